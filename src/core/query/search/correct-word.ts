/** The words of a handbook, ready to be asked. */
export interface KnownWords {
  /** By word, its place among the most frequent. */
  ranks: ReadonlyMap<string, number>;
  /** In alphabetical order. */
  sorted: readonly string[];
}

/** Endings that a stemmer takes off. */
const ENDINGS = /(?:'?s|es|ed|ing|ings|er|ers|ly|ation|ations)$/;

/** Makes a list of words, the most frequent first, ready to be asked. */
export function knowWords(words: readonly string[]): KnownWords {
  return { ranks: new Map(words.map((word, index) => [word, index])), sorted: [...words].sort() };
}

/** Whether a word, or one that begins with it, or another form of it, stands in the handbook. */
export function isKnown(word: string, known: KnownWords): boolean {
  if (known.ranks.has(word) || startsKnown(word, known)) return true;
  const stem = word.replace(ENDINGS, '');
  return stem.length > 2 && stem !== word && startsKnown(stem, known);
}

/**
 * The word that somebody meant: at a distance of one edit, or of two in a longer word, where two letters that changed places are one;
 * of several the nearest, then the most frequent. A word written together is divided. Null where none is near.
 */
export function correctWord(word: string, known: KnownWords): string | null {
  if (word.length < 4 || word.length > 30 || /\d/.test(word)) return divide(word, known);
  const limit = word.length < 7 ? 1 : 2;
  let best: { word: string; cost: number } | null = null;
  for (const candidate of known.sorted) {
    if (candidate.length < 3 || candidate.length < word.length - limit) continue;
    const whole = candidate.length <= word.length + limit;
    // Somebody who is still typing has mistyped the beginning of a word.
    const part = whole ? candidate : candidate.slice(0, word.length);
    const edits = editDistance(word, part, whole ? limit : 1);
    if (edits > (whole ? limit : 1)) continue;
    const rare = (known.ranks.get(candidate) ?? 0) / (known.sorted.length + 1) / 3;
    const cost = edits + (whole ? 0 : 0.6) + Number(candidate[0] !== word[0]) / 2 + rare;
    if (!best || cost < best.cost) best = { word: candidate, cost };
  }
  const divided = divide(word, known);
  return divided && (!best || best.cost > 1.5) ? divided : (best?.word ?? divided);
}

/** Two known words that were written as one. */
function divide(word: string, known: KnownWords): string | null {
  for (let at = word.length - 3; at >= 3; at--) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (known.ranks.has(head) && known.ranks.has(tail)) return `${head} ${tail}`;
  }
  return null;
}

/** Whether some word begins with this one. */
function startsKnown(word: string, { sorted }: KnownWords): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(word) ?? false;
}

/** Insertions, deletions, replacements and exchanges of neighbours that make one word of another; above the limit any larger number. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
