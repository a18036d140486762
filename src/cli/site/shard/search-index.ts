import { join } from 'node:path';

type Pagefind = typeof import('pagefind');
type Index = NonNullable<Awaited<ReturnType<Pagefind['createIndex']>>['index']>;

/** The search index of a site, which a process of its own makes: whoever waits for it may do something else meanwhile. */
export class SearchIndex {
  readonly #pagefind: Pagefind;
  readonly #index: Index;
  readonly #added: ReturnType<Index['addDirectory']>;

  private constructor(pagefind: Pagefind, index: Index, pages: string) {
    this.#pagefind = pagefind;
    this.#index = index;
    this.#added = index.addDirectory({ path: pages });
    // Whoever asks for it is told.
    this.#added.catch(() => {});
  }

  /** Begins to read the pages in a folder. */
  static async begin(pages: string): Promise<SearchIndex> {
    const pagefind = await import('pagefind');
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(`The search index could not be begun: ${errors.join(' ')}`);
    return new SearchIndex(pagefind, index, pages);
  }

  /** Waits until all pages are read. */
  async whenRead(): Promise<void> {
    throwFaults((await this.#added).errors);
  }

  /** Writes the index into a site, as Starlight does at the end of a build. */
  async write(site: string): Promise<void> {
    await this.whenRead();
    throwFaults((await this.#index.writeFiles({ outputPath: join(site, 'pagefind') })).errors);
  }

  /** Ends its process. */
  close(): Promise<unknown> {
    return this.#pagefind.close();
  }
}

/** Writes the search index of a site from its pages. */
export async function writeSearchIndex(site: string): Promise<void> {
  const index = await SearchIndex.begin(site);
  try {
    await index.write(site);
  } finally {
    await index.close();
  }
}

function throwFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`The search index could not be written: ${faults.join(' ')}`);
}
