import { type EngineAddress, searchEngine } from './engine-search.ts';
import { mergeSearch } from './merged-search.ts';
import { type Pagefind, RANKING } from './pagefind-api.ts';

let loading: Promise<Pagefind> | null = null;

/**
 * Loads Pagefind from its address once; rejects where there is no index, as in development and from a file. `merged` is
 * the address of a list of other indexes that are searched as well; `engine` is asked in the place of all of them, as
 * long as it answers.
 */
export function loadPagefind(address: string, merged?: string, engine?: EngineAddress): Promise<Pagefind> {
  loading ??= load(address, merged, engine).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(address: string, merged?: string, engine?: EngineAddress): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  const openIndexes = async (): Promise<Pagefind> => {
    await pagefind.options({
      ...(merged ? { baseUrl: '/' } : {}),
      ranking: RANKING,
    });
    await pagefind.init();
    return merged ? mergeSearch(pagefind, address, merged) : pagefind;
  };
  return engine ? withIndexes(pagefind, engine, openIndexes) : openIndexes();
}

/** The search of an engine; from the first time that it does not answer, that of the indexes of the hub. */
async function withIndexes(
  pagefind: Pagefind,
  engine: EngineAddress,
  openIndexes: () => Promise<Pagefind>,
): Promise<Pagefind> {
  let indexes: Promise<Pagefind> | null = null;
  const open = (): Promise<Pagefind> => (indexes ??= openIndexes());
  try {
    const asked = await searchEngine(pagefind, engine);
    return {
      ...asked,
      async search(term, options) {
        if (!indexes)
          try {
            return await asked.search(term, options);
          } catch {
            // The hub has indexes of its own for when the engine is down.
          }
        return (await open()).search(term, options);
      },
    };
  } catch {
    return open();
  }
}
