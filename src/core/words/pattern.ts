/**
 * Words as the source of a pattern that finds them in a text as it is written, for notations that mix words with digits
 * such as dates: the longest first, accents optional, not within a longer word.
 */
export function wordPattern(words: readonly string[]): string {
  const all = new Set(words.flatMap((word) => [word, withoutAccents(word), withTwoLetters(word)]));
  const sorted = [...all].sort((a, b) => b.length - a.length);
  const isSpaced = (word: string): boolean => /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(word);
  const spaced = sorted.filter(isSpaced).map(asPattern);
  const unspaced = sorted.filter((word) => !isSpaced(word)).map(asPattern);
  // One look at what follows for all of them: a class of all letters behind each takes half a second to compile.
  return [...(spaced.length > 0 ? [`(?:${spaced.join('|')})(?!\\p{L})`] : []), ...unspaced].join('|');
}

function asPattern(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/[’']/g, "['’]")
    .replace(/ /g, '\\s');
}

/** German umlauts are written as two letters as well. */
export function withTwoLetters(word: string): string {
  return word.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
}

/** A word without its accents, those of Polish letters included. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replaceAll('ł', 'l');
}
