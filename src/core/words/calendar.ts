import { buildLookUp } from './look-up.ts';
import { wordPattern } from './pattern.ts';
import { MONTHS, TIME_WORDS, type TimeWord } from './tables/calendar.ts';
import { DURATION_UNITS, type DurationUnit } from './tables/duration-units.ts';
import { JOINERS } from './tables/joiners.ts';
import { allWords } from './word-table.ts';

const MONTH = buildLookUp(MONTHS);
const UNIT = buildLookUp(DURATION_UNITS);

/** Number of a month by its name or abbreviation, or null. */
export function monthOf(name: string): number | null {
  const month = MONTH.find(name);
  return month === null ? null : Number(month);
}

/** The source of a pattern for the small words of dates and times that do one thing. */
export function timeWordPattern(word: TimeWord): string {
  return wordPattern(allWords(TIME_WORDS[word]));
}

/** The unit of time whose name a text begins with, or null. */
export function unitNamed(text: string): DurationUnit | null {
  return UNIT.findStart(text)?.field ?? null;
}

/** The source of a pattern for the words that join two numbers or names. */
export const JOINER_PATTERN = wordPattern(allWords(JOINERS));
