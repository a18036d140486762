import { getCollection } from 'astro:content';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import type { OwnPage } from '../plugin/navigation.ts';
import type { HandbookEntry, SiteData, StoredEntry } from '../plugin/site-data.ts';

/** All records and the facts of the site, as pages and components read them. */
export interface HandbookData {
  records: HandbookRecord[];
  byId: ReadonlyMap<string, HandbookRecord>;
  site: SiteData;
  /** Drawn timelines of postmortems, by id. */
  timelines: ReadonlyMap<string, string>;
}

let cached: Promise<HandbookData> | null = null;

/** Reads the `handbook` collection: once for a whole build, anew for every page of the development server. */
export function getHandbook(): Promise<HandbookData> {
  if (import.meta.env.DEV) return readHandbook();
  cached ??= readHandbook();
  return cached;
}

let ownPages: Promise<OwnPage[]> | null = null;

/** The pages that the site has of its own, which no record makes. */
export function getOwnPages(): Promise<OwnPage[]> {
  if (import.meta.env.DEV) return readOwnPages();
  ownPages ??= readOwnPages();
  return ownPages;
}

async function readOwnPages(): Promise<OwnPage[]> {
  const entries: { id: string; data: Omit<OwnPage, 'id'> }[] = await getCollection('docs');
  return entries
    .filter(({ data }) => typeof Reflect.get(data, 'handbook') !== 'string')
    .map(({ id, data }) => ({ id, title: data.title, sidebar: data.sidebar }));
}

const read = new Map<string, { text: string; entry: HandbookEntry }>();

/** An entry, read anew only where it has changed since the last page of a development server. */
function readEntry(id: string, { text }: StoredEntry): HandbookEntry {
  const known = read.get(id);
  if (known?.text === text) return known.entry;
  const entry: HandbookEntry = JSON.parse(text);
  if (import.meta.env.DEV) read.set(id, { text, entry });
  return entry;
}

async function readHandbook(): Promise<HandbookData> {
  // The collection has no schema: its loader is what makes the entries.
  const entries = (await getCollection('handbook')) as { id: string; data: StoredEntry }[];
  const records: HandbookRecord[] = [];
  const timelines = new Map<string, string>();
  let site: SiteData | null = null;
  for (const { id, data: stored } of entries) {
    const data = readEntry(id, stored);
    if (data.record) records.push(data.record);
    if (data.record && data.timeline) timelines.set(data.record.id, data.timeline);
    if (data.site) site = data.site;
  }
  if (!site) throw new Error('Unexpected empty collection "handbook", expected the one of handbookLoader().');
  return {
    records,
    byId: new Map(records.map((record) => [record.id, record])),
    site,
    timelines,
  };
}
