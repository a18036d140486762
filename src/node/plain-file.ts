import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { sep } from 'node:path';
import { reasonOf } from './list-files.ts';

/** Bytes of the largest file that is read. */
export const MAX_FILE_SIZE = 2_000_000;

/** Why a path is not read, with words for a person. */
export interface RefusedFile {
  fault: 'missing' | 'dangling' | 'outside' | 'special' | 'folder' | 'too-large' | 'unreadable';
  /** Ends a sentence such as "… cannot be read: ". */
  reason: string;
}

/**
 * The bytes of a plain file. Every file that a person named or that lies in somebody's folder is read by this: a pipe
 * or a device would wait for ever, and a link out of `inside` would publish what nobody meant to publish.
 */
export function readPlainFile(
  path: string,
  { inside, limit = MAX_FILE_SIZE }: { inside?: string; limit?: number } = {},
): Buffer | RefusedFile {
  try {
    if (inside !== undefined) {
      // The system's own is one call; the other looks at every folder above.
      const root = realpathSync.native(inside);
      const real = realpathSync.native(path);
      if (!real.startsWith(root === sep ? sep : root + sep))
        return { fault: 'outside', reason: 'a symbolic link leads out of the root' };
    }
    // What is opened is what is looked at.
    const file = openWithoutWaiting(path);
    try {
      const stat = fstatSync(file);
      if (stat.isDirectory()) return { fault: 'folder', reason: 'it is a folder' };
      if (!stat.isFile()) return { fault: 'special', reason: 'it is a pipe, a socket or a device' };
      if (stat.size > limit)
        return { fault: 'too-large', reason: `it has ${stat.size} bytes, at most ${limit} are read` };
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENXIO') return { fault: 'special', reason: 'it is a pipe, a socket or a device' };
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return { fault: 'unreadable', reason: reasonOf(error) };
    return code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })
      ? { fault: 'dangling', reason: 'a symbolic link leads to nothing' }
      : { fault: 'missing', reason: 'no such file' };
  }
}

/** The first bytes of a plain file; none where there is no such file, or none that may be read. */
export function readPlainHead(path: string, length: number): Buffer {
  try {
    const file = openWithoutWaiting(path);
    try {
      const bytes = Buffer.alloc(length);
      return fstatSync(file).isFile()
        ? bytes.subarray(0, readSync(file, bytes, 0, length, 0))
        : Buffer.alloc(0);
    } finally {
      closeSync(file);
    }
  } catch {
    return Buffer.alloc(0);
  }
}

/** Opening a pipe would wait for somebody to write to it. */
function openWithoutWaiting(path: string): number {
  return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

/** Says whether reading gave a reason in place of bytes. */
export function isRefused(read: Buffer | RefusedFile): read is RefusedFile {
  return 'fault' in read;
}
