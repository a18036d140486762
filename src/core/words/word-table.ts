import { buildTable, entriesOf } from '../text/keyed-table.ts';
import { squeeze } from '../text/spaces.ts';
import { ALL_LANGUAGES, type FurtherLanguage, type Language } from './languages.ts';

/**
 * The words for one thing by language, as people write them, parted by bars; the first is the one that is written into
 * new files. `-` says that a language has none. `Impact on …` stands for any few words behind it, `… への影響` for any before.
 */
export type Words = Readonly<Record<Language, string> & Partial<Record<FurtherLanguage, string>>>;

/** The words for one thing in the languages that have any of their own. */
export type SomeWords = Partial<Words>;

/** What the words of one subject mean, by field. */
export interface WordTable<Field extends string> {
  /** The name under which a team adds its own words. */
  subject: string;
  fields: Readonly<Record<Field, Words>>;
  /** Words that may stand before a name without changing it: `the`, `possible`. */
  before?: Words;
  /** Words that may stand behind a name without changing it: `of the incident`. */
  after?: Words;
}

/** One word of a table. */
export interface Word<Field extends string> {
  field: Field;
  language: Language | FurtherLanguage;
  text: string;
}

/** The words of one language, in their order. */
export function wordsIn(words: SomeWords, language: Language | FurtherLanguage): string[] {
  return splitWords(words[language] ?? '-');
}

/** The word that is written into new files of a language, or null where it has none. */
export function writtenWord(words: Words, language: Language): string | null {
  return wordsIn(words, language)[0] ?? null;
}

/** The words of all languages, in their order. */
export function allWords(words: SomeWords): string[] {
  return ALL_LANGUAGES.flatMap((language) => wordsIn(words, language));
}

/** All words of a table. */
export function listWords<Field extends string>(table: WordTable<Field>): Word<Field>[] {
  return entriesOf(table.fields).flatMap(([field, words]) =>
    ALL_LANGUAGES.flatMap((language) => wordsIn(words, language).map((text) => ({ field, language, text }))),
  );
}

/**
 * The words of fields that follow one another, such as months: a list for each language, its fields parted by semicolons in
 * the order of their names. A further language may end early or leave one out.
 */
export function inOrder<Field extends string>(
  names: readonly Field[],
  lists: Words,
): Readonly<Record<Field, Words>> {
  const rows = Object.entries(lists).map(([language, list]) => [language, list.split(';')] as const);
  return buildTable(
    names,
    (name) =>
      Object.fromEntries(
        rows.map(([language, fields]) => [language, fields[names.indexOf(name)]?.trim() || '-']),
      ) as Words,
  );
}

function splitWords(list: string): string[] {
  return list
    .split('|')
    .map((word) => squeeze(word))
    .filter((word) => word !== '' && word !== '-');
}
