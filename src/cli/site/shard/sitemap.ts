import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the files that list the pages of a site for search engines. */
export const SITEMAP = /^sitemap-(?:index|\d+)\.xml$/;

/** Pages of one file, as Astro's integration sets it. */
const LIMIT = 45_000;

/** What the lists of a site have beside its pages: the beginning of a file of them, and the file that names all others. */
export interface SitemapFrame {
  head: string;
  index: string;
}

/** Joins what the parts of a site list, in the order that the list of a whole site has; none where they list nothing. */
export function mergeSitemaps(parts: readonly string[], site: string): void {
  const lists = parts.map(readSitemap).filter((list) => list !== null);
  const [first] = lists;
  // Each part lists the pages whose addresses the code states.
  if (first) writeSitemap(site, first.frame, new Set(lists.flatMap(({ entries }) => entries)));
}

/** The list of a site of one file, or of a part; null where it lists nothing. */
export function readSitemap(site: string): { frame: SitemapFrame; entries: string[] } | null {
  const [path, indexPath] = [join(site, 'sitemap-0.xml'), join(site, 'sitemap-index.xml')];
  if (!existsSync(path) || !existsSync(indexPath)) return null;
  const text = readFileSync(path, 'utf8');
  const frame = { head: text.slice(0, text.indexOf('<url>')), index: readFileSync(indexPath, 'utf8') };
  return { frame, entries: listEntries(text) };
}

/** A page in a list, without marks. */
export function sitemapEntry(address: string): string {
  return `<url><loc>${address.replaceAll('&', '&amp;').replaceAll("'", '&apos;')}</loc></url>`;
}

/** Lists the pages of a site, in the order that Astro's integration gives them. */
export function writeSitemap(site: string, { head, index }: SitemapFrame, pages: ReadonlySet<string>): void {
  const entries = [...pages]
    .map((entry) => ({ entry, address: /<loc>([^<]*)/.exec(entry)?.[1] ?? '' }))
    .sort((a, b) => a.address.localeCompare(b.address, 'en', { numeric: true }));
  const files = Math.ceil(entries.length / LIMIT);
  for (let file = 0; file < files; file++) {
    const own = entries.slice(file * LIMIT, (file + 1) * LIMIT).map(({ entry }) => entry);
    writeFileSync(join(site, `sitemap-${file}.xml`), `${head}${own.join('')}</urlset>`);
  }
  writeFileSync(join(site, 'sitemap-index.xml'), listFiles(index, files));
}

/** The pages of one file, each with its marks. */
function listEntries(text: string): string[] {
  return text
    .split('</url>')
    .slice(0, -1)
    .map((entry) => `${entry.slice(entry.indexOf('<url>'))}</url>`);
}

/** The index of a part, which names one file, with an entry for each. */
function listFiles(index: string, files: number): string {
  const [start, end] = [index.indexOf('<sitemap>'), index.indexOf('</sitemapindex>')];
  const entry = index.slice(start, end);
  const all = Array.from({ length: files }, (_, file) =>
    entry.replace('sitemap-0.xml', `sitemap-${file}.xml`),
  );
  return index.slice(0, start) + all.join('') + index.slice(end);
}
