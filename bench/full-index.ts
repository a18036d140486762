import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { loadHandbook } from '../src/node/load-handbook.ts';

/**
 * Writes the search index of a whole handbook as its site has it: the records and texts of this repository, whose words
 * are those of a team and not of a generator. Gives the number of its pages.
 */
export async function writeFullIndex(folder: string): Promise<number> {
  const root = join(import.meta.dirname, '..');
  const { records } = await loadHandbook(root, { withoutGit: true });
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('The index could not be begun.');
  let pages = 0;
  for (const record of records) {
    const text = record.path.endsWith('.md') ? readFileSync(join(root, record.path), 'utf8') : null;
    if (text === null) continue;
    pages++;
    await index.addCustomRecord({
      url: record.url,
      language: 'en',
      content: text,
      meta: { title: record.title.value, kind: record.kind },
      filters: { kind: [record.kind] },
    });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  if (readdirSync(folder).length === 0) throw new Error('The index is empty.');
  return pages;
}
