import type { SourceTree } from '../../source/source.ts';
import { compareText } from '../../text/order.ts';
import { fileNameOf, withoutSlash } from '../../text/path.ts';
import type { Area } from './area.ts';

/** The paths of the files that an area names; null where they lie in another repository. */
export type FindFiles = (area: Area) => readonly string[] | null;

/**
 * Indexes the files of a root and of the repository around it. What a glob cannot match is not looked at: it is asked
 * of the paths that begin with its first words, or of those with its name.
 */
export function indexFiles({ paths, around }: Pick<SourceTree, 'paths' | 'around'>): FindFiles {
  const all = [...new Set([...paths, ...(around?.paths ?? [])])].sort(compareText);
  const byName = Map.groupBy(all, (path) => fileNameOf(path));
  const known = new Map<string, readonly string[]>();
  const candidates = (pattern: string): readonly string[] => {
    const plain = /^[^*?[{\\@!]*/.exec(pattern)?.[0] ?? '';
    if (!withoutSlash(pattern).includes('/')) {
      const named = plain === pattern && !pattern.endsWith('/') ? (byName.get(pattern) ?? []) : [];
      return named.length > 0 ? named : all;
    }
    const start = plain.replace(/^\.?\//, '');
    const folder = plain === pattern ? withoutSlash(start) : start.slice(0, start.lastIndexOf('/') + 1);
    if (folder === '') return all;
    const first = lowerBound(all, folder);
    let end = first;
    while (all[end]?.startsWith(folder)) end++;
    return all.slice(first, end);
  };
  return ({ repository, pattern, glob }) => {
    if (repository !== null) return null;
    if (pattern === '**') return all;
    const found = known.get(pattern) ?? candidates(pattern).filter((path) => glob.matches(path));
    known.set(pattern, found);
    return found;
  };
}

/** Index of the first text that does not come before another one. */
function lowerBound(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(sorted[middle] ?? '', text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
