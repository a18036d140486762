import { buildLookUp } from './look-up.ts';
import { DURATION_UNITS, type DurationUnit, RHYTHMS } from './tables/duration-units.ts';

/** A time between two reviews. */
interface Interval {
  count: number;
  unit: DurationUnit;
}

const DAYS: Partial<Record<DurationUnit, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
/** Units that are months of the calendar, which have no fixed number of days. */
const IN_MONTHS: Partial<Record<DurationUnit, number>> = { month: 1, quarter: 3, year: 12 };
const UNITS = buildLookUp(DURATION_UNITS);
const RHYTHM = buildLookUp(RHYTHMS);

/** Days of "6 months", "2 Wochen", "1 year" or "quarterly", a month counted as 30 of them; null where the text says something else. */
export function parseInterval(text: string): number | null {
  const interval = readInterval(text);
  return interval && (interval.count * (DAYS[interval.unit] ?? 0) || null);
}

/** The same as months of the calendar, where it is stated in them or in what is made of them; else null. */
export function parseMonths(text: string): number | null {
  const interval = readInterval(text);
  return interval && (interval.count * (IN_MONTHS[interval.unit] ?? 0) || null);
}

function readInterval(text: string): Interval | null {
  const rhythm = RHYTHM.find(text);
  if (rhythm) return { count: 1, unit: rhythm };
  const [, number, word] = /^\s*(\d{1,4})\s*(\p{L}+)\s*$/u.exec(text) ?? [];
  const unit = word ? UNITS.find(word) : null;
  return unit ? { count: Number(number), unit } : null;
}
