import { dateOf } from '../kinds/descriptors.ts';
import { statusWordOf } from '../query/records.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { DateValue } from '../schema/value.ts';
import { compareText } from '../text/order.ts';
import { pageAddress, type SiteAddress, stableId } from './site-address.ts';

/** Entries of a feed; a reader that was away for longer looks at the log. */
const MAX_ENTRIES = 50;

/**
 * An Atom feed of decisions, incidents and pages by the day they were written or last changed, the newest first.
 * Records without a day are not in it. It depends on nothing but the records, so two builds give the same bytes.
 * Format: RFC 4287.
 */
export function renderFeed(records: readonly HandbookRecord[], site: SiteAddress): string {
  const entries = records
    .flatMap((record) => {
      const date = dateOf(record) ?? record.lastUpdated;
      return date ? [{ record, day: fullDay(date) }] : [];
    })
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.record.id, b.record.id))
    .slice(0, MAX_ENTRIES);
  const updated = entries[0]?.day ?? '1970-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(site.language)}">`,
    `  <title>${escapeXml(site.title)}</title>`,
    ...(site.description ? [`  <subtitle>${escapeXml(site.description)}</subtitle>`] : []),
    `  <id>${stableId(site.title, 'feed')}</id>`,
    `  <updated>${updated}T00:00:00Z</updated>`,
    `  <author><name>${escapeXml(site.title)}</name></author>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(`${site.root}/`)}"/>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(`${site.root}/feed.xml`)}"/>`,
    ...entries.map(({ record, day }) => renderEntry(record, day, site)),
    '</feed>',
    '',
  ].join('\n');
}

function renderEntry(record: HandbookRecord, day: string, site: SiteAddress): string {
  const summary = record.description?.value ?? statusWordOf(record);
  return [
    '  <entry>',
    `    <title>${escapeXml(record.title.value)}</title>`,
    `    <id>${stableId(site.title, record.id)}</id>`,
    `    <updated>${day}T00:00:00Z</updated>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(pageAddress(record.url, site))}"/>`,
    `    <category term="${record.kind}"/>`,
    ...(summary ? [`    <summary>${escapeXml(summary)}</summary>`] : []),
    '  </entry>',
  ].join('\n');
}

/** The first day of what a date names. */
function fullDay({ value, precision }: DateValue): string {
  return precision === 'day' ? value : precision === 'month' ? `${value}-01` : `${value}-01-01`;
}

/** Text for XML 1.0: its five signs escaped, and characters that XML cannot hold left out. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  );
}
