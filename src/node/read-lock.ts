import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE } from '../core/kinds/onboarding/lock-file.ts';

/** Text of the lock file of a root, empty where it cannot be read, null where there is none. */
export function readLock(root: string): string | null {
  try {
    return readFileSync(join(root, LOCK_FILE), 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? null : '';
  }
}
