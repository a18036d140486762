/** The part of Pagefind's browser interface that the search uses. https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { excerptLength?: number; ranking?: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  debouncedSearch(
    term: string | null,
    options: { filters: Record<string, string> },
    wait: number,
  ): Promise<{ results: { id: string; data(): Promise<PagefindPage> }[] } | null>;
}

export interface PagefindPage {
  url: string;
  /** HTML: text with `<mark>`. */
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
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
  await pagefind.options({ excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}
