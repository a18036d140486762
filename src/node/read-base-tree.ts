import type { BaseTree } from '../core/rules/rule.ts';
import { missingBase } from './find-base.ts';
import { git } from './git.ts';

/**
 * The file names of another commit below a root.
 * @throws UsageError where there is no repository or no such commit.
 */
export async function readBaseTree(root: string, ref: string): Promise<BaseTree> {
  // A word that begins with a hyphen would be a flag of git.
  const paths = ref.startsWith('-') ? null : await listTree(root, ref);
  if (paths === null) throw await missingBase(root, ref);
  const met = await git(root, ['merge-base', ref, 'HEAD']);
  const former = met.code === 0 ? await listTree(root, met.stdout.trim()) : null;
  return { ref, paths, former: former ?? new Set() };
}

async function listTree(root: string, commit: string): Promise<Set<string> | null> {
  const listed = await git(root, ['ls-tree', '-r', '-z', '--name-only', commit]);
  return listed.code === 0 ? new Set(listed.stdout.split('\0').filter(Boolean)) : null;
}
