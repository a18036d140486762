import type { DraftFile } from '../core/kinds/draft.ts';
import { UsageError } from './usage-error.ts';
import { writeBelow } from './write-below.ts';

/**
 * Writes a new file below a root, with the folders it needs.
 * @throws UsageError where a file of that name exists, which is left as it is, or where it would lie elsewhere.
 */
export function writeDraft(root: string, draft: DraftFile): void {
  try {
    writeBelow(root, draft.path, draft.text, { fresh: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError(
        `Unexpected file ${draft.path}, expected none of that name.`,
        'Choose another title.',
      );
    throw error;
  }
}
