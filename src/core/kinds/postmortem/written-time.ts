import { monthOf, timeWordPattern } from '../../words/calendar.ts';
import { calendarDay } from '../../words/date.ts';
import { dayOrder } from '../../words/day-order.ts';
import { ZONE_ABBREVIATIONS } from './zone-names.ts';

/** The day of a written time; `year` is null where the text leaves it out. */
export interface WrittenDay {
  year: number | null;
  month: number;
  day: number;
}

/** A time of day on a 24-hour clock. */
export interface WrittenClock {
  hour: number;
  minute: number;
  second: number | null;
}

/** A date, a clock time or both as a person wrote them, with its place in the text: `[start, end)`. */
export interface WrittenTime {
  day: WrittenDay | null;
  clock: WrittenClock | null;
  /** End of a written range such as `8:20 - 8:24`. */
  until: WrittenClock | null;
  /** The author's words for the zone, where they stand at the time itself. */
  zone: string | null;
  start: number;
  end: number;
}

const NAME = String.raw`(\p{L}{2,12})(?!\p{L})\.?`;
const YEAR = String.raw`((?:19|20)\d{2})(?![\d:])`;
const ORDINAL = String.raw`(\d{1,2})(?:st|nd|rd|th|er|[ºª°])?`;
const OF = timeWordPattern('of');
/** `3–4 April`: several days, of which the first counts. */
const TO_DAY = String.raw`\s?[–—-]\s?\d{1,2}(?:st|nd|rd|th)?(?![\d:])`;

const ISO_DAY = /(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const WEEKDAY = new RegExp(String.raw`(?:${timeWordPattern('weekday')})\.?,?\s+`, 'iuy');
const MONTH_FIRST = new RegExp(
  String.raw`${NAME}\s+${ORDINAL}(?![\d:.])(?:(?:${TO_DAY})?,?\s+${YEAR})?`,
  'iuy',
);
const DAY_FIRST = new RegExp(
  String.raw`${ORDINAL}\.?(?:${TO_DAY})?\.?\s+(?:(?:${OF})\s+)?${NAME}(?:(?:,?\s+(?:(?:${OF})\s+)?)${YEAR})?`,
  'iuy',
);
const NUMERIC_DAY = /(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/y;
const IDEOGRAPH_DAY =
  /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](?:\s?[(（][月火水木金土日一二三四五六]?(?:曜日?)?[)）])?/y;

const COLON_CLOCK =
  /(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:[.,]\d+)?)?(?!\d|:\d)(?:\s?([ap])\.?\s?m\b\.?)?/iy;
const DOT_CLOCK =
  /(\d{1,2})(?:\.|\s?h\s?)(\d{2})(?![\d.%]|:\d)(?!\s*(?:[kmgt]i?b|ms|%|x)\b)(?:\s?([ap])\.?\s?m\b\.?)?/iy;
const HOUR_CLOCK = /(\d{1,2})\s?([ap])\.?\s?m\b\.?/iy;
/** "11 Uhr", "11 uur"; "11h" only where a mark closes it, since a time may take as long. */
const WHOLE_HOUR = /(\d{1,2})\s?(?:(?:Uhr|uur)\b(?!\s?\d)|(?:h|heures?|horas?|ore)(?=\s*(?:$|[:–—|]|-\s)))/iy;
const IDEOGRAPH_CLOCK = /(\d{1,2})\s?[時时点](?!間|间)(?:\s?(\d{1,2})\s?分)?/y;
const BARE_CLOCK = /([01]\d|2[0-3])([0-5]\d)(?!\d|[:.]\d)/y;
const HALF = new RegExp(`(?:(${timeWordPattern('morning')})|(?:${timeWordPattern('afternoon')}))\\s?`, 'y');
const RANGE = new RegExp(String.raw`\s*(?:-|–|—|〜|~|${timeWordPattern('until')})\s*(?=\d)`, 'iuy');
const BEFORE = timeWordPattern('before');
const LEAD = new RegExp(
  String.raw`[\s*_\x60~(（["'@]*(?:T0\s*[(:]\s*)?(?:(?:${BEFORE})\.?\s*)*[\s*_\x60~]*`,
  'iuy',
);
const GAP = new RegExp(String.raw`[*_]*(?:[Tt](?=\d)|[\s,、*_]*(?:(?:${BEFORE})\.?\s*)*[~\s*_,|]*)`, 'iuy');
/** Words such as "Uhr" or "uur" between a clock and its zone. */
const BEHIND = new RegExp(String.raw`\s?(?:${timeWordPattern('behind')})(?!\p{L})\.?`, 'iuy');
const ZONE = new RegExp(
  `[\\s*_]*\\(?((?:UTC|GMT)\\s?[+-−]\\s?\\d{1,2}(?::?\\d{2})?\\b|[+-−]\\d{2}:?\\d{2}\\b|Z\\b|(?:${ZONE_ABBREVIATIONS.join('|')})\\b(?![-/])(?:\\s*\\((?:UTC|GMT)\\s?[+-−]?\\s?\\d{0,2}(?::?\\d{2})?\\))?|[A-Z][A-Za-z]+\\/[A-Z][A-Za-z_]+(?:\\/[A-Z][A-Za-z_]+)?)`,
  'y',
);

