import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { HandbookRecord } from '../../core/schema/handbook.ts';
import { withoutSlashes } from '../../core/text/path.ts';
import type { KeptPage, KeptPages, PageKey } from '../../node/kept-pages.ts';
import type { SiteFiles } from '../../node/site-files.ts';
import type { DrawnPlots } from '../incident-plots.ts';
import { type KnownTexts, PageTexts } from '../page-texts.ts';
import { PageInputs } from './page-inputs.ts';

/** What decides which pages of the last build stand for those of this one. */
export interface ReuseSetting {
  kept: KeptPages;
  /** What the site is known by besides its records. */
  key: string;
  base: string;
  records: readonly HandbookRecord[];
  /** Whether pages are kept with their policy, which then needs nothing of other pages. */
  keepsPolicies: boolean;
  /** Whether the site has pages that are programs: they may be at any address, and show anything. */
  hasPrograms: boolean;
}

/** Pages of the last build, which stand for those of this one that would come out the same. */
export class SiteReuse {
  readonly inputs = new PageInputs();
  /** Hashes of the texts of pages, with those of the last build. */
  texts: PageTexts;
  readonly kept: KeptPages;
  readonly #key: string;
  readonly #base: string;
  readonly #byPath: Map<string, HandbookRecord>;
  readonly #keepsPolicies: boolean;
  readonly #keepsIndexes: boolean;
  /** Pages that were rendered by this build and wait for their policy, by their file. */
  readonly #waiting = new Map<string, { pathname: string; key: PageKey }>();
  #files: SiteFiles | null = null;

  constructor({ kept, key, base, records, keepsPolicies, hasPrograms }: ReuseSetting) {
    this.kept = kept;
    this.#key = key;
    this.#base = trimPath(base);
    this.#byPath = recordsByPage(records, base);
    this.#keepsPolicies = keepsPolicies;
    this.#keepsIndexes = !hasPrograms;
    this.texts = this.#readTexts();
  }

  /** What a page is known by, from the path at which it is asked for; null where nothing is known of it. */
  keyOf(pathname: string): PageKey | null {
    const path = pageOfPath(pathname);
    const record = this.#byPath.get(path);
    const key = record ? (this.inputs.keyOf(record) ?? this.#keyOfIndex(path)) : this.#keyOfIndex(path);
    return key && { ...key, shape: `${this.#key} ${key.shape}` };
  }

  /** The page at the root may be that of a record, which shows its text as an index does. */
  #keyOfIndex(path: string): PageKey | null {
    const below = path.slice(this.#base.length).replace(/^\//, '');
    const isRecord = below !== '' && this.#byPath.has(path);
    return this.#keepsIndexes && !isRecord && below !== '404' ? this.inputs.keyOfIndex(below) : null;
  }

  /** The page of a path as the last build has rendered it; it is kept for the next build too. */
  find(pathname: string, key: PageKey): KeptPage | null {
    const page = this.kept.find(pathname, key);
    if (page === null) return null;
    this.kept.keepOn(pathname, key);
    this.#files?.note(this.#fileOf(pathname), sourceOf(key), page.hashes);
    return page;
  }

  /** Keeps the page of a path in its place, where the site that is renewed has it already. */
  leave(pathname: string, key: PageKey, file: string): boolean {
    if (!this.#files?.keeps(file, sourceOf(key))) return false;
    this.kept.keepOn(pathname, key);
    return true;
  }

  /** Begins the files of a site. */
  begin(files: SiteFiles): void {
    this.#files = files;
  }

  /** Keeps a page that was rendered by this build, at once or when it has its policy. */
  note(pathname: string, key: PageKey, bytes: Uint8Array): void {
    this.#files?.note(this.#fileOf(pathname), sourceOf(key), null);
    if (this.#keepsPolicies) this.#waiting.set(this.#fileOf(pathname), { pathname, key });
    else this.kept.keep(pathname, key, { bytes, hashes: null });
  }

  /** What the last build has drawn of an input; drawn now where it has not. */
  readonly plots: DrawnPlots = async (input, draw) => {
    const text = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
    const key = { shape: this.#key, text };
    const known = this.kept.find('plot', key);
    const bytes = known?.bytes ?? new TextEncoder().encode(JSON.stringify(await draw()));
    if (known) this.kept.keepOn('plot', key);
    else this.kept.keep('plot', key, { bytes, hashes: null });
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  /** Takes a page with its policy. */
  finish(file: string, html: string, hashes: string[]): void {
    const waiting = this.#waiting.get(file);
    if (waiting)
      this.kept.keep(waiting.pathname, waiting.key, { bytes: new TextEncoder().encode(html), hashes });
  }

  /** Keeps the hashes of texts for the next build. */
  keepTexts(): void {
    const bytes = new TextEncoder().encode(JSON.stringify(this.texts.endRound()));
    this.kept.keep('texts', { shape: this.#key, text: '' }, { bytes, hashes: null });
  }

  /** Forgets what this build has kept: it begins anew. */
  forget(): void {
    this.texts = this.#readTexts();
    this.kept.forget();
    this.#waiting.clear();
    this.#files = null;
  }

  #readTexts(): PageTexts {
    const known = this.kept.find('texts', { shape: this.#key, text: '' });
    return new PageTexts(known ? (JSON.parse(new TextDecoder().decode(known.bytes)) as KnownTexts) : {});
  }

  #fileOf(pathname: string): string {
    return join(pageOfPath(pathname).slice(this.#base.length), 'index.html')
      .replace(/^[\\/]/, '')
      .replaceAll('\\', '/');
  }
}

function sourceOf({ shape, text }: PageKey): string {
  return `${shape} ${text}`;
}

/** Records whose page is made of what is stored of them alone, by the paths of their pages. */
export function recordsByPage(records: readonly HandbookRecord[], base: string): Map<string, HandbookRecord> {
  return new Map(
    records
      .filter(({ path }) => !path.endsWith('.mdx'))
      .map((record) => [trimPath(`${trimPath(base)}${record.url}`), record]),
  );
}

/** The path of a page without slashes behind it, as people read it. */
export function pageOfPath(pathname: string): string {
  return trimPath(decodeURIComponent(pathname));
}

function trimPath(path: string): string {
  return withoutSlashes(path);
}
