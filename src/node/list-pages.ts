import { existsSync } from 'node:fs';
import { slug } from 'github-slugger';
import { listFiles } from './list-files.ts';

/** Names of files that Starlight takes for pages: those that begin with `_` are not. */
const PAGE = /(?:^|\/)[^_/][^/]*\.(?:md|mdx|markdown|mdown|mkdn|mkd|mdwn|mdoc)$/;

/**
 * Paths on the site of the pages that a Starlight site keeps in its own folder, without slashes around them, the root
 * being the empty one; none where there is no such folder. A `slug` that a page states itself is not read.
 */
export function listPages(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const paths = listFiles(folder).files.map(({ path }) => path);
  return paths.filter((path) => PAGE.test(path)).map(pagePathOf);
}

/** The path on the site of a page, by its path below the folder of the pages. */
export function pagePathOf(path: string): string {
  return path
    .replace(/\.[^.]+$/, '')
    .split('/')
    .map((part) => slug(part))
    .join('/')
    .replace(/(?:^|\/)index$/, '');
}
