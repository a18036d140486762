import {
  ENGINE_FILTERS,
  filterParameters,
  groongaQuery,
  selectParameters,
} from '../../core/query/search/groonga-query.ts';
import { PATIENCE, type Pagefind, type PagefindPage, type SearchFilters } from './pagefind-api.ts';

/** A search engine that the browser asks in place of indexes of its own. */
export interface EngineAddress {
  index: string;
  /** Address of its `select`, or of what stands in front of it. */
  search: string;
}

/** What Groonga answers to a search: by the first row how many there are, by the second the columns. */
type Answer = [
  [code: number, ...rest: unknown[]],
  [[count: [number], columns: [name: string, type: string][], ...rows: unknown[][]], ...Drilldown[]],
];
type Drilldown = [count: unknown, columns: unknown, ...values: [value: string, count: number][]];

/** Searches Groonga as Pagefind is searched. Rejects where it does not answer. */
export async function searchEngine(
  pagefind: Pagefind,
  { index, search: address }: EngineAddress,
): Promise<Pagefind> {
  const ask = async (parameters: Record<string, string>): Promise<Answer[1]> => {
    const answer = await fetch(`${address}?${new URLSearchParams(parameters)}`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    const [[code], body]: Answer = await answer.json();
    if (!answer.ok || code !== 0) throw new Error(String(code));
    return body;
  };
  const [, ...drilldowns] = await ask(filterParameters(index));
  const known = Object.fromEntries(
    drilldowns.map(([, , ...values], at) => [
      ENGINE_FILTERS[at] ?? '',
      Object.fromEntries(values.filter(([value]) => value !== '')),
    ]),
  );
  return {
    ...pagefind,
    filters: async () => known,
    async search(term, { filters }) {
      const words = (term ?? '').split(/\s+/).filter(Boolean);
      const query = groongaQuery({ words, filters: listFilters(filters) });
      const [[[total], columns, ...rows]] = await ask(selectParameters(index, query));
      return {
        total,
        results: rows.map((row) => {
          // Where nothing is looked for there is no score, and no column for it.
          const value = Object.fromEntries(columns.map(([name], at) => [name, row[at]]));
          const page = pageOf(value);
          return { id: String(value._key), score: Number(value._score ?? 1), data: async () => page };
        }),
      };
    },
  };
}

function listFilters(filters: SearchFilters): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, typeof value === 'string' ? [value] : value.any]),
  );
}

function pageOf(row: Record<string, unknown>): PagefindPage {
  const text = (name: string): string => String(row[name] ?? '');
  const filters = ENGINE_FILTERS.flatMap((name) => (text(name) === '' ? [] : [[name, [text(name)]]]));
  const meta = {
    title: text('title'),
    names: text('names'),
    labels: text('labels'),
    ...(Number(row.number) < 0 ? {} : { number: text('number') }),
    ...(row.retired === true ? { retired: 'yes' } : {}),
    ...(row.urgent === true ? { urgent: 'yes' } : {}),
    ...(text('successor') === '' ? {} : { successor: text('successor') }),
  };
  return { url: text('url'), content: text('content'), meta, filters: Object.fromEntries(filters) };
}
