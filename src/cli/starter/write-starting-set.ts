import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../node/usage-error.ts';
import { writeDraft } from '../../node/write-draft.ts';
import type { Order } from './render.ts';
import { buildStartingSet, type StarterFile } from './starting-set.ts';

/**
 * Writes a starting set into a folder; nothing that is there is touched.
 * @throws UsageError where one of its files exists: nothing is written then.
 */
export function writeStartingSet(root: string, order: Order): StarterFile[] {
  const files = buildStartingSet(order);
  const taken = files.filter(({ path }) => existsSync(join(root, path)));
  if (taken.length > 0)
    throw new UsageError(
      `Unexpected ${taken.length === 1 ? 'file' : 'files'} ${taken
        .slice(0, 3)
        .map(({ path }) => path)
        .join(', ')}${taken.length > 3 ? ' and more' : ''}, expected none of a starting set.`,
      'Choose an empty folder.',
    );
  for (const file of files) writeDraft(root, file);
  return files;
}
