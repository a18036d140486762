import { isUnspaced } from './vocabulary.ts';

/** From 0 to 1: how far a word of a page is the one that somebody typed, which may be its beginning or another form of it. */
export function likeness(word: string, other: string): number {
  if (word === other) return 1;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  const rest = long.length - short.length;
  if (short.length >= 2 && isUnspaced(short) && long.includes(short)) return 0.9;
  if (short.length >= 3 && long.startsWith(short)) {
    // English doubles the last letter of a short word: `log` and `logging`, `plan` and `planned`.
    if (long[short.length] === short.at(-1) && /^.(?:ing|ed|ers?)$/.test(long.slice(short.length)))
      return 0.95;
    // Three letters begin many words that have nothing else in common: `slo` and `slow`.
    if (short.length === 3 && !/^e?s$/.test(long.slice(3))) return rest <= 3 ? 0.5 : 0.4;
    return rest <= 3 ? 0.95 : word === short || rest <= 4 ? 0.8 : 0.4;
  }
  // Forms of one word that differ at their ends: `partition` and `partitioning`, `decide` and `deciding`.
  const stem = Math.min(short.length - 2, 7);
  return stem >= 4 && long.slice(0, stem) === short.slice(0, stem) && rest <= 4 ? 0.8 : 0;
}
