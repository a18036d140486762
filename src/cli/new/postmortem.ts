import { resolve } from 'node:path';
import { draftPostmortem, readPlaybookRun } from '../../core/kinds/postmortem/writer.ts';
import { decodeText } from '../../node/decode-text.ts';
import { isRefused, readPlainFile } from '../../node/plain-file.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Drafter } from './drafter.ts';

/** A postmortem, from the folder's own template and, with `--from-run`, with the timeline of a playbook run. */
export const newPostmortem: Drafter = {
  folder: 'content/postmortems',
  option: 'from-run',
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
  const bytes = readPlainFile(absolute);
  const decoded = isRefused(bytes) ? null : decodeText(bytes);
  if (decoded && 'text' in decoded) return decoded.text;
  throw new UsageError(
    `Unexpected run "${path}", expected a file of text that can be read.`,
    'Export the run on the page of the playbook.',
  );
}
