import { git } from './git.ts';

/** Branches that are looked into; a repository with more of them is read in the order of their last change. */
const MAX_BRANCHES = 100;

/** Paths of the files on all local branches and their upstreams, relative to the root; none without git. */
export async function readBranchPaths(root: string): Promise<string[]> {
  const refs = await git(root, [
    'for-each-ref',
    '--sort=-committerdate',
    `--count=${MAX_BRANCHES}`,
    '--format=%(refname)',
    'refs/heads',
    'refs/remotes',
  ]);
  if (refs.code !== 0) return [];
  const paths = new Set<string>();
  for (const ref of refs.stdout.split('\n').filter(Boolean)) {
    const listed = await git(root, ['ls-tree', '-r', '-z', '--name-only', ref]);
    if (listed.code !== 0) continue;
    for (const path of listed.stdout.split('\0')) if (path !== '') paths.add(path);
  }
  return [...paths];
}
