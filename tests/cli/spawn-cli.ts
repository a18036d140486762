import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const REPOSITORY = join(import.meta.dirname, '../..');
/** As it is started by those who install it: what Node has compiled is there at the next start. */
export const MAIN = join(REPOSITORY, 'src/cli/bin.mjs');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface SpawnOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Words in front of the command, such as those of a program that takes something away from it. */
  under?: readonly string[];
  /** Is given the process as soon as it runs. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the command line as a process of its own. */
export function runCli(words: readonly string[], options: SpawnOptions = {}): Promise<CliResult> {
  const [program = '', ...rest] = [...(options.under ?? []), process.execPath, MAIN, ...words];
  const child = spawn(program, rest, {
    cwd: options.cwd ?? REPOSITORY,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
  });
  const result: CliResult = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    result.stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    result.stderr += chunk.toString();
  });
  options.onStart?.((signal) => child.kill(signal));
  return new Promise((done) => child.on('close', (code) => done({ ...result, code })));
}
