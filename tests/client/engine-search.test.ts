import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findPages } from '../../src/client/search/find-pages.ts';
import type { Pagefind } from '../../src/client/search/pagefind-api.ts';

const SCRIPT = new URL('./fixtures/pagefind-of-a-hub.mjs', import.meta.url).href;
const ENGINE = { index: 'handbook', search: '/search' };
const COLUMNS = ['_key', '_score', 'url', 'title', 'content'].map((name) => [name, 'Text']);

/** Answers as Groonga does: how many there are, and at most 60 of them. */
function answer(total: number, titles: readonly string[]): Response {
  const rows = titles.map((title, at) => [`${title} ${at}`, 100 - at, `/${title}-${at}/`, title, title]);
  return new Response(JSON.stringify([[0], [[[total], COLUMNS, ...rows.slice(0, 60)]]]));
}

/** Stands for the engine by what it answers to a query; `null` is a question for filters. */
function answerWith(find: (query: string | null) => Response): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const parameters = new URL(address, 'https://hub.example.org').searchParams;
    asked.push(parameters.get('query') ?? '');
    return find(parameters.has('drilldown') ? null : parameters.get('query'));
  });
  return asked;
}

/** Loads the search as a page does, once. */
async function load(): Promise<Pagefind> {
  const { loadPagefind } = await import('../../src/client/search/pagefind.ts');
  return loadPagefind(SCRIPT, undefined, ENGINE);
}

const titles = async (search: Pagefind): Promise<(string | undefined)[]> => {
  const { results } = await search.search('queue', { filters: {} });
  return (await Promise.all(results.map((result) => result.data()))).map(({ meta }) => meta.title);
};

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

test('an engine that does not answer leaves the search to the indexes of the hub', async () => {
  answerWith(() => new Response('Bad gateway', { status: 502 }));
  const search = await load();
  expect(await search.filters()).toEqual({ kind: { Decisions: 1 } });
  expect(await titles(search)).toEqual(['From the index']);
});

test('from the first search that an engine does not answer on the indexes are searched, and it is asked no more', async () => {
  let isUp = true;
  const asked = answerWith((query) => {
    if (query === null) return answer(0, []);
    return isUp ? answer(1, ['From the engine']) : new Response('Bad gateway', { status: 502 });
  });
  const search = await load();
  expect(await titles(search)).toEqual(['From the engine']);
  isUp = false;
  expect(await titles(search)).toEqual(['From the index']);
  isUp = true;
  expect(await titles(search)).toEqual(['From the index']);
  expect(asked.filter((query) => query.includes('queue'))).toHaveLength(2);
});

test('a word that few of very many records say tells more than one that most of them say, however few are sent', async () => {
  vi.stubGlobal('handbookPage', { isPast: () => false });
  const many = (title: string) => Array.from({ length: 60 }, () => title);
  answerWith((query) => {
    if (query === null || (query.includes('ledger') && query.includes('pause'))) return answer(0, []);
    return query.includes('ledger') ? answer(60, many('ledger')) : answer(90_000, many('pause'));
  });
  const { results } = await findPages(await load(), null, 'pause ledger', {});
  const first = await Promise.all(results.slice(0, 5).map((result) => result.page()));
  expect(first.map(({ meta }) => meta.title)).toEqual(['ledger', 'ledger', 'ledger', 'ledger', 'ledger']);
});
