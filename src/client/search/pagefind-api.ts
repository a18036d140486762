/** What a filter has to be: a value, or one of several. */
export type SearchFilters = Record<string, string | { any: string[] }>;

/** The part of Pagefind's browser interface that the search uses. https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { excerptLength?: number; ranking?: Ranking; baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  /** Searches another index as well; a filter of `mergeFilter` finds every page of it. */
  mergeIndex(url: string, options: MergeOptions): Promise<void>;
  createInstance(options: MergeOptions & { basePath: string; ranking: Ranking }): Pagefind;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(term: string | null, options: { filters: SearchFilters }): Promise<PagefindAnswer>;
}

/** What is found, best first; with the number of all pages where some are left out of the results. */
interface PagefindAnswer {
  results: PagefindResult[];
  total?: number;
}

interface MergeOptions {
  mergeFilter?: Record<string, string>;
  baseUrl?: string;
}

interface Ranking {
  metaWeights?: Record<string, number>;
}

/** What a word weighs by where it stands. */
export const RANKING: Ranking = { metaWeights: { title: 6, names: 4, labels: 1.5, words: 0.4, kind: 0.1 } };

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  /** The text of the page; its words count the places of anchors. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors?: { id: string; text: string; location: number }[];
}

/** An index or an engine that gives nothing for so long, in milliseconds, comes later or not at all. */
export const PATIENCE = 5000;
