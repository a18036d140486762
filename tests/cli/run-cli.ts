import type { Io } from '../../src/cli/command.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import { type CliResult, REPOSITORY } from './spawn-cli.ts';

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
    ask: null,
    color: false,
    signal: new AbortController().signal,
    ...io,
  });
  return result;
}
