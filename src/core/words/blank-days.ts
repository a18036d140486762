import { findDates } from './date.ts';
import { wordPattern } from './pattern.ts';
import { DAY_LEADS } from './tables/sentence-words.ts';
import { allWords } from './word-table.ts';

const LEAD = new RegExp(
  `(?:[,(（]\\s?|(?<![\\p{L}\\p{N}]))(?:(?:${wordPattern(allWords(DAY_LEADS))})\\s?)?$`,
  'iu',
);
/** Characters in front of a day in which its small words are sought. */
const LONGEST_LEAD = 30;
/** Longer texts are prose, in which a day does not part a verb from its object. */
const LONGEST = 2000;

/**
 * A text of the same length with blanks in place of its days and of the small words and brackets around them, so that
 * `Superseded, as of 2026-01-05, by ADR-2` reads as `Superseded by ADR-2`.
 */
export function blankDays(text: string): string {
  if (text.length > LONGEST) return text;
  return findDates(text).reduce((rest, { index, raw }) => {
    const from = Math.max(0, index - LONGEST_LEAD);
    const lead = LEAD.exec(text.slice(from, index))?.[0] ?? '';
    const end = index + raw.length;
    const tail = /^[,(（]/.test(lead) ? (/^\s?[,)）]/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    const start = index - lead.length;
    return rest.slice(0, start) + ' '.repeat(end + tail - start) + rest.slice(end + tail);
  }, text);
}
