import { Temporal } from 'temporal-polyfill';
import type { TimelineEntry } from '../../schema/postmortem.ts';
import type { TimeValue } from '../../schema/value.ts';
import { isMoment } from '../../text/iso-day.ts';
import { timeWordPattern } from '../../words/calendar.ts';

/** A time counted from the beginning of an incident, with its place in the text: `[start, end)`. */
export interface RelativeTime {
  minutes: number;
  start: number;
  end: number;
}

const LEAD = String.raw`^[\s*_\x60~(（["']*`;
const SIGN = '[+−–-]';
const CLOCK = String.raw`(?<h>\d{1,3}):(?<m>[0-5]\d)(?::(?<s>[0-5]\d))?(?![\d:])`;
const AMOUNT = String.raw`(?:(?<days>\d{1,2})\s?d(?:ays?)?\s?)?(?:(?<hours>\d{1,3})\s?h(?:ours?|rs?)?\s?)?(?:(?<minutes>\d{1,4})\s?m(?:in(?:ute)?s?)?\.?\s?)?(?:(?<seconds>\d{1,5})\s?s(?:ec(?:ond)?s?)?\.?)?(?<=\p{L}\.?\s?)(?![\p{L}\d])`;
/** `T0`, `T+0`, and nothing that goes on with a number. */
const ZERO = new RegExp(
  `${LEAD}T\\s?${SIGN}?\\s?0(?![\\d:.]|\\s?(?:[dhms]|min|hours?|days?)(?!\\p{L}))(?!\\p{L})`,
  'iu',
);
/** `T+15m`, `T-5 min`, `T + 1h 20m`, `T+01:10`, `+00:15`, `+5 min`. */
const COUNTED = new RegExp(`${LEAD}(?:T\\s?)?(?<sign>${SIGN})\\s?(?:${CLOCK}|(?=\\d)${AMOUNT})`, 'iu');

/** Reads the time since the beginning that a text begins with; a number without a unit counts nothing for certain. */
export function readRelativeAt(text: string): RelativeTime | null {
  const lead = new RegExp(LEAD, 'u').exec(text)?.[0].length ?? 0;
  const zero = ZERO.exec(text.slice(0, 200));
  if (zero) return { minutes: 0, start: lead, end: zero[0].length };
  const counted = COUNTED.exec(text.slice(0, 200));
  if (!counted?.groups) return null;
  const { sign, h, m, s, days, hours, minutes, seconds } = counted.groups;
  const count =
    Number(days ?? 0) * 1440 +
    Number(h ?? hours ?? 0) * 60 +
    Number(m ?? minutes ?? 0) +
    Number(s ?? seconds ?? 0) / 60;
  return {
    minutes: sign === '+' || count === 0 ? count : -count,
    start: lead,
    end: counted[0].trimEnd().length,
  };
}

const RELATIVE_TO = new RegExp(`(?<!\\p{L})(?:${timeWordPattern('relative')})`, 'iu');

/** Whether a line says from when on the times below it are counted. */
export function saysStart(line: string): boolean {
  return RELATIVE_TO.test(line);
}

/**
 * The entries with the times of those that are counted from the beginning: from `start`, else from the entry at zero
 * that says when it was. Without either they keep their words, and no time is made up.
 */
export function placeRelative(
  entries: readonly (TimelineEntry & { counted?: string })[],
  start: TimeValue | null,
): TimelineEntry[] {
  const zero = entries.find(({ offset, time }) => offset === 0 && time !== null)?.time ?? null;
  const from = [start, zero].find((time) => time !== null && isMoment(time.value)) ?? null;
  return entries.map(({ counted, ...entry }) => {
    if (counted === undefined || entry.offset === undefined) return entry;
    if (!from) return { ...entry, text: [counted, entry.text].filter(Boolean).join(' ') };
    const since = { seconds: Math.round(entry.offset * 60) };
    const value = Temporal.PlainDateTime.from(from.value).add(since).toString().replace(/:00$/, '');
    const instant = from.instant && Temporal.Instant.from(from.instant).add(since).toString();
    return { ...entry, time: { value, instant, zone: from.zone, raw: counted, source: entry.source } };
  });
}
