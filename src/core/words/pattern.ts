/**
 * Words as the source of a pattern that finds them in a text as it is written, for notations that mix words with digits
 * such as dates: the longest first, accents optional, not within a longer word.
 */
export function wordPattern(words: readonly string[]): string {
  const all = new Set(words.flatMap((word) => [word, withoutAccents(word), withTwoLetters(word)]));
  return [...all]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const text = word
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/[’']/g, "['’]")
        .replace(/ /g, '\\s');
      return /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(word) ? `${text}(?!\\p{L})` : text;
    })
    .join('|');
}

/** German umlauts are written as two letters as well. */
export function withTwoLetters(word: string): string {
  return word.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replaceAll('ł', 'l');
}
