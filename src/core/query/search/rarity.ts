import type { SearchQuery } from './read-query.ts';

/** How much a word tells pages apart, from 0 to 1; by word, of those whose number of pages is known. */
export type Rarity = ReadonlyMap<string, number>;

/** How much a word tells apart that so many pages say. */
export function rarityOf(pages: number): number {
  return 1 / Math.log2(2 + pages);
}

export const NO_RARITY: Rarity = new Map();

/** What a query says, and the same in other words; the first is what was meant. */
export function phrasingsOf({ words, variants }: SearchQuery): string[][] {
  return [words, ...variants].filter((phrasing) => phrasing.length > 0);
}
