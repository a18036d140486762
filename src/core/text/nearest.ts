import { distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely means, or null where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const [best] = nearestWords(word, known, 1);
  return best ?? null;
}

/** Up to `limit` known words that are near a mistyped one, the nearest first. */
export function nearestWords(word: string, known: Iterable<string>, limit = 3): string[] {
  const wanted = word.toLowerCase();
  // A swap of two letters counts as two edits.
  const reach = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  return [...new Set(known)]
    .map((candidate) => ({
      candidate,
      far: distance(wanted, candidate.toLowerCase()),
      same: commonStart(wanted, candidate.toLowerCase()),
    }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far || b.same - a.same || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