/**
 * Reads the time that a text begins with, marks of emphasis and words such as "ca." aside, or null where it begins
 * with none. A text that begins with a day the calendar does not have yields null, never the clock behind it. `bare`
 * says that a time is expected here, so that `1900` is one and no year.
 */
export function readTimeAt(text: string, offset = 0, bare = false): WrittenTime | null {
  const start = offset + (match(LEAD, text, offset)?.[0].length ?? 0);
  return readDayFirst(text, start) ?? readClockFirst(text, start, bare ? 'bare' : 'lone');
}

/** Finds the first time anywhere in a text. A day that the calendar does not have makes the whole text unreadable. */
export function findTime(text: string): WrittenTime | null {
  if (findImpossibleDay(text)) return null;
  let clockOnly: WrittenTime | null = null;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}.:/+-])[\p{L}\d]/gu)) {
    const found: WrittenTime | null =
      readDayFirst(text, index) ?? (clockOnly ? null : readClockFirst(text, index, 'none'));
    if (found?.day) return found;
    clockOnly ??= found;
  }
  return clockOnly;
}

/** A day written in digits that the calendar does not have, such as `22025-03-18`, with its offset. */
export function findImpossibleDay(text: string): { raw: string; offset: number } | null {
  for (const found of text.matchAll(/(?<![\w.:/-])(\d{3,6})([-/])(\d{1,2})\2(\d{1,2})(?![\w/-]|\.\d)/g)) {
    const [raw, year = '', , month = '', day = ''] = found;
    if (year.length !== 4 || !calendarDay(Number(year), Number(month), Number(day)))
      return { raw, offset: found.index };
  }
  return null;
}

function readDayFirst(text: string, start: number): WrittenTime | null {
  const day = readDay(text, start);
  if (!day) return null;
  const gap = match(GAP, text, day.end);
  const at = day.end + (gap?.[0].length ?? 0);
  const clock =
    at > day.end || text[day.end - 1] === '日' ? (readClock(text, at) ?? readBareClock(text, at)) : null;
  if (!clock) return { day: day.day, clock: null, until: null, zone: null, start, end: day.end };
  return finish(text, start, day.day, clock);
}

function readClockFirst(text: string, start: number, digits: 'none' | 'lone' | 'bare'): WrittenTime | null {
  const four = digits === 'none' ? null : readLoneClock(text, start, digits === 'bare');
  const clock = readClock(text, start) ?? four;
  if (!clock || isDecimal(text, start, clock.end)) return null;
  const time = finish(text, start, null, clock);
  const gap = match(/[\s,]+(?:on\s+)?/y, text, time.end)?.[0].length ?? 0;
  const day = gap > 0 ? readDay(text, time.end + gap) : null;
  // A day behind the clock counts only where nothing else could follow it.
  return day && day.day.year !== null ? { ...time, day: day.day, end: day.end } : time;
}

function finish(text: string, start: number, day: WrittenDay | null, clock: Found): WrittenTime {
  const time: WrittenTime = { day, clock: clock.clock, until: null, zone: null, start, end: clock.end };
  const range = match(RANGE, text, time.end);
  const second = range ? readClock(text, time.end + range[0].length) : null;
  if (second && range) {
    time.until = second.clock;
    time.end = second.end;
  }
  time.end += match(BEHIND, text, time.end)?.[0].length ?? 0;
  const zone = match(ZONE, text, time.end);
  if (zone?.[1]) {
    time.zone = zone[1];
    time.end += zone[0].length + (zone[0].includes('(') && text[time.end + zone[0].length] === ')' ? 1 : 0);
    if (zone[1].includes('(')) time.end = start + text.slice(start).indexOf(zone[1]) + zone[1].length;
  }
  return time;
}

interface Found {
  clock: WrittenClock;
  end: number;
}

