/** How some lengths of time are spread, in minutes. No mean: a few long incidents would be all it shows. */
export interface Distribution {
  n: number;
  /** The middle value; the half of the two in the middle where there are two. Null where there is none. */
  median: number | null;
  /** The smallest value that at least nine tenths of the values do not exceed (nearest rank). */
  p90: number | null;
}

/** The middle and the ninth decile of some values, in any order; both null without values. */
export function buildDistribution(values: readonly number[]): Distribution {
  const sorted = [...values].sort((a, b) => a - b);
  return { n: sorted.length, median: findMedian(sorted), p90: findRank(sorted, 0.9) };
}

function findMedian(sorted: readonly number[]): number | null {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)];
  if (upper === undefined) return null;
  const lower = Number.isInteger(half) ? (sorted[half - 1] ?? upper) : upper;
  return (lower + upper) / 2;
}

function findRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? null;
}
