import { resolve } from 'node:path';
import { copyBase } from './base-copy.ts';
import {
  type CheckedHandbook,
  type DiagramCheck,
  type RuleOptions,
  readCheckedHandbook,
} from './checked-handbook.ts';
import { gitBytes } from './git.ts';
import { readGitHistory } from './git-history.ts';
import type { LoadOptions } from './load-handbook.ts';
import { UsageError } from './usage-error.ts';

/**
 * Checks what is staged below a root, its settings included. `index` is the one that git names to a hook, which is another
 * than the usual one for `git commit -a` and for a part of a commit.
 * @throws UsageError where there is no repository, or a conflict is not resolved.
 */
export async function checkStaged(
  root: string,
  index: string | undefined,
  cwd: string,
  checkDiagrams: DiagramCheck,
  options: LoadOptions,
  rules: RuleOptions,
): Promise<CheckedHandbook> {
  const written = await gitBytes(root, ['write-tree'], {
    index: index === undefined ? undefined : resolve(cwd, index),
  });
  const tree = written.stdout.toString('utf8').trim();
  if (written.code !== 0 || !/^[0-9a-f]{40,64}$/.test(tree))
    throw new UsageError(
      `Unexpected index of ${root}, expected that of a repository without open conflicts.`,
      'Stage what was resolved: git add.',
    );
  const copy = await copyBase(root, tree);
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
