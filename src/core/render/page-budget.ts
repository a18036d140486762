import { byteLength } from '../text/byte-length.ts';

/** Bytes that the records of an index take on one page at most, so that a page stays below 100 kB whatever their number. */
export const PAGE_BUDGET = 70_000;

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

/** A page of an index. */
export interface IndexPage<T> {
  /** From 1. */
  number: number;
  /** Without base. */
  url: string;
  /** What the page holds, by the names of its first and last item. */
  label: string;
  items: T[];
}

/** Divides an index into pages of bounded size. The first lies at the index's own address, the others below it. */
export function divideIndex<T>(
  url: string,
  items: readonly T[],
  {
    bytesOf,
    nameOf,
    first = 0,
  }: { bytesOf: (item: T) => number; nameOf: (item: T) => string; first?: number },
): IndexPage<T>[] {
  const uses = new Map<string, number>();
  return fillPages(items, bytesOf, { first }).map((own, index) => {
    const [start = '', end = ''] = [own[0], own.at(-1)].map((item) => item && nameOf(item));
    const name = start === end || !start || !end ? start || end : `${start} – ${end}`;
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    const label = name === '' ? String(index + 1) : use > 1 ? `${name} (${use})` : name;
    return { number: index + 1, url: pageUrl(url, index + 1), label, items: own };
  });
}

/** The address of a page of an index, without base. */
export function pageUrl(url: string, number: number): string {
  return number === 1 ? url : `${url}page/${number}/`;
}

/** About what texts take in HTML: their bytes, and some for what must be escaped. */
export function textBytes(...texts: (string | null | undefined)[]): number {
  return texts.reduce((sum, text) => sum + (text ? Math.ceil(byteLength(text) * 1.1) : 0), 0);
}
