import { fold, joined } from './fold.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { SUBJECTS } from './subjects.ts';
import { listWords } from './word-table.ts';

/** The languages that have a word, for all words of the tables. */
let known: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/**
 * The language in which most of some headings are written, as far as the tables have their words; null where they have
 * none. A word that several languages share counts for each a little.
 */
export function languageOf(headings: Iterable<string>): Language | null {
  known ??= collectWords();
  const scores = new Map<string, number>();
  for (const heading of headings) {
    const languages = known.get(joined(fold(heading))) ?? [];
    const share = 1 / [...languages].length;
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + share);
  }
  const best = LANGUAGES.filter((language) => scores.has(language)).sort(
    (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0),
  );
  return best[0] ?? null;
}

function collectWords(): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const table of SUBJECTS)
    for (const { language, text } of listWords(table)) {
      const key = joined(fold(text));
      words.set(key, (words.get(key) ?? new Set()).add(language));
    }
  return words;
}
