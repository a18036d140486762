import type { BaseTree } from '../core/rules/rule.ts';
import type { Base } from './find-base.ts';
import { git } from './git.ts';

/** The file names of the branch to compare with, and of where this one left it, below a root. */
export async function readBaseTree(root: string, { ref, left }: Base): Promise<BaseTree> {
  const paths = await listTree(root, ref);
  return { ref, paths, former: left === null ? new Set() : await listTree(root, left) };
}

async function listTree(root: string, commit: string): Promise<Set<string>> {
  const listed = await git(root, ['ls-tree', '-r', '-z', '--name-only', commit]);
  return new Set(listed.stdout.split('\0').filter(Boolean));
}
