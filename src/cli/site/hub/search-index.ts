import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import type { SearchEntry } from '../../../core/hub/search-entries.ts';

/** Files that hold what a search shows of the records of one index. */
const FRAGMENTS = 100;

/** Names of kept indexes; anything else in their folder is somebody's own. */
const KEPT = /^[0-9a-f]{24}(?:\.\d+)?$/;

/** Writes search indexes of a hub, each from what was kept of an earlier run where its entries are the same. */
export async function writeSearchIndexes(
  indexes: readonly { folder: string; entries: readonly SearchEntry[] }[],
  language: string,
  cache: string,
): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const used = new Set<string>();
  // Pagefind is a program of its own, which a run without a change need not start.
  let service: typeof import('pagefind') | null = null;
  try {
    for (const { folder, entries } of indexes) {
      const key = createHash('sha256')
        .update(JSON.stringify([language, FRAGMENTS, entries]))
        .digest('hex')
        .slice(0, 24);
      used.add(key);
      const kept = join(cache, key);
      if (!existsSync(kept)) {
        service ??= await import('pagefind');
        const fresh = `${kept}.${process.pid}`;
        await writeIndex(service, entries, language, fresh);
        renameSync(fresh, kept);
      }
      cpSync(kept, folder, { recursive: true });
    }
  } finally {
    await service?.close();
  }
  for (const name of readdirSync(cache))
    if (KEPT.test(name) && !used.has(name)) rmSync(join(cache, name), { recursive: true, force: true });
}

async function writeIndex(
  { createIndex }: typeof import('pagefind'),
  entries: readonly SearchEntry[],
  language: string,
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({
    forceLanguage: language.split('-')[0] ?? 'en',
    // A file for each record would be a hundred thousand files to write and to copy.
    maxFragments: FRAGMENTS,
  });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
  await addEntries(index, entries, language);
  const written = await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  if (written.errors.length > 0)
    throw new Error(`The search index could not be written: ${written.errors.join(' ')}`);
  // A page of the hub loads the script alone; the interfaces that come with it would be copied for nothing.
  for (const name of readdirSync(folder))
    if (/^pagefind-(?!entry|worker)/.test(name)) rmSync(join(folder, name));
}

/** The service reads one message after another; several that wait keep it busy. */
async function addEntries(
  index: PagefindIndex,
  entries: readonly SearchEntry[],
  language: string,
): Promise<void> {
  for (let start = 0; start < entries.length; start += 500) {
    const answers = await Promise.all(
      entries.slice(start, start + 500).map((entry) => index.addCustomRecord({ ...entry, language })),
    );
    const failed = answers.flatMap((answer) => answer.errors);
    if (failed.length > 0) throw new Error(`A record could not be indexed: ${failed[0]}`);
  }
}
