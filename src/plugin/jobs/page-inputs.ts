import { createHash } from 'node:crypto';
import { readingOf } from '../../core/kinds/onboarding/manifest.ts';
import { recordsOf } from '../../core/query/order.ts';
import type { HandbookRecord } from '../../core/schema/handbook.ts';
import type { SiteData } from '../site-data.ts';

/** Facts of a site that a page shows of its own record alone, by the ids of records. */
const OWN_FACTS = ['pageFindings', 'cards', 'searchWords', 'playbookTodos'] as const;

/** Facts of a site that no page of a record shows. */
const INDEX_FACTS = ['vocabulary', 'diagnostics', 'homeHtml'] as const;

/**
 * Everything that shapes the pages of records, noted while it is stored: of its own record all, of each other what a page
 * may tell of it. That is all but the places of its values and, unless a path asks to read it, the hash of its text; so
 * an edit of the text of one record leaves the pages of others as they are.
 */
export class PageInputs {
  readonly #pages = new Map<string, string>();
  #common = '';
  #own = new Map<string, string>();

  /** Notes what is stored of the page of a record: its text and the data beside it. */
  notePage(id: string, stored: unknown): void {
    this.#pages.set(id, hashOf(JSON.stringify(stored)));
  }

  /** Notes all records with what was drawn for each, and the facts of the site. */
  noteRecords(entries: readonly { record: HandbookRecord; text: string }[], site: SiteData): void {
    const records = entries.map(({ record }) => record);
    const asked = findAsked(records);
    const shared: Record<string, unknown> = { ...site };
    for (const name of [...OWN_FACTS, ...INDEX_FACTS]) delete shared[name];
    this.#common = hashOf(
      JSON.stringify([process.versions, shared, records.map((record) => showOf(record, asked.has(record)))]),
    );
    this.#own = new Map(
      entries.map(({ record, text }) => [
        record.id,
        hashOf(JSON.stringify([text, OWN_FACTS.map((name) => site[name][record.id] ?? null)])),
      ]),
    );
  }

  /** What the page of a record is known by, next to the code that renders it; null where something is not known. */
  keyOf({ id, url }: { id: string; url: string }): string | null {
    const page = this.#pages.get(url.replace(/^\/|\/$/g, ''));
    const own = this.#own.get(id);
    return page === undefined || own === undefined ? null : hashOf(`${this.#common} ${own} ${page}`);
  }
}

/** Records whose hash is on the pages of others: a step that asks to read them is done until their text changes. */
function findAsked(records: readonly HandbookRecord[]): Set<HandbookRecord> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const tasks = recordsOf(records, 'onboarding').flatMap((path) => path.tasks);
  return new Set(tasks.flatMap((task) => readingOf(task, byId)));
}

/** What a page may show of another record, as text. */
function showOf(record: HandbookRecord, isAsked: boolean): string {
  return JSON.stringify(record, (name, value: unknown) => {
    if (name === 'line' || name === 'column') return undefined;
    return name === 'hash' && value === record.hash && !isAsked ? undefined : value;
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
