import { resolve } from 'node:path';
import { copyBase } from './base-copy.ts';
import {
  type CheckedHandbook,
  type DiagramCheck,
  type RuleOptions,
  readCheckedHandbook,
} from './checked-handbook.ts';
import { type GitPlace, git, gitBytes } from './git.ts';
import { readGitHistory } from './git-history.ts';
import type { LoadOptions } from './load-handbook.ts';
import { EnvironmentError, UsageError } from './usage-error.ts';

/** What git tells a hook, by the names of its environment. */
type HookEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * Checks what is staged below a root, its settings included. `env` may name another index than the usual one, as git does for
 * `git commit -a` and for a part of a commit, and the repository of a work tree that has none of its own.
 * @throws UsageError where there is no repository, or a conflict is not resolved.
 */
export async function checkStaged(
  root: string,
  { env, cwd }: { env: HookEnvironment; cwd: string },
  checkDiagrams: DiagramCheck,
  options: LoadOptions,
  rules: RuleOptions,
): Promise<CheckedHandbook> {
  const place = await findPlace(root, env, cwd);
  const tree = await writeTree(root, place);
  const copy = await copyBase(root, tree, { place });
  try {
    return await readCheckedHandbook(
      copy.folder,
      checkDiagrams,
      { ...options, history: await readGitHistory(root) },
      rules,
    );
  } finally {
    copy.remove();
  }
}

/** A repository that the environment names counts only where the root has none: a hook may check another one. */
async function findPlace(root: string, env: HookEnvironment, cwd: string): Promise<GitPlace> {
  const index = env.GIT_INDEX_FILE ? resolve(cwd, env.GIT_INDEX_FILE) : undefined;
  const own = await git(root, ['rev-parse', '--git-dir']);
  if (own.code === 0 || !env.GIT_DIR) return { index };
  const repository = { folder: resolve(cwd, env.GIT_DIR), workTree: resolve(cwd, env.GIT_WORK_TREE ?? '.') };
  return { index, repository };
}

/** The index as a tree. */
async function writeTree(root: string, place: GitPlace): Promise<string> {
  const written = await gitBytes(root, ['write-tree'], { place });
  const tree = written.stdout.toString('utf8').trim();
  if (written.code === 0 && /^[0-9a-f]{40,64}$/.test(tree)) return tree;
  const unmerged = await git(root, ['ls-files', '-u', '-z'], { place });
  if (unmerged.code !== 0)
    throw new UsageError(
      `Unexpected folder ${root} outside of a repository of git, expected one with an index.`,
      'Leave --staged out: what lies in the folder is checked then.',
    );
  if (unmerged.stdout === '')
    throw new EnvironmentError(
      `Unexpected repository of ${root} that git cannot write to, expected one that takes the staged files.`,
      'Look at who owns its .git, and at the space that is left.',
    );
  throw new UsageError(
    `Unexpected index of ${root}, expected that of a repository without open conflicts.`,
    'Stage what was resolved: git add.',
  );
}
