import type { Handbook } from '../../graph/handbook.ts';
import { shortTitle } from '../../query/navigation.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import { twinHref } from '../../text/site-href.ts';
import { fillWord, squeeze } from '../../text/spaces.ts';
import type { SiteAddress } from '../site-address.ts';
import type { TwinKey, TwinWords } from './twin-words.ts';

/** The handbook and the place that twins of its pages are written for. */
export interface TwinSite {
  handbook: Handbook;
  site: SiteAddress;
  words: TwinWords;
}

/** Address of the twin of a page, as full as that of the site is known. */
export function twinAddress(url: string, { site }: TwinSite): string {
  return twinHref(url, site.pages ?? site.root);
}

/** A link to the twin of a record under its short title. */
export function linkRecord(record: HandbookRecord, twins: TwinSite): string {
  return `[${inLine(shortTitle(record))}](${twinAddress(record.url, twins)})`;
}

/** A word of the interface with its values. */
export function say({ words }: TwinSite, key: TwinKey, values: Record<string, string> = {}): string {
  return fillWord(words[key], values);
}

/** A value as text on one line, in which nothing is markup and little is escaped: programs read it. */
export function inLine(text: string): string {
  return squeeze(text).replace(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}
