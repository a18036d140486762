import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Io } from '../../src/cli/command.ts';
import { runCommandLine } from '../../src/cli/run.ts';

export const REPOSITORY = join(import.meta.dirname, '../..');
export const MAIN = join(REPOSITORY, 'src/cli/main.ts');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command line in this process, with the world around it written down. */
export async function runInProcess(words: readonly string[], io: Partial<Io> = {}): Promise<CliResult> {
  const result: CliResult = { code: null, stdout: '', stderr: '' };
  result.code = await runCommandLine(words, {
    cwd: REPOSITORY,
    env: {},
    stdout: (text) => {
      result.stdout += text;
    },
    stderr: (text) => {
      result.stderr += text;
    },
    isTty: false,
    color: false,
    signal: new AbortController().signal,
    ...io,
  });
  return result;
}

export interface SpawnOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Runs as this user, where the test runs as root. */
  uid?: number;
  /** Is given the process as soon as it runs. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the command line as a process of its own. */
export function runCli(words: readonly string[], options: SpawnOptions = {}): Promise<CliResult> {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: options.cwd ?? REPOSITORY,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid }),
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
