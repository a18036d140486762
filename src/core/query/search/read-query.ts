import { nameKey } from '../../text/name-key.ts';
import { correctWord, isKnown, type KnownWords } from './correct-word.ts';
import { SYNONYMS } from './synonyms.ts';
import { splitQuery } from './vocabulary.ts';

/** What somebody typed, as a search understands it. */
export interface SearchQuery {
  /** The words to look for, typing errors mended, those that stand nowhere left out. */
  words: string[];
  /** Words that stand nowhere, also with a letter changed. */
  unknown: string[];
  /** What was mended, for the reader to see. */
  corrected: { from: string; to: string }[];
  /** The same in other words of the field. */
  variants: string[][];
  /** The number of a decision, without zeros in front. */
  number: string | null;
  /** Everything typed, folded as the names of alerts are. */
  key: string;
}

/** Words that stand before a number when it is a decision's. What may stand between them is none of them, so that a row of either is read in one way. */
const NUMBERED =
  '(?:(?:adrs?|decisions?|decision record|rfc|entscheidung|décision|decisión|decisão|decisione|besluit|beslissing|decyzja|решение|決定|决策|no|nr|number|#)[\\s:._-]{0,9})';

/** `7`, `0007`, `ADR-0007`, `adr 7`, `adr_0007`, `decision #12`, `0007-partition-orders`. */
const WHOLE_NUMBER = new RegExp(`^${NUMBERED}{0,9}0*(\\d{1,5})(?:-[\\p{L}-][\\p{L}\\p{N}-]*)?$`, 'iu');
const PART_NUMBER = new RegExp(`(?:^|\\s)${NUMBERED}{1,9}0*(\\d{1,5})(?=$|\\s)`, 'iu');

/** Longer queries are pasted messages, of which the beginning says enough. */
const MAX_WORDS = 12;
const MAX_VARIANTS = 4;

/** Words so frequent that a page without them answers as well. */
const FILLERS = new Set(
  `a an the of in on at to for from with by is are was be do does did how what which who why when where we our i my it its this that
  and or not can should if`.split(/\s+/),
);

/** The word under which a decision is found by its number; it stands among the names of its page. */
export function numberWord(number: string): string {
  return `nr${number.replace(/^0+(?=\d)/, '')}x`;
}

/** Reads a query against the words of a handbook; without them, as while they load, every word is taken as it is. */
export function readQuery(typed: string, known: KnownWords | null): SearchQuery {
  const text = typed.normalize('NFKC').slice(0, 400).trim();
  const number = (WHOLE_NUMBER.exec(text) ?? PART_NUMBER.exec(text))?.[1] ?? null;
  const isNumber = WHOLE_NUMBER.test(text) && !/-\p{L}/u.test(text);
  const all = isNumber
    ? []
    : splitQuery(number === null ? text : text.replace(PART_NUMBER, ' ').replace(/^\d+-/, '')).slice(
        0,
        MAX_WORDS,
      );
  const meaning = all.filter((word) => !FILLERS.has(word));
  const spoken = wordsOfSynonyms(all);
  const query: SearchQuery = {
    words: [],
    unknown: [],
    corrected: [],
    variants: [],
    number: number?.replace(/^0+(?=\d)/, '') ?? null,
    key: nameKey(text),
  };
  for (const word of meaning.length > 0 ? meaning : all) {
    const isTaken = !known || word.length < 3 || isUnspaced(word) || isKnown(word, known);
    const to = isTaken ? word : spoken.has(word) ? null : correctWord(word, known);
    if (to === null) query.unknown.push(word);
    else query.words.push(...to.split(' '));
    if (to !== null && to !== word) query.corrected.push({ from: word, to });
  }
  query.variants = findVariants(query.words, splitQuery(text), known);
  // A word that stands nowhere is understood when a synonym stands somewhere.
  if (query.variants.length > 0) query.unknown = query.unknown.filter((word) => !spoken.has(word));
  return query;
}

/** The words of a query that are a term of the field, which is no typing error though it may stand nowhere. */
function wordsOfSynonyms(words: readonly string[]): Set<string> {
  const phrases = SYNONYMS.flat().map((phrase) => phrase.split(' '));
  return new Set(phrases.filter((phrase) => indexOf(words, phrase) >= 0).flat());
}

/** Words of scripts without blanks cannot be told from their neighbours here. */
function isUnspaced(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u.test(word);
}

function findVariants(
  words: readonly string[],
  typed: readonly string[],
  known: KnownWords | null,
): string[][] {
  const found: string[][] = [];
  const isSaid = (phrase: readonly string[]): boolean =>
    !known || phrase.every((word) => FILLERS.has(word) || isKnown(word, known));
  for (const source of [words, typed]) {
    for (const group of SYNONYMS) {
      for (const phrase of group) {
        const parts = phrase.split(' ');
        const at = indexOf(source, parts);
        if (at < 0) continue;
        for (const other of group) {
          const said = other.split(' ');
          if (other === phrase || !isSaid(said)) continue;
          const variant = [...source.slice(0, at), ...said, ...source.slice(at + parts.length)].filter(
            (word) => !FILLERS.has(word),
          );
          if (isSaid(variant)) found.push(variant);
        }
      }
    }
  }
  const unique = new Map(found.map((variant) => [variant.join(' '), variant]));
  unique.delete(words.join(' '));
  return [...unique.values()].slice(0, MAX_VARIANTS);
}

function indexOf(words: readonly string[], parts: readonly string[]): number {
  return words.findIndex((_, at) => parts.every((part, index) => words[at + index] === part));
}
