import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import { decodePath } from '../core/text/path.ts';

const PagefindEntrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number() })),
});

/**
 * Counts what a build has written, since a green build need not be a complete one.
 * @param isKnown whether a page is one of an earlier build, which was looked at then.
 * @returns sentences about what is missing; none where every record has its page and the search index lies there.
 */
export function verifySite(
  directory: string,
  records: readonly Pick<HandbookRecord, 'path' | 'url'>[],
  isKnown: (file: string) => boolean = () => false,
): string[] {
  const missing = records.filter(({ url }) => {
    const file = pageOf(url);
    return !isKnown(file.replaceAll('\\', '/')) && !isPage(join(directory, file));
  });
  const problems = missing.map((record) => `No page was written for ${record.path} (${record.url}).`);
  for (const path of ['index.html', 'handbook.json', 'pagefind/pagefind.js'])
    if (!existsSync(join(directory, path))) problems.push(`No ${path} was written.`);
  const indexed = countIndexed(directory);
  if (records.length > 0 && indexed === 0) problems.push('The search index holds no page.');
  return problems;
}

/** The file of an address within a site. */
export function pageOf(url: string): string {
  return join(...url.split('/').map(decodePath), 'index.html');
}

function isPage(path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').trimEnd().endsWith('</html>');
}

function countIndexed(directory: string): number {
  try {
    const entry: unknown = JSON.parse(readFileSync(join(directory, 'pagefind/pagefind-entry.json'), 'utf8'));
    const { languages } = PagefindEntrySchema.parse(entry);
    return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
  } catch {
    return 0;
  }
}
