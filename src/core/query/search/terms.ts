import { isKnown, type KnownWords } from './correct-word.ts';
import { FILLERS } from './question-words.ts';
import { IDIOMS, SYNONYMS } from './synonyms.ts';

const MAX_VARIANTS = 8;

/** The words with what is meant by those that are said together. */
export function readIdioms(words: string[]): string[] {
  for (const [said, meant] of IDIOMS) {
    const parts = said.split(' ');
    const at = placeOfPhrase(words, parts);
    if (at >= 0) words = words.toSpliced(at, parts.length, meant);
  }
  return words;
}

/** The words of a query that are a term of the field, which is no typing error though it may stand nowhere. */
export function wordsOfSynonyms(words: readonly string[]): Set<string> {
  const phrases = SYNONYMS.flat().map((phrase) => phrase.split(' '));
  return new Set(phrases.filter((phrase) => placeOfPhrase(words, phrase) >= 0).flat());
}

/** The same in other words of the field; of a query with words that stand nowhere only what says these in other words. */
export function findVariants(
  sources: readonly (readonly string[])[],
  known: KnownWords | null,
  lost?: ReadonlySet<string>,
): string[][] {
  const found: string[][] = [];
  const isSaid = (phrase: readonly string[]): boolean =>
    !known || phrase.every((word) => FILLERS.has(word) || isKnown(word, known));
  const all = lost && sources[0] ? sayLost(sources[0], lost, isSaid) : null;
  if (all) found.push(all);
  for (const source of sources) {
    for (const { at, length, phrase, group } of findTerms(source)) {
      if (lost && !source.slice(at, at + length).some((word) => lost.has(word))) continue;
      for (const other of group) {
        const said = other.split(' ');
        if (other === phrase || !isSaid(said)) continue;
        const variant = [...source.slice(0, at), ...said, ...source.slice(at + length)].filter(
          (word) => !FILLERS.has(word),
        );
        if (isSaid(variant)) found.push(variant);
      }
    }
  }
  const unique = new Map(found.map((variant) => [variant.join(' '), variant]));
  unique.delete(sources[0]?.join(' ') ?? '');
  return [...unique.values()].slice(0, MAX_VARIANTS);
}

/** The words with each term that stands nowhere in other words, as somebody meant who asks in another language; null where one has none. */
function sayLost(
  source: readonly string[],
  lost: ReadonlySet<string>,
  isSaid: (phrase: readonly string[]) => boolean,
): string[] | null {
  let words = [...source];
  const terms = findTerms(source).filter(({ at, length }) =>
    source.slice(at, at + length).some((word) => lost.has(word)),
  );
  for (const { at, length, phrase, group } of terms.sort((a, b) => b.at - a.at)) {
    const other = group.find((said) => said !== phrase && isSaid(said.split(' ')));
    if (other === undefined) return null;
    words = words.toSpliced(at, length, ...other.split(' '));
  }
  const meant = words.filter((word) => !FILLERS.has(word));
  return terms.length > 1 && isSaid(meant) ? meant : null;
}

export interface Term {
  phrase: string;
  /** Everything that engineers call the same. */
  group: readonly string[];
  at: number;
  /** Number of its words. */
  length: number;
}

/** The terms of the field in a query; of "message broker" only the whole, the longest first. */
export function findTerms(words: readonly string[]): Term[] {
  const terms: Term[] = [];
  for (const group of SYNONYMS)
    for (const phrase of group) {
      const parts = phrase.split(' ');
      const at = placeOfPhrase(words, parts);
      if (at >= 0) terms.push({ phrase, group, at, length: parts.length });
    }
  return terms
    .filter(
      (term) =>
        !terms.some(
          (other) =>
            other.length > term.length &&
            other.at <= term.at &&
            other.at + other.length >= term.at + term.length,
        ),
    )
    .sort((a, b) => b.length - a.length);
}

/** Where a phrase stands among words, singular or plural; -1 where it does not. */
export function placeOfPhrase(words: readonly string[], parts: readonly string[]): number {
  return words.findIndex((_, at) => parts.every((part, index) => isOneWord(words[at + index] ?? '', part)));
}

/** One word, or one of the two the plural of the other. */
function isOneWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, many] = a.length < b.length ? [a, b] : [b, a];
  return one.length > 3 && (many === `${one}s` || many === `${one}es` || many === one.replace(/y$/, 'ies'));
}
