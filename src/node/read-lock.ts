import { join } from 'node:path';
import { LOCK_FILE } from '../core/kinds/onboarding/lock-file.ts';
import type { SourceTree } from '../core/source/source.ts';
import { isRefused, readPlainFile } from './plain-file.ts';

/** The lock file of a root: its text, or why it is not read; neither where there is none. */
export function readLock(root: string): Pick<SourceTree, 'lock' | 'lockRefused'> {
  const read = readPlainFile(join(root, LOCK_FILE), { inside: root });
  if (!isRefused(read)) return { lock: read.toString('utf8') };
  return read.fault === 'missing' ? {} : { lockRefused: read.reason };
}
