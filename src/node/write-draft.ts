import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DraftFile } from '../core/kinds/draft.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes a new file below a root, with the folders it needs.
 * @throws UsageError where a file of that name exists: it is left as it is.
 */
export function writeDraft(root: string, draft: DraftFile): void {
  const path = join(root, draft.path);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, draft.text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError(
        `Unexpected file ${draft.path}, expected none of that name.`,
        'Choose another title.',
      );
    throw error;
  }
}
