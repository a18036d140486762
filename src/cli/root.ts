import { resolve } from 'node:path';
import type { Io } from './command.ts';

/** The absolute path of ROOT; the current directory where none was given. */
export function rootOf(word: string | undefined, io: Pick<Io, 'cwd'>): string {
  return resolve(io.cwd, word ?? '.');
}
