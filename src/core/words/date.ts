import { monthOf, timeWordPattern } from './calendar.ts';
import { dayOrder } from './day-order.ts';

/** A date as precise as its text. */
export interface ParsedDate {
  value: string;
  precision: 'day' | 'month' | 'year';
}

/**
 * A stretch of a text that has the form of a date. `problem` says why it is none: the calendar has no such day, or
 * day and month cannot be told apart.
 */
export interface FoundDate {
  index: number;
  raw: string;
  date: ParsedDate | null;
  problem: 'impossible' | 'ambiguous' | null;
}

/** Reads a date that a person wrote, a time behind it aside; null where the text says something else or is ambiguous. */
export function parseDate(text: string): ParsedDate | null {
  const found = matchDate(text);
  return found?.date ?? null;
}

/** Like `parseDate`, and says what is wrong with a text that has the form of a date. */
export function matchDate(text: string): FoundDate | null {
  const lead = /^\s*(?:[\p{L}-]{2,14}\.?,?\s+(?=\d|\p{L}))?/u.exec(text)?.[0].length ?? 0;
  const [found] = findDates(text);
  if (!found || (found.index > lead && found.index > 0)) return onlyYear(text);
  if (found.index > 0 && !WEEKDAY.test(text.slice(0, found.index))) return null;
  return /^(?:\s*$|[T ,、]|\s*[(（])/.test(text.slice(found.index + found.raw.length)) ? found : null;
}

/**
 * Finds the dates in a text in source order: ISO with or without leading zeros, `14 May 2024`, `May 14th, 2024`,
 * `14. Mai 2024`, `14 de mayo de 2024`, `2024年5月14日`, `14.05.2024`, `14/05/2024` where the numbers or the page tell
 * day and month apart, and months without a day.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/.test(text)) return found;
  const taken = new Set<number>();
  for (const form of FORMS) {
    for (const match of text.matchAll(form.pattern)) {
      const parts = form.read(match);
      if (!parts) continue;
      const places = Array.from(match[0], (_, index) => match.index + index);
      if (places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      found.push({ index: match.index, raw: match[0], ...judge(parts) });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The day as an ISO date, or null where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): ParsedDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return null;
  return { value: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, precision: 'day' };
}

type Parts = { year: number; month: number; day: number | null } | 'ambiguous';

interface Form {
  pattern: RegExp;
  read: (match: RegExpMatchArray) => Parts | null;
}

const YEAR = String.raw`((?:19|20)\d\d)`;
const OF = timeWordPattern('of');
const NAME = String.raw`(\p{L}{2,12})\.?`;
const START = String.raw`(?<![\p{L}\p{N}_]|[\d][-/.])`;
const END = String.raw`(?![\p{L}\p{N}]|[-/.]\d)`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|e|º|ª|°|\.)?`;

/** The forms of a date, the more specific first. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`${START}${YEAR}([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)`, 'gu'),
    read: (m) => ({ year: Number(m[1]), month: Number(m[3]), day: Number(m[4]) }),
  },
  {
    pattern: new RegExp(String.raw`${YEAR}\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?`, 'gu'),
    read: (m) => ({ year: Number(m[1]), month: Number(m[2]), day: m[3] ? Number(m[3]) : null }),
  },
  {
    pattern: new RegExp(String.raw`${START}${YEAR}(0\d|1[0-2])([0-3]\d)${END}`, 'gu'),
    read: (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
  },
  {
    pattern: new RegExp(
      String.raw`${START}${DAY}(?:\s+|-|/)(?:(?:${OF})\s+)?${NAME}(?:\s+|-|/|,\s*|\s+(?:${OF})\s+)${YEAR}${END}`,
      'giu',
    ),
    read: (m) => named(m[2], m[3], Number(m[1])),
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})${NAME}\s+${DAY},?\s+${YEAR}${END}`, 'giu'),
    read: (m) => named(m[1], m[3], Number(m[2])),
  },
  {
    pattern: new RegExp(String.raw`${START}${YEAR}[-\s]${NAME}[-\s](\d{1,2})${END}`, 'giu'),
    read: (m) => named(m[2], m[1], Number(m[3])),
  },
  {
    pattern: new RegExp(String.raw`${START}(\d{1,2})\.\s?(\d{1,2})\.\s?${YEAR}${END}`, 'gu'),
    read: (m) => ({ year: Number(m[3]), month: Number(m[2]), day: Number(m[1]) }),
  },
  {
    pattern: new RegExp(String.raw`${START}(\d{1,2})([-/])(\d{1,2})\2${YEAR}${END}`, 'gu'),
    read: (m) => dayAndMonth(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})${NAME},?(?:\s+|-)(?:(?:${OF})\s+)?${YEAR}${END}`, 'giu'),
    read: (m) => named(m[1], m[2], null),
  },
  {
    pattern: new RegExp(String.raw`${START}${YEAR}[-/](\d{1,2})(?!\d|[-/.]\d|\p{L})`, 'gu'),
    read: (m) => ({ year: Number(m[1]), month: Number(m[2]), day: null }),
  },
  {
    pattern: new RegExp(`${START}(0?[1-9]|1[0-2])/${YEAR}${END}`, 'gu'),
    read: (m) => ({ year: Number(m[2]), month: Number(m[1]), day: null }),
  },
];

const WEEKDAY = new RegExp(String.raw`^\s*(?:${timeWordPattern('weekday')})\.?,?\s+$`, 'iu');

function named(name: string | undefined, year: string | undefined, day: number | null): Parts | null {
  const month = monthOf(name ?? '');
  return month === null ? null : { year: Number(year), month, day };
}

function dayAndMonth(first: number, second: number, year: number): Parts {
  if (first > 12 || first === second) return { year, month: second, day: first };
  if (second > 12) return { year, month: first, day: second };
  const order = dayOrder();
  if (order === null) return 'ambiguous';
  return order === 'day' ? { year, month: second, day: first } : { year, month: first, day: second };
}

function judge(parts: Parts): Pick<FoundDate, 'date' | 'problem'> {
  if (parts === 'ambiguous') return { date: null, problem: 'ambiguous' };
  const { year, month, day } = parts;
  if (day !== null) {
    const date = calendarDay(year, month, day);
    return { date, problem: date ? null : 'impossible' };
  }
  if (month < 1 || month > 12) return { date: null, problem: 'impossible' };
  return { date: { value: `${pad(year, 4)}-${pad(month, 2)}`, precision: 'month' }, problem: null };
}

function onlyYear(text: string): FoundDate | null {
  const match = /^\s*((?:19|20)\d\d)\s*$/.exec(text);
  if (!match?.[1]) return null;
  return {
    index: text.indexOf(match[1]),
    raw: match[1],
    date: { value: match[1], precision: 'year' },
    problem: null,
  };
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
