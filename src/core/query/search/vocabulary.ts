import { searchWords } from './identifier-words.ts';

/** Words of one record: those of its names, which are always kept, and those of its files. */
export interface VocabularyText {
  names: readonly string[];
  body: readonly string[];
}

/** Words beyond this many are too rare for anybody to mistype; the list is what a search loads first. */
const MAX_WORDS = 20_000;

/**
 * The words of a handbook, the most frequent first, as a search needs them to know a typing error from a word and a word from
 * nonsense: whole words and the parts of identifiers, folded.
 */
export function buildVocabulary(texts: readonly VocabularyText[]): string[] {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const { names, body } of texts) {
    const own = new Set(names);
    for (const word of own) named.add(word);
    for (const word of body) own.add(word);
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rank = ([word, count]: [string, number]): number => (named.has(word) ? 1_000_000 : 0) + count;
  return [...counts]
    .sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map(([word]) => word);
}

/** The words of a text that somebody may type, each once. */
export function vocabularyOf(text: string): string[] {
  const words = new Set([...splitQuery(text), ...searchWords(text).split(' ')]);
  return [...words].filter((word) => word.length > 1 && word.length <= 40);
}

/** A number whose thousands are set apart, as `1,000`, `1.000` and `1’000`; no address, no version, no fraction. */
const GROUPED = /(?<![\d.,'’\u00a0\u202f])[1-9]\d{0,2}(?:[.,'’\u00a0\u202f]\d{3}){1,4}(?![.,]?\d)/g;

/** The folded words of a text; marks of every kind divide them, but for those that set thousands apart. */
export function splitQuery(text: string): string[] {
  return foldWord(text.replace(GROUPED, (number) => number.replace(/\D/g, '')))
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
}

/** A word as a search compares it: without letter case, width and accents. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Words of scripts without blanks cannot be told from their neighbours here. */
export function isUnspaced(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u.test(word);
}
