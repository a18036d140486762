import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type GitPlace, git } from './git.ts';

/** A file of a commit or a tree. */
export interface TreeEntry {
  mode: string;
  object: string;
  size: number;
  /** Relative to the root. */
  path: string;
  /** Folder of the repository that holds the object: the root, or a submodule below it. */
  store: string;
}

/** Submodules within submodules that are followed. */
const DEEPEST = 5;

/** The files below a root at a commit or a tree, those of submodules that are checked out included. */
export async function listTree(
  root: string,
  commit: string,
  place?: GitPlace | undefined,
  depth = 0,
): Promise<TreeEntry[]> {
  const listed = await git(root, ['ls-tree', '-r', '-l', '-z', commit], { place });
  const entries: TreeEntry[] = [];
  for (const line of listed.stdout.split('\0')) {
    const [, mode, type, object, size, path] =
      /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/.exec(line) ?? [];
    if (!mode || !object || !path || path.split('/').includes('..')) continue;
    if (type === 'blob') entries.push({ mode, object, size: Number(size), path, store: root });
    if (type !== 'commit' || depth >= DEEPEST) continue;
    const folder = findSubmodule(root, path);
    if (folder === null) continue;
    for (const entry of await listTree(folder, object, undefined, depth + 1))
      entries.push({ ...entry, path: `${path}/${entry.path}` });
  }
  return entries;
}

/** The folder of a submodule that is checked out, and that no link leads out of the root. */
function findSubmodule(root: string, path: string): string | null {
  const folder = join(root, path);
  try {
    realpathSync(join(folder, '.git'));
    return realpathSync(folder) === join(realpathSync(root), path.replaceAll('/', sep)) ? folder : null;
  } catch {
    return null;
  }
}
