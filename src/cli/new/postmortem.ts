import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { draftPostmortem, readPlaybookRun } from '../../core/kinds/postmortem/writer.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Drafter } from './drafter.ts';

/** A postmortem, from the folder's own template and, with `--from-run`, with the timeline of a playbook run. */
export const newPostmortem: Drafter = {
  folder: 'content/postmortems',
  draft({ handbook, folder, title, day, args, io }) {
    const path = args.text('from-run');
    const run =
      path === undefined
        ? null
        : readPlaybookRun({ path, text: readRun(resolve(io.cwd, path), path) }, handbook);
    return draftPostmortem(handbook, folder, { title, day }, run);
  },
};

function readRun(absolute: string, path: string): string {
  try {
    return readFileSync(absolute, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new UsageError(
      `Unexpected run "${path}", expected a file that can be read.`,
      'Export the run on the page of the playbook.',
    );
  }
}
