/** Bytes that the records of an index take on one page at most, so that a page stays below 100 kB whatever their number. */
export const PAGE_BUDGET = 56_000;

/**
 * Fills pages with items one after another, so that none takes more than its budget; an item that is larger than that
 * has a page of its own. There is always a first page. `first` is what stands on it besides.
 */
export function fillPages<T>(
  items: readonly T[],
  bytesOf: (item: T) => number,
  { first = 0, budget = PAGE_BUDGET }: { first?: number; budget?: number } = {},
): T[][] {
  const pages: T[][] = [[]];
  let used = first;
  for (const item of items) {
    const bytes = bytesOf(item);
    if (used + bytes > budget && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(item);
    used += bytes;
  }
  return pages;
}
