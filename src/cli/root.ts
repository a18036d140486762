import { resolve } from 'node:path';
import type { Command, Io } from './command.ts';

/** `--root`, of commands whose words name records. */
export const ROOT_OPTION = {
  root: {
    type: 'string',
    value: 'DIR',
    description: 'Root of the handbook; the current directory unless given.',
  },
} as const satisfies Command['options'];

/** The absolute path of ROOT; the current directory where none was given. */
export function rootOf(word: string | undefined, io: Pick<Io, 'cwd'>): string {
  return resolve(io.cwd, word ?? '.');
}
