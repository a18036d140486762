import type { SourceTree } from '../core/source/source.ts';
import { git } from './git.ts';

/** The repository around a root that is a folder of it: decisions there speak of code by paths from the top. */
export async function readAround(root: string, prefix: string): Promise<Pick<SourceTree, 'around'>> {
  if (prefix === '') return {};
  const listed = await git(root, ['ls-files', '-z', '--full-name', ':/']);
  if (listed.code !== 0) return {};
  return { around: { prefix, paths: new Set(listed.stdout.split('\0').filter(Boolean)) } };
}
