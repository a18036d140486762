import type { SourceTree } from '../../source/source.ts';
import { addTo } from '../../text/add-to.ts';
import { nearest } from '../../text/nearest.ts';
import { once } from '../../text/once.ts';
import { decodePath, fileNameOf, folderOf, resolvePath, withoutQuery } from '../../text/path.ts';

interface PathIndex {
  byLower: Map<string, string>;
  byName: Map<string, string[]>;
}

/** The path that a dead href would mean if case did not matter, or null. */
export function findOtherCase(href: string, from: string, tree: SourceTree): string | null {
  const path = targetOf(href, from);
  return path === null ? null : (indexOf(tree.paths).byLower.get(path.toLowerCase()) ?? null);
}

/** A file that a dead href may mean: one of the same name elsewhere, or of a similar name in the same folder. */
export function findSimilarPath(href: string, from: string, tree: SourceTree): string | null {
  const path = targetOf(href, from);
  if (path === null) return null;
  const name = fileNameOf(path);
  const same = indexOf(tree.paths).byName.get(name.toLowerCase()) ?? [];
  if (same.length === 1) return same[0] ?? null;
  const folder = folderOf(path);
  const siblings = [...tree.paths].filter((candidate) => folderOf(candidate) === folder);
  const found = nearest(
    name,
    siblings.map((sibling) => fileNameOf(sibling)),
  );
  return found ? (folder === '.' ? found : `${folder}/${found}`) : null;
}

function targetOf(href: string, from: string): string | null {
  const path = withoutQuery(href);
  if (path === '') return null;
  // A stray percent sign is part of the name.
  const decoded = decodePath(path);
  return decoded.startsWith('/') ? decoded.slice(1) : resolvePath(from, decoded);
}

const indexOf = once((paths: ReadonlySet<string>): PathIndex => {
  const index: PathIndex = { byLower: new Map(), byName: new Map() };
  for (const path of paths) {
    index.byLower.set(path.toLowerCase(), path);
    const name = fileNameOf(path).toLowerCase();
    addTo(index.byName, name, path);
  }
  return index;
});
