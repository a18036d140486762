import { join } from 'node:path';

/** Writes the search index of a site from its pages, as Starlight does at the end of a build. */
export async function writeSearchIndex(site: string): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
    const added = await index.addDirectory({ path: site });
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    const faults = [...added.errors, ...written.errors];
    if (faults.length > 0) throw new Error(`The search index could not be written: ${faults.join(' ')}`);
  } finally {
    await pagefind.close();
  }
}
