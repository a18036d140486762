import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE } from '../core/onboarding/lock.ts';

/** Text of the lock file of a root, or null where it has none that can be read. */
export function readLock(root: string): string | null {
  try {
    return readFileSync(join(root, LOCK_FILE), 'utf8');
  } catch {
    return null;
  }
}
