import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { removeFile, type SiteFiles, stampOf } from '../../../node/site-files.ts';
import { writerBelow } from '../../../node/write-below.ts';

const AccountSchema = z.object({
  key: z.string(),
  files: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

/** A page as it was found: what it was made of, and the state of what search reads of it, empty where that is nothing. */
interface FoundPage {
  source: string;
  stamp: string;
}

/**
 * What the search reads of the pages of a site, kept from build to build: a page is a third of its file, and two of three
 * files are no pages that anybody searches.
 */
export class SearchPages {
  readonly #folder: string;
  readonly #account: string;
  readonly #key: string;

  /** @param folder where they are kept; `key` tells the site from another one, as it does for its files. */
  constructor(folder: string, key: string) {
    this.#folder = join(folder, 'search');
    this.#account = join(folder, 'search.json');
    this.#key = key;
  }

  /** Makes them those of a site, and gives the folder in which they lie, each at the path of its page. */
  renew(site: SiteFiles): string {
    const before = this.#read();
    // What a kill leaves half done is made anew.
    rmSync(this.#account, { force: true });
    if (before.size === 0) rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
    const write = writerBelow(this.#folder);
    const found = new Map<string, FoundPage>();
    for (const file of site.list() ?? []) {
      if (!file.endsWith('.html')) continue;
      const source = site.sourceOf(file) ?? '';
      const known = before.get(file);
      before.delete(file);
      if (known && source !== '' && known.source === source && this.#isThere(file, known)) {
        found.set(file, known);
        continue;
      }
      if (known?.stamp) rmSync(join(this.#folder, file), { force: true });
      const text = searchedPart(readFileSync(join(site.folder, file), 'utf8'));
      if (text !== null) write(file, text);
      found.set(file, { source, stamp: text === null ? '' : (stampOf(join(this.#folder, file)) ?? '') });
    }
    for (const [file, { stamp }] of before) if (stamp !== '') removeFile(this.#folder, file);
    this.#note(found);
    return this.#folder;
  }

  #isThere(file: string, { stamp }: FoundPage): boolean {
    return stamp === '' || stampOf(join(this.#folder, file)) === stamp;
  }

  #read(): Map<string, FoundPage> {
    try {
      const { key, files } = AccountSchema.parse(JSON.parse(readFileSync(this.#account, 'utf8')));
      return new Map(
        key === this.#key ? files.map(([file, source, stamp]) => [file, { source, stamp }]) : [],
      );
    } catch {
      return new Map();
    }
  }

  #note(found: ReadonlyMap<string, FoundPage>): void {
    const files = [...found].map(([file, { source, stamp }]) => [file, source, stamp]);
    const draft = `${this.#account}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ key: this.#key, files }));
    renameSync(draft, this.#account);
  }
}

const BODY = /<main\b[^<>]*\sdata-pagefind-body\b/;

/** The part of a page that the search reads, as a page; all of it where more than that is marked, null where nothing is. */
export function searchedPart(html: string): string | null {
  if (!html.includes('data-pagefind-body')) return null;
  const start = BODY.exec(html)?.index ?? -1;
  const end = html.lastIndexOf('</main>');
  const root = /<html\b[^>]*>/.exec(html)?.[0];
  const title = /<title>[^<]*<\/title>/.exec(html)?.[0];
  if (start < 0 || end < start || !root || !title) return html;
  const around = html.slice(0, start) + html.slice(end);
  if (/\sdata-pagefind-(?!ignore)/.test(around)) return html;
  return `<!DOCTYPE html>${root}<head>${title}</head><body>${html.slice(start, end)}</main></body></html>`;
}
