import { createHash } from 'node:crypto';
import type { Handbook } from '../core/handbook.ts';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import { once } from '../core/text/once.ts';
import type { SiteLocale } from './locales.ts';
import { shownBeside } from './shown-beside.ts';

/** Hashes of the texts of pages, by page, each under a hash of everything that the text is made from. */
export type KnownTexts = Record<string, [inputs: string, text: string]>;

/**
 * The texts of pages as hashes, so that a page of which nothing has changed is not prepared again to find that out.
 * What the last round has found out stands for this one; what this one does not ask for is forgotten.
 */
export class PageTexts {
  #known: KnownTexts;
  #fresh: KnownTexts = {};

  constructor(known: KnownTexts = {}) {
    this.#known = known;
  }

  /** The hash of the text of a page: the one that is known of the same inputs, or the one that `find` gives now. */
  async hashOf(page: string, inputs: string | null, find: () => Promise<string>): Promise<string> {
    const known = Object.hasOwn(this.#known, page) ? this.#known[page] : undefined;
    const text = known && known[0] === inputs ? known[1] : await find();
    if (inputs !== null) this.#fresh[page] = [inputs, text];
    return text;
  }

  /** Begins another round, and tells what the last one has found out. */
  endRound(): KnownTexts {
    this.#known = this.#fresh;
    this.#fresh = {};
    return this.#known;
  }
}

/**
 * A hash of everything that the text of a record's page is made from, the program apart: the record and its files, the
 * settings, and of all other records what a page may tell of them. Null where a file of it was read elsewhere.
 */
export function inputsOf(
  record: HandbookRecord,
  handbook: Handbook,
  { lang, addresses }: SiteLocale,
): string | null {
  const known = inputsIn(handbook);
  const key = JSON.stringify([record.id, lang, addresses]);
  const found = known.has(key) ? (known.get(key) ?? null) : findInputs(record, handbook, [lang, addresses]);
  known.set(key, found);
  return found;
}

/** What the pages of a handbook are made from, found once for the pages and their twins. */
const inputsIn = once((_: Handbook) => new Map<string, string | null>());

function findInputs(record: HandbookRecord, handbook: Handbook, place: readonly string[]): string | null {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([place, commonOf(handbook), record]));
  for (const { path } of handbook.documents.get(record.id) ?? []) {
    const text = textsOf(handbook.tree).get(path);
    if (text === undefined) return null;
    hash.update(`\0${path}\0${text}`);
  }
  return hash.digest('base64url');
}

const textsOf = once(
  ({ files }: Handbook['tree']): ReadonlyMap<string, string> =>
    new Map(files.map(({ path, text }) => [path, text])),
);

const commonOf = once(({ config, tree, drafts, records }: Handbook): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        config,
        tree.folders,
        tree.repositoryUrls,
        [...tree.paths],
        [...drafts],
        shownBeside(records),
      ]),
    )
    .digest('base64url'),
);
