import { buildLookUp } from './look-up.ts';
import { DURATION_UNITS, type DurationUnit, RHYTHMS } from './tables/duration-units.ts';

const DAYS: Partial<Record<DurationUnit, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
const UNITS = buildLookUp(DURATION_UNITS);
const RHYTHM = buildLookUp(RHYTHMS);

/** Days of "6 months", "2 Wochen", "1 year" or "quarterly"; null where the text says something else. */
export function parseInterval(text: string): number | null {
  const rhythm = RHYTHM.find(text);
  if (rhythm) return DAYS[rhythm] ?? null;
  const [, number, word] = /^\s*(\d{1,4})\s*(\p{L}+)\s*$/u.exec(text) ?? [];
  const unit = word ? UNITS.find(word) : null;
  return unit ? Number(number) * (DAYS[unit] ?? 0) || null : null;
}
