import type { BaseTree } from '../core/rules/rule.ts';
import { git } from './git.ts';
import { UsageError } from './usage-error.ts';

/**
 * The file names of another commit below a root.
 * @throws UsageError where there is no repository or no such commit.
 */
export async function readBaseTree(root: string, ref: string): Promise<BaseTree> {
  // A word that begins with a hyphen would be a flag of git.
  const listed = ref.startsWith('-')
    ? { code: 1, stdout: '' }
    : await git(root, ['ls-tree', '-r', '-z', '--name-only', ref]);
  if (listed.code !== 0)
    throw new UsageError(
      `Unexpected --base "${ref}", expected a commit or branch of the repository at ${root}.`,
      'In CI, fetch it first: git fetch origin main.',
    );
  return { ref, paths: new Set(listed.stdout.split('\0').filter(Boolean)) };
}