function readDay(text: string, at: number): { day: WrittenDay; end: number } | null {
  const iso = match(ISO_DAY, text, at);
  if (iso) return checked(Number(iso[1]), Number(iso[3]), Number(iso[4]), at + iso[0].length);
  const ideographs = match(IDEOGRAPH_DAY, text, at);
  if (ideographs) {
    const year = ideographs[1] ? Number(ideographs[1]) : null;
    return dayOf(year, Number(ideographs[2]), Number(ideographs[3]), at + ideographs[0].length);
  }
  const numeric = match(NUMERIC_DAY, text, at);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const end = at + numeric[0].length;
    // `03/04/2024` is two days to two readers; a number over twelve tells which one is the month, and so do full stops
    // and the order of the page.
    const order = numeric[2] === '.' ? 'day' : dayOrder();
    if (first > 12 || (order === 'day' && second <= 12))
      return checked(Number(numeric[4]), second, first, end);
    return second > 12 || first === second || order === 'month'
      ? checked(Number(numeric[4]), first, second, end)
      : null;
  }
  // "Mar" is a day of the week in one language and a month in another.
  return readNamedDay(text, at + (match(WEEKDAY, text, at)?.[0].length ?? 0)) ?? readNamedDay(text, at);
}

function readNamedDay(text: string, from: number): ReturnType<typeof readDay> {
  const monthFirst = match(MONTH_FIRST, text, from);
  const found = monthFirst && named(monthFirst[1], monthFirst[2], monthFirst[3], from + monthFirst[0].length);
  if (found) return found;
  const dayFirst = match(DAY_FIRST, text, from);
  return dayFirst ? named(dayFirst[2], dayFirst[1], dayFirst[3], from + dayFirst[0].length) : null;
}

function named(name = '', day = '', year: string | undefined, end: number): ReturnType<typeof readDay> {
  const month = monthOf(name);
  return month === null ? null : dayOf(year ? Number(year) : null, month, Number(day), end);
}

/** A day of a year that may be left out, in which February has 29 days. */
function dayOf(year: number | null, month: number, day: number, end: number): ReturnType<typeof readDay> {
  return calendarDay(year ?? 2000, month, day) ? { day: { year, month, day }, end } : null;
}

function checked(year: number, month: number, day: number, end: number): ReturnType<typeof readDay> {
  return calendarDay(year, month, day) ? { day: { year, month, day }, end } : null;
}

function readClock(text: string, start: number): Found | null {
  const half = match(HALF, text, start);
  const at = start + (half?.[0].length ?? 0);
  const mark = half && (half[1] ? 'a' : 'p');

  const colon = match(COLON_CLOCK, text, at);
  if (colon) return clockOf(colon[1], colon[2], colon[3], colon[4] ?? mark, at + colon[0].length);
  const dot = match(DOT_CLOCK, text, at);
  if (dot) return clockOf(dot[1], dot[2], undefined, dot[3], at + dot[0].length);
  const ideographs = match(IDEOGRAPH_CLOCK, text, at);
  if (ideographs)
    return clockOf(ideographs[1], ideographs[2] ?? '0', undefined, mark, at + ideographs[0].length);
  const hour = match(HOUR_CLOCK, text, at);
  if (hour) return clockOf(hour[1], '0', undefined, hour[2], at + hour[0].length);
  const whole = match(WHOLE_HOUR, text, at);
  return whole ? clockOf(whole[1], '0', undefined, mark ?? undefined, at + whole[0].length) : null;
}

/** Four digits behind a day, such as `2024-05-14 1600`. */
function readBareClock(text: string, at: number): Found | null {
  const bare = match(BARE_CLOCK, text, at);
  return bare ? clockOf(bare[1], bare[2], undefined, undefined, at + bare[0].length) : null;
}

/** Four digits alone: a clock only where something closes them, and what could be a year only where one is expected. */
function readLoneClock(text: string, at: number, expected: boolean): Found | null {
  const bare = readBareClock(text, at);
  if (!bare || (!expected && /^(?:19|20)/.test(text.slice(at, at + 2)))) return null;
  const rest = text.slice(bare.end);
  return /^(?:\s*$|\s*[-–—|:,*]|\s?(?:h|hrs|hours)\b|\s+[A-Z]{2,4}\b)/.test(rest) ? bare : null;
}

/** `1.25 deployed` is a version or a number; `11.50` and `8.20 - …` are clocks. */
function isDecimal(text: string, start: number, end: number): boolean {
  if (!/^\d\.\d\d$/.test(text.slice(start, end)) || match(BEHIND, text, end)) return false;
  return !/^\s*(?:$|[-–—|:,*])/.test(text.slice(end, end + 20));
}

function clockOf(
  hours = '',
  minutes = '',
  seconds: string | undefined,
  half: string | null | undefined,
  end: number,
): Found | null {
  let hour = Number(hours);
  const minute = Number(minutes);
  const second = seconds === undefined ? null : Number(seconds);
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null;
  const mark = half?.toLowerCase();
  if (mark === 'a' && hour > 12) return null;
  if (mark === 'a' && hour === 12) hour = 0;
  if (mark === 'p' && hour > 0 && hour < 12) hour += 12;
  return { clock: { hour, minute, second }, end };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
