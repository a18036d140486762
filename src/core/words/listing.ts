import { ALL_LANGUAGES, type FurtherLanguage, LANGUAGES, type Language } from './languages.ts';
import { SMALL_WORDS, SUBJECTS, TELLING_WORDS } from './subjects.ts';
import { groupOf, ownWordsOf, type TeamWords } from './team-words.ts';
import { type Words, wordsIn } from './word-table.ts';

/** The words of one thing, by language; `own` are those of the team. */
export interface WordRow {
  name: string;
  own: readonly string[];
  words: readonly { language: Language | FurtherLanguage; words: readonly string[] }[];
}

/** The words of one subject, for a page of its own. */
export interface WordListing {
  /** Last segment of the page's address. */
  slug: string;
  title: string;
  rows: readonly WordRow[];
  /** The languages in which the subject has words. */
  languages: readonly (Language | FurtherLanguage)[];
}

/** Everything that is read, subject by subject, with a team's own words. */
export function listWordPages(team: TeamWords): WordListing[] {
  const subjects = SUBJECTS.map((table) => {
    const own = new Map(ownWordsOf(team, table.subject));
    return listing(
      table.subject,
      Object.entries<Words>(table.fields).map(([field, words]) => rowOf(field, words, own.get(field) ?? [])),
    );
  });
  const others = Object.entries({ 'small words': SMALL_WORDS, 'telling words': TELLING_WORDS }).map(
    ([title, table]) =>
      listing(
        title,
        Object.entries(table).map(([name, words]) => rowOf(name, words, [])),
      ),
  );
  return [...subjects, ...others];
}

function listing(title: string, rows: readonly WordRow[]): WordListing {
  const said = new Set(rows.flatMap(({ words }) => words.map(({ language }) => language)));
  const languages = ALL_LANGUAGES.filter(
    (language) => LANGUAGES.some((main) => main === language) || said.has(language),
  );
  const { subject, group } = groupOf(title);
  return { slug: [subject, ...(group ? [group] : [])].join('-'), title, rows, languages };
}

function rowOf(field: string, words: Words, own: readonly string[]): WordRow {
  const said = ALL_LANGUAGES.map((language) => ({ language, words: wordsIn(words, language) }));
  return { name: wordsOfName(field), own, words: said.filter(({ words: list }) => list.length > 0) };
}

/** `lastReviewed` as a reader says it. */
function wordsOfName(field: string): string {
  return field.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
}
