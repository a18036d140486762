import { resolve } from 'node:path';
import {
  readIncidentExport,
  renderExportedTimeline,
} from '../../core/kinds/postmortem/exports/read-export.ts';
import { draftPostmortem, readPlaybookRun } from '../../core/kinds/postmortem/writer.ts';
import { fillFromExport } from '../../core/kinds/postmortem/writer-export.ts';
import { decodeText } from '../../node/decode-text.ts';
import { isRefused, readPlainFile } from '../../node/plain-file.ts';
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
    const found = readIncidentExport(readText(resolve(io.cwd, path), path, EXPORT_HINT), day);
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

function readText(absolute: string, path: string, hint: string): string {
  const bytes = readPlainFile(absolute, { limit: LARGEST });
  const decoded = isRefused(bytes) ? null : decodeText(bytes);
  if (decoded && 'text' in decoded) return decoded.text;
  throw new UsageError(`Unexpected file "${path}", expected one of text that can be read.`, hint);
}
