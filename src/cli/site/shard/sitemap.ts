import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the files that list the pages of a site for search engines. */
export const SITEMAP = /^sitemap-(?:index|\d+)\.xml$/;

/** Pages of one file, as Astro's integration sets it. */
const LIMIT = 45_000;

/** Joins what the parts of a site list, in the order that the list of a whole site has; none where they list nothing. */
export function mergeSitemaps(parts: readonly string[], site: string): void {
  const texts = parts.flatMap((folder) => {
    const path = join(folder, 'sitemap-0.xml');
    return existsSync(path) ? [readFileSync(path, 'utf8')] : [];
  });
  const [first] = texts;
  const indexFile = parts.map((folder) => join(folder, 'sitemap-index.xml')).find((path) => existsSync(path));
  if (first === undefined || indexFile === undefined) return;
  const head = first.slice(0, first.indexOf('<url>'));
  // Each part lists the pages whose addresses the code states.
  const entries = [...new Set(texts.flatMap(listEntries))]
    .map((entry) => ({ entry, address: /<loc>([^<]*)/.exec(entry)?.[1] ?? '' }))
    .sort((a, b) => a.address.localeCompare(b.address, 'en', { numeric: true }));
  const files = Math.ceil(entries.length / LIMIT);
  for (let file = 0; file < files; file++) {
    const own = entries.slice(file * LIMIT, (file + 1) * LIMIT).map(({ entry }) => entry);
    writeFileSync(join(site, `sitemap-${file}.xml`), `${head}${own.join('')}</urlset>`);
  }
  writeFileSync(join(site, 'sitemap-index.xml'), listFiles(readFileSync(indexFile, 'utf8'), files));
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
