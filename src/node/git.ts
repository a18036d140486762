import { spawn } from 'node:child_process';
import { UsageError } from './usage-error.ts';

/** A history that takes longer than this is left out; a handbook without dates beats one that does not build. */
const TIME_LIMIT = 60_000;

interface GitResult {
  code: number | null;
  stdout: string;
  timedOut: boolean;
  /** Git refused the repository since another user owns it, as those do that know no exception of a command line. */
  foreign: boolean;
}

/** What a repository's own config could otherwise start, or hide. */
const SETTINGS = [
  'safe.directory=*',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'core.quotePath=false',
  'log.showRoot=true',
] as const;

/**
 * Runs git without anything that the config of the repository names: hooks, helpers, network, prompts. A repository that
 * another user owns is read as well. To compare with the work tree there is `gitDiff`.
 */
export async function git(
  root: string,
  args: readonly string[],
  options: Pick<GitInput, 'timeLimit' | 'place'> = {},
): Promise<GitResult> {
  const { stdout, ...rest } = await gitBytes(root, args, options);
  return { ...rest, stdout: stdout.toString('utf8') };
}

/**
 * Runs `git diff` for names. Files of the work tree are compared as they lie, since a filter is a program that the config
 * names, and a submodule by its commit alone, since git asks the work tree of one under the submodule's own config.
 */
export async function gitDiff(root: string, args: readonly string[]): Promise<GitResult> {
  const listed = await git(root, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.']);
  const names = new Set(
    listed.stdout.split('\0').flatMap((key) => /^filter\.([\s\S]+)\.[^.]+$/.exec(key)?.[1] ?? []),
  );
  const settings = [...names].flatMap((name) => {
    if (/[=\n]/.test(name))
      throw new UsageError(
        `Unexpected filter ${JSON.stringify(name)} in the config of git at ${root}, expected a name without "=".`,
        'Take it out of the config, or leave --base out.',
      );
    return ['clean=', 'smudge=', 'process=', 'required=false'].map((rest) => `filter.${name}.${rest}`);
  });
  const fixed = ['--name-status', '-z', '-M', '--no-ext-diff', '--no-textconv', '--ignore-submodules=dirty'];
  const { stdout, ...rest } = await gitBytes(root, ['diff', ...fixed, ...args], { settings });
  return { ...rest, stdout: stdout.toString('utf8') };
}

/** What git names to a hook by its environment, as absolute paths. */
export interface GitPlace {
  index?: string | undefined;
  /** Of a repository that does not lie in its work tree. */
  repository?: { folder: string; workTree: string } | undefined;
}

interface GitInput {
  input?: string;
  timeLimit?: number;
  place?: GitPlace | undefined;
  settings?: readonly string[];
}

/** Like `git`, with bytes for output and, if wanted, text for input. */
export function gitBytes(
  root: string,
  args: readonly string[],
  { input = '', timeLimit = TIME_LIMIT, place = {}, settings = [] }: GitInput = {},
): Promise<Omit<GitResult, 'stdout'> & { stdout: Buffer }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^git_/i.test(name)));
  const options = [...SETTINGS, ...settings].flatMap((option) => ['-c', option]);
  const child = spawn('git', ['-C', root, ...options, '--no-pager', ...args], {
    env: {
      ...env,
      ...(place.index ? { GIT_INDEX_FILE: place.index } : {}),
      ...(place.repository
        ? { GIT_DIR: place.repository.folder, GIT_WORK_TREE: place.repository.workTree }
        : {}),
      // Contents that a partial clone lacks would be fetched by what the config names; older versions know the second alone.
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      LC_ALL: 'C',
    },
    stdio: 'pipe',
  });
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    let said = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill();
    }, timeLimit);
    const end = (code: number | null, stdout: Buffer): void => {
      clearTimeout(timer);
      done({ code, stdout, timedOut, foreign: /dubious ownership|unsafe repository/.test(said) });
    };
    // A command that ends before it has read everything closes the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('latin1')).slice(0, 2000);
    });
    child.on('error', () => end(null, Buffer.alloc(0)));
    child.on('close', (code) => end(code, Buffer.concat(chunks)));
  });
}
