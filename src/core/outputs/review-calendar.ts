import { dueEntries, entryText, ownersOf, type RegisterRow } from '../query/registers.ts';
import { nextReview } from '../query/review.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { listNames } from '../text/list-names.ts';
import { compareText } from '../text/order.ts';
import { pageAddress, type SiteAddress, stableId } from './site-address.ts';

/** Octets of the longest line that RFC 5545 allows. */
const LINE = 75;

/**
 * A calendar with an all-day event for each review that a record names, to subscribe to. It depends on nothing but
 * the records, so two builds give the same bytes. Format: RFC 5545.
 */
export function renderReviewCalendar(
  records: readonly HandbookRecord[],
  site: SiteAddress,
  words: CalendarWords,
): string {
  const reviews = records.flatMap((record): CalendarEvent[] => {
    const day = nextReview(record);
    if (day?.length !== 10) return [];
    const owners = record.owners.map((owner) => owner.value);
    return [{ day, id: record.id, summary: `${words.review}: ${record.title.value}`, owners, record }];
  });
  const due = dueEntries(records)
    .filter(({ by }) => by.precision === 'day')
    .map((row) => eventOfEntry(row, row.by.value, words));
  const events = [...reviews, ...due].sort((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//starlight-handbook//reviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(`${site.title}: ${words.reviews}`)}`,
    ...events.flatMap((event) => renderEvent(event, site, words)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** An all-day event. */
interface CalendarEvent {
  day: string;
  id: string;
  summary: string;
  owners: string[];
  record: HandbookRecord;
}

/** What a calendar says, in the language of the site. */
export interface CalendarWords {
  reviews: string;
  review: string;
  owner: string;
  /** What of a register's entry happens on its day. */
  due: Readonly<Record<RegisterRow['entry']['register'], string>>;
}

function eventOfEntry(row: RegisterRow, day: string, words: CalendarWords): CalendarEvent {
  const { record, entry } = row;
  return {
    day,
    id: `${record.id}#${entry.register}-${entry.name.value}`,
    summary: `${words.due[entry.register]}: ${entryText(entry)}`,
    owners: ownersOf(row),
    record,
  };
}

function renderEvent(
  { day, id, summary, owners: named, record }: CalendarEvent,
  site: SiteAddress,
  words: CalendarWords,
): string[] {
  const compact = day.replaceAll('-', '');
  const owners = listNames(named, site.language);
  return [
    'BEGIN:VEVENT',
    `UID:${stableId(site.title, id)}`,
    // The moment at which an event was made is of no use here and would differ between builds.
    `DTSTAMP:${(record.lastUpdated?.precision === 'day' ? record.lastUpdated.value : day).replaceAll('-', '')}T000000Z`,
    `DTSTART;VALUE=DATE:${compact}`,
    `DTEND;VALUE=DATE:${nextDay(day).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(owners ? `${words.owner}: ${owners}\n${record.path}` : record.path)}`,
    ...(/^https?:/.test(site.root) ? [`URL:${pageAddress(record.url, site)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
}

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\n|\r/g, '\\n');
}

/** Folds a line so that no part is longer than RFC 5545 allows, and no character is cut. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (size + octets > LINE) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n');
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}
