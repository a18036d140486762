/** The part of Pagefind's browser interface that the search uses. https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { excerptLength?: number; ranking?: Ranking }): Promise<void>;
  init(): Promise<void>;
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

/** Loads Pagefind from its address once; rejects where there is no index, as in development and from a file. */
export function loadPagefind(address: string): Promise<Pagefind> {
  loading ??= load(address).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(address: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ ranking: { metaWeights: { title: 6, names: 4, labels: 1.5, words: 0.4 } } });
  await pagefind.init();
  return pagefind;
}
