import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  readIncidentExport,
  renderExportedTimeline,
} from '../../core/kinds/postmortem/exports/read-export.ts';
import { fillFromExport } from '../../core/kinds/postmortem/writer/from-export.ts';
import { draftPostmortem, readPlaybookRun } from '../../core/kinds/postmortem/writer/postmortem.ts';
import { readPlainText } from '../../node/decode-text.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Drafter } from './drafter.ts';

/** Bytes of the largest export: channels are long. */
const LARGEST = 50_000_000;

/**
 * A postmortem, from the folder's own template; with `--from-run` it has the timeline of a playbook run, with `--from` what
 * an export states.
 */
export const newPostmortem: Drafter = {
  folder: 'content/postmortems',
  options: ['from-run', 'from'],
  draft({ handbook, folder, title, day, language, args, io }) {
    const runPath = args.text('from-run');
    const path = args.text('from');
    if (path !== undefined && runPath !== undefined)
      throw new UsageError('Unexpected --from beside --from-run, expected one of them.');
    if (path === undefined) {
      const text = runPath === undefined ? null : readText(resolve(io.cwd, runPath), runPath, RUN_HINT);
      const run =
        runPath === undefined || text === null ? null : readPlaybookRun({ path: runPath, text }, handbook);
      return draftPostmortem(handbook, folder, { title, day, language }, run);
    }
    const found = readIncidentExport(readExport(resolve(io.cwd, path), path), day);
    if (!found)
      throw new UsageError(
        `Unexpected export "${path}" without a line that has a time, expected one.`,
        EXPORT_HINT,
      );
    const first = found.events[0]?.time.value.slice(0, 10);
    const request = { title, day: args.text('date') === undefined ? (first ?? day) : day, language };
    const run = { timeline: renderExportedTimeline(found), playbook: null };
    const draft = draftPostmortem(handbook, folder, request, run);
    if (found.events.some(({ time }) => time.zone === null))
      io.stderr('The export states no zone for its times. Write it into the postmortem.\n');
    return { ...draft, text: fillFromExport(draft.text, found, draft.path, language) };
  },
};

const RUN_HINT = 'Export the run on the page of the playbook.';
const EXPORT_HINT =
  'Give JSON of Slack, incident.io or PagerDuty, CSV with a column of times and one of events, or a chat as text.';

/** The text of an export; of a folder, such as a channel of Slack, that of its days and of the users beside it. */
function readExport(absolute: string, path: string): string {
  const users = join(dirname(absolute), 'users.json');
  const days = listFolder(absolute);
  if (days === null) return readText(absolute, path, EXPORT_HINT);
  const read = (file: string): unknown => {
    try {
      return JSON.parse(readText(file, file, EXPORT_HINT));
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(`Unexpected text in "${file}", expected JSON.`, EXPORT_HINT);
    }
  };
  return JSON.stringify({
    days: days.filter((name) => name.endsWith('.json')).map((name) => read(join(absolute, name))),
    ...(existsSync(users) ? { users: read(users) } : {}),
  });
}

/** The names of what lies in a folder; null for a file. */
function listFolder(path: string): string[] | null {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path).sort() : null;
}

function readText(absolute: string, path: string, hint: string): string {
  const text = readPlainText(absolute, { limit: LARGEST });
  if (text !== null) return text;
  throw new UsageError(`Unexpected file "${path}", expected one of text that can be read.`, hint);
}
