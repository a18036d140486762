import { createInterface } from 'node:readline/promises';
import { UsageError } from '../node/usage-error.ts';
import type { Ask } from './command.ts';

/** Asks on a terminal, on stderr, since stdout is for data; null where nobody sits in front of it. */
export function askOnTerminal(): Ask | null {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return null;
  return async (question) => {
    const line = createInterface({ input: stdin, output: stderr });
    const ended = new Promise<never>((_, reject) => {
      line.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
      line.once('close', () => reject(new UsageError('Unexpected end of input, expected an answer.')));
    });
    ended.catch(() => {});
    try {
      return await Promise.race([line.question(question), ended]);
    } finally {
      line.close();
    }
  };
}
