/** The words of a handbook, ready to be asked. */
export interface KnownWords {
  /** By word, its place among the most frequent. */
  ranks: ReadonlyMap<string, number>;
  /** In alphabetical order. */
  sorted: readonly string[];
}

/** Endings that a stemmer takes off, and those that other forms of the word may have instead. */
const ENDINGS = /(?:'?s|es|ed|ing|ings|er|ers|ly|ation|ations)$/;
const OTHER_ENDINGS = /^(?:e|s|es|ed|ing|ings|er|ers|or|ors|ion|ions|ation|ations|ly|ment|ments|y|ies)?$/;

/** Makes a list of words, the most frequent first, ready to be asked. */
export function knowWords(words: readonly string[]): KnownWords {
  return { ranks: new Map(words.map((word, index) => [word, index])), sorted: [...words].sort() };
}

/** Whether a word, or one that begins with it, or another form of it, stands in the handbook. */
export function isKnown(word: string, known: KnownWords): boolean {
  if (known.ranks.has(word) || startsKnown(word, known)) return true;
  const stem = word.replace(ENDINGS, '');
  return stem.length > 2 && stem !== word && hasForm(stem, known);
}

/** Whether some word is the stem with another ending. */
function hasForm(stem: string, { sorted }: KnownWords): boolean {
  for (let at = placeOf(stem, sorted); sorted[at]?.startsWith(stem); at++)
    if (OTHER_ENDINGS.test(sorted[at]?.slice(stem.length) ?? '')) return true;
  return false;
}

/** How rare a word of the trade is at most, whether the handbook says it or not. */
const FIELD_RARE = 0.15;
/** How much worse the second of two words may be to be meant as well. */
const CLOSE = 0.4;

/**
 * The words that somebody meant, the likeliest first, at most two: at a distance of one edit, or of two in a longer word, where two
 * letters that changed places are one; of several the nearest, then the one that begins alike, then the most frequent. `field` are
 * words of the trade, which may stand nowhere. A word written together is divided. None where none is near.
 */
export function correctWord(word: string, known: KnownWords, field: readonly string[] = []): string[] {
  const divided = divide(word, known);
  if (word.length < 3 || word.length > 30 || /\d/.test(word)) return divided === null ? [] : [divided];
  const trade = new Set(field);
  const near: { word: string; cost: number }[] = [];
  for (const candidate of new Set([...known.sorted, ...field])) {
    const cost = costOf(candidate, word);
    if (cost === null) continue;
    const rank = known.ranks.get(candidate) ?? known.sorted.length;
    const common = rank / (known.sorted.length + 1) / 3;
    const rare = trade.has(candidate) ? Math.min(common, FIELD_RARE) : common;
    near.push({ word: candidate, cost: cost + rare });
  }
  near.sort((a, b) => a.cost - b.cost);
  const [best, second] = near;
  if (divided && (!best || best.cost > 1.7)) return [divided];
  return best ? [best.word, ...(second && second.cost < best.cost + CLOSE ? [second.word] : [])] : [];
}

/** How far a word is from one that was typed, whatever is written how often; null where it is not meant. */
function costOf(candidate: string, word: string): number | null {
  const limit = word.length < 7 ? 1 : 2;
  if (candidate.length < 3 || candidate.length < word.length - limit) return null;
  const whole = candidate.length <= word.length + limit;
  // Somebody who is still typing has mistyped the beginning of a word.
  const allowed = whole ? limit : 1;
  // Another letter makes another word of three, another order does not.
  if (word.length < 4 && !sameLetters(candidate, word)) return null;
  const edits = whole
    ? editDistance(word, candidate, allowed)
    : Math.min(
        ...[0, 1, -1].map((more) => editDistance(word, candidate.slice(0, word.length + more), allowed)),
      );
  if (edits > allowed) return null;
  const apart = 1 - commonStart(word, candidate) / word.length;
  // A letter left out or doubled is commoner than another letter.
  const other = candidate.length === word.length && !sameLetters(candidate, word) ? 0.15 : 0;
  return edits + (whole ? 0 : 0.6) + apart / 2 + other;
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** The number of letters with which two words begin alike. */
function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
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
  return sorted[placeOf(word, sorted)]?.startsWith(word) ?? false;
}

/** The place of the first word that does not stand before this one. */
function placeOf(word: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
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
