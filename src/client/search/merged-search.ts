import {
  PATIENCE,
  type Pagefind,
  type PagefindPage,
  type PagefindResult,
  RANKING,
  type SearchFilters,
} from './pagefind-api.ts';
import { settled } from './settled.ts';

/** An index that is searched besides the first: of a handbook, or of the hub itself where it names none. */
interface MergedIndex {
  handbook: string | null;
  url: string;
  /** Language of its words, whose stems Pagefind can only make with the program of that language. */
  language: string;
}

/** What `search-indexes.json` of a hub says. */
interface MergedIndexes {
  indexes: MergedIndex[];
  /** By filter: values of handbooks in other languages, and how the hub says them. */
  words: Record<string, Record<string, string>>;
}

/**
 * Searches the indexes of all handbooks as one. Those in the language of the hub are merged into its own; for each other
 * language Pagefind runs once more. An index that cannot be had leaves the others searchable. Found are records alone:
 * the lists of each handbook would say the same many times.
 */
export async function mergeSearch(pagefind: Pagefind, script: string, address: string): Promise<Pagefind> {
  const answer = await fetch(address);
  const { indexes, words }: MergedIndexes = answer.ok ? await answer.json() : { indexes: [], words: {} };
  const own = document.documentElement.lang.split('-')[0];
  const groups = Map.groupBy(indexes, ({ language }) => language);
  const engines = [
    mergeAll(pagefind, groups.get(own ?? '') ?? []),
    ...[...groups].flatMap(([language, [first, ...rest]]) =>
      language === own || !first ? [] : inTime(startAnother(`${script}?${language}`, first, rest)),
    ),
  ];
  const running = await settled(engines);
  const known = joinFilters(await settled(running.map((engine) => inTime(engine.filters()))));
  const homes = indexes.flatMap(({ handbook, url }) =>
    handbook ? [[url.replace(/pagefind$/, ''), handbook]] : [],
  );
  const said = (name: string, value: string): string => words[name]?.[value] ?? value;
  const asked = (name: string, value: string): SearchFilters[string] => ({
    any: Object.keys(known[name] ?? {}).filter((other) => said(name, other) === value),
  });
  return {
    ...pagefind,
    async filters() {
      return Object.fromEntries(
        Object.entries(known).map(([name, values]) => [
          name,
          Object.fromEntries(Object.entries(values).map(([value, count]) => [said(name, value), count])),
        ]),
      );
    },
    async search(term, { filters }) {
      const exact = Object.fromEntries(
        Object.entries(filters).map(([name, value]) => [name, asked(name, String(value))]),
      );
      const all = { kind: { any: Object.keys(known.kind ?? {}) }, ...exact };
      const found = await Promise.allSettled(running.map((engine) => engine.search(term, { filters: all })));
      const results = found.flatMap((answer, index) =>
        answer.status === 'fulfilled' ? answer.value.results.map((result) => wrap(result, index)) : [],
      );
      return { results: results.sort((a, b) => b.score - a.score) };
    },
  };

  /** The result itself stays held: Pagefind's worker forgets the page of one that nobody holds any more. */
  function wrap(result: PagefindResult, engine: number): PagefindResult {
    const { id, score } = result;
    const read = async (): Promise<PagefindPage> => {
      const page = await result.data();
      const url = /^https?:$/.test(new URL(page.url, 'https://hub.invalid').protocol) ? page.url : '#';
      const home = homes.find(([prefix = '']) => page.url.startsWith(prefix))?.[1];
      const filters = Object.fromEntries(
        Object.entries(page.filters).map(([name, values]) => [
          name,
          values.map((value) => said(name, value)),
        ]),
      );
      // Whoever publishes a handbook writes its index as well.
      const meta = Object.fromEntries(
        Object.entries(page.meta).map(([name, value]) => [name, String(value)]),
      );
      return { ...page, url, meta, filters: home ? { ...filters, handbook: [home] } : filters };
    };
    return { id: `${engine} ${id}`, score, data: read };
  }
}

/** A program for another language: a module of its own, since one module holds one. */
async function startAnother(
  script: string,
  first: MergedIndex,
  rest: readonly MergedIndex[],
): Promise<Pagefind> {
  const { createInstance }: Pagefind = await import(/* @vite-ignore */ script);
  return mergeAll(createInstance({ ...optionsOf(first), ranking: RANKING }), rest);
}

async function mergeAll(pagefind: Pagefind, indexes: readonly MergedIndex[]): Promise<Pagefind> {
  await pagefind.init();
  const merging = indexes.map((index) => {
    const { basePath, ...options } = optionsOf(index);
    return pagefind.mergeIndex(basePath, options);
  });
  await Promise.race([Promise.allSettled(merging), new Promise((done) => setTimeout(done, PATIENCE))]);
  return pagefind;
}

/** What some work gives, unless it takes too long: one handbook that does not answer holds no search up. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE)),
  ]);
}

/** The pages of an index of the hub itself have full paths and name their handbook. */
function optionsOf({ handbook, url }: MergedIndex) {
  return handbook === null ? { basePath: url, baseUrl: '/' } : { basePath: url, mergeFilter: { handbook } };
}

function joinFilters(
  all: readonly Record<string, Record<string, number>>[],
): Record<string, Record<string, number>> {
  const joined: Record<string, Record<string, number>> = {};
  for (const filters of all)
    for (const [name, values] of Object.entries(filters)) joined[name] = { ...joined[name], ...values };
  return joined;
}
