import { getCollection } from 'astro:content';
import options from 'virtual:handbook/options';
import { compareRecords } from '../core/schema/compare-records.ts';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import type { SiteLocale } from '../plugin/locales.ts';
import type { OwnPage } from '../plugin/navigation.ts';
import { localeOf, pageLocale } from '../plugin/page-locale.ts';
import { serverMemory } from '../plugin/server-memory.ts';
import type { HandbookEntry, SiteData, StoredEntry } from '../plugin/site-data.ts';

/** All records and the facts of the site, as pages and components read them. */
export interface HandbookData {
  records: HandbookRecord[];
  byId: ReadonlyMap<string, HandbookRecord>;
  site: SiteData;
  /** Drawn timelines of postmortems, by id. */
  timelines: ReadonlyMap<string, string>;
  /** The language of the words that a page in this one shows of a record. */
  languageOf: (record: HandbookRecord) => SiteLocale;
}

const cached = new Map<string, Promise<HandbookData>>();

/**
 * Reads the `handbook` collection in the language of the page: once for a whole build, anew for every page of the development
 * server.
 */
export function getHandbook(): Promise<HandbookData> {
  const { path } = pageLocale();
  if (import.meta.env.DEV) return readHandbook(path);
  const known = cached.get(path) ?? readHandbook(path);
  cached.set(path, known);
  return known;
}

let ownPages: Promise<OwnPage[]> | null = null;

/** The pages that the site has of its own, which no record makes. */
export function getOwnPages(): Promise<OwnPage[]> {
  if (import.meta.env.DEV) return readOwnPages();
  ownPages ??= readOwnPages();
  return ownPages;
}

async function readOwnPages(): Promise<OwnPage[]> {
  const entries: { id: string; data: Omit<OwnPage, 'id'> & { draft: boolean } }[] =
    await getCollection('docs');
  return entries
    .filter(
      ({ data }) => typeof Reflect.get(data, 'handbook') !== 'string' && (import.meta.env.DEV || !data.draft),
    )
    .map(({ id, data }) => ({ id, title: data.title, sidebar: data.sidebar }));
}

const read = new Map<string, { text: string; entry: HandbookEntry }>();

/**
 * An entry, read anew only where it has changed since the last page of a development server; null where that has lost it
 * while the page was rendered.
 */
function readEntry(id: string, stored: StoredEntry): HandbookEntry | null {
  const text = serverMemory()?.records.get(id) ?? stored.text;
  if (text === '') return null;
  const known = read.get(id);
  if (known?.text === text) return known.entry;
  const entry: HandbookEntry = JSON.parse(text);
  if (import.meta.env.DEV) read.set(id, { text, entry });
  return entry;
}

async function readHandbook(path: string): Promise<HandbookData> {
  // The collection has no schema: its loader is what makes the entries.
  const entries = (await getCollection('handbook')) as { id: string; data: StoredEntry }[];
  const isFirst = path === options.locales[0].path;
  const own = new Map<string, HandbookRecord>();
  const translated = new Set<string>();
  const records: HandbookRecord[] = [];
  const timelines = new Map<string, string>();
  let site: SiteData | null = null;
  for (const { id, data: stored } of entries) {
    const data = readEntry(id, stored);
    if (data === null) continue;
    if (data.record && data.locale === undefined) records.push(data.record);
    if (data.locale !== (isFirst ? undefined : path)) continue;
    if (data.record) own.set(data.record.id, data.record);
    if (data.record && data.translated) translated.add(data.record.id);
    if (data.record && data.timeline) timelines.set(data.record.id, data.timeline);
    if (data.site) site = data.site;
  }
  if (!site) throw new Error('Unexpected empty collection "handbook", expected the one of handbookLoader().');
  // Astro sorts entries by the letters of the language of the machine.
  records.sort(compareRecords);
  const shown = isFirst ? records : records.map((record) => own.get(record.id) ?? record);
  return {
    records: shown,
    byId: new Map(shown.map((record) => [record.id, record])),
    site,
    timelines,
    languageOf: ({ id, path: source }) => (translated.has(id) ? pageLocale() : localeOf(source)),
  };
}
