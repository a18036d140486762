import { createHash } from 'node:crypto';
import { findPairs } from '../../core/query/compare.ts';
import type { HandbookRecord } from '../../core/schema/handbook.ts';
import { trimSlashes } from '../../core/text/path.ts';
import type { PageKey } from '../../node/kept-pages.ts';
import { shownBeside } from '../shown-beside.ts';
import type { SiteData } from '../site-data.ts';

/** Facts of a site that a page shows of its own record alone, by the ids of records. */
const OWN_FACTS = ['pageFindings', 'cards', 'searchWords', 'playbookTodos'] as const;

/** Facts of a site that no page of a record shows. */
const INDEX_FACTS = ['vocabulary', 'diagnostics', 'homeHtml'] as const;

/** Facts of single records, and of the site, that other pages show too. */
const SHOWN_FACTS = ['cards', 'playbookTodos', 'homeHtml'] as const;

/** Pages of findings, each with the line at which it is. */
const FINDINGS = /^status(?:\/|$)/;

/**
 * Everything that shapes the pages of records, noted while it is stored: of its own record all, of each other what a page
 * may tell of it.
 */
export class PageInputs {
  readonly #pages = new Map<string, string>();
  #common = '';
  #own = new Map<string, string>();
  #index: string | null = null;
  /** The two texts that stand beside each other on a page, by its path. */
  readonly #pairs = new Map<string, [HandbookRecord, HandbookRecord]>();

  /** Notes a hash of the text of the page of a record and of the data beside it, of which the renderer told no fault. */
  notePage(id: string, text: string): void {
    this.#pages.set(id, text);
  }

  /** Notes all records, the text of each with what was drawn for it, and the facts of the site. */
  noteRecords(records: readonly HandbookRecord[], texts: ReadonlyMap<string, string>, site: SiteData): void {
    const shared: Record<string, unknown> = { ...site };
    for (const name of [...OWN_FACTS, ...INDEX_FACTS]) delete shared[name];
    this.#common = hashOf(JSON.stringify([shared, shownBeside(records)]));
    this.#index = hashOf(JSON.stringify([this.#common, SHOWN_FACTS.map((name) => site[name])]));
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const { old, successor, url } of findPairs(records, byId))
      this.#pairs.set(trimSlashes(url), [old, successor]);
    this.#own = new Map(
      [...texts].map(([id, text]) => [
        id,
        hashOf(JSON.stringify([text, OWN_FACTS.map((name) => site[name][id] ?? null)])),
      ]),
    );
  }

  /** What the page of a record is known by, next to the code that renders it; null where something is not known. */
  keyOf({ id, url }: { id: string; url: string }): PageKey | null {
    const text = this.#pages.get(trimSlashes(url));
    const own = this.#own.get(id);
    return text === undefined || own === undefined ? null : { shape: hashOf(`${this.#common} ${own}`), text };
  }

  /** What another page is known by, from its path without slashes around it: it shows what records tell of each other. */
  keyOfIndex(path: string): PageKey | null {
    if (this.#index === null || FINDINGS.test(path)) return null;
    const texts = (this.#pairs.get(path) ?? []).map(({ url }) => this.#pages.get(trimSlashes(url)));
    return texts.includes(undefined) ? null : { shape: this.#index, text: `index ${texts.join(' ')}` };
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
