/** The part of Pagefind's browser interface that the search uses. https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { excerptLength?: number; ranking?: Ranking; baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  /** Searches another index as well; every page of it gets the filters of `mergeFilter`. */
  mergeIndex(url: string, options: { mergeFilter?: Record<string, string>; baseUrl?: string }): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    term: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
}

interface Ranking {
  metaWeights?: Record<string, number>;
}

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

let loading: Promise<Pagefind> | null = null;

/**
 * Loads Pagefind from its address once; rejects where there is no index, as in development and from a file. `merged` is
 * the address of a list of other indexes that are searched as well.
 */
export function loadPagefind(address: string, merged?: string): Promise<Pagefind> {
  loading ??= load(address, merged).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(address: string, merged?: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({
    ...(merged ? { baseUrl: '/' } : {}),
    ranking: { metaWeights: { title: 6, names: 4, labels: 1.5, words: 0.4 } },
  });
  await pagefind.init();
  if (merged) await mergeIndexes(pagefind, merged);
  return pagefind;
}

/** One index that cannot be had leaves the others searchable. */
async function mergeIndexes(pagefind: Pagefind, address: string): Promise<void> {
  const answer = await fetch(address);
  const indexes: { handbook: string | null; url: string }[] = answer.ok ? await answer.json() : [];
  await Promise.allSettled(
    indexes.map(({ handbook, url }) =>
      // The pages of an index of the hub itself have full paths and name their handbook.
      pagefind.mergeIndex(url, handbook === null ? { baseUrl: '/' } : { mergeFilter: { handbook } }),
    ),
  );
}
