import type { HandbookRecord } from '../schema/handbook.ts';
import { languageOf } from '../words/language-of.ts';
import type { Language } from '../words/languages.ts';

/** Records of a known language from which on they tell that of a handbook, and the share of them that has to agree. */
const FEWEST = 3;
const NEARLY_ALL = 0.9;

/** The language in which nearly all records have their headings, with how many of how many; null where none is that plain. */
export function spokenLanguage(
  records: readonly HandbookRecord[],
): { language: Language; records: number; of: number } | null {
  const known = records.flatMap(({ headings }) => languageOf(headings.map(({ text }) => text)) ?? []);
  const groups = Map.groupBy(known, (language) => language);
  const [most] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  if (!most || known.length < FEWEST || most[1].length / known.length < NEARLY_ALL) return null;
  // Pages without a heading that any language has say nothing; where they are the most, nobody can tell.
  return known.length * 2 < records.length
    ? null
    : { language: most[0], records: most[1].length, of: records.length };
}
