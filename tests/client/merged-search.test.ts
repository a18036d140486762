import { afterEach, expect, test, vi } from 'vitest';
import { findPages } from '../../src/client/search/find-pages.ts';
import { mergeSearch } from '../../src/client/search/merged-search.ts';
import type { Pagefind, SearchFilters } from '../../src/client/search/pagefind-api.ts';

const SCRIPT = new URL('./fixtures/pagefind-of-another-language.mjs', import.meta.url).href;
const INDEXES = {
  indexes: [
    { handbook: 'team-b', language: 'de', url: '/b/pagefind' },
    { handbook: 'equipe', language: 'fr', url: '/equipe/pagefind' },
  ],
  words: { kind: { Décisions: 'Entscheidungen' } },
};

/** Pagefind as the hub starts it, with one page of a merged handbook and a list that is no record. */
function startOwn() {
  const asked: SearchFilters[] = [];
  const merged: string[] = [];
  const page = { url: '/b/adr/1/', content: '', meta: {}, filters: { kind: ['Entscheidungen'] } };
  const own: Pagefind = {
    options: async () => {},
    init: async () => {},
    mergeIndex: async (url) => {
      merged.push(url);
    },
    createInstance: () => own,
    filters: async () => ({ kind: { Entscheidungen: 2 } }),
    search: async (_term, { filters }) => {
      asked.push(filters);
      return { results: [{ id: '1', score: 1, data: async () => page }] };
    },
  };
  return { own, asked, merged };
}

afterEach(() => vi.unstubAllGlobals());

test('each language is searched by a program of its own, and kinds have the names of the hub', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'de-AT' } });
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(INDEXES)));
  const { own, asked, merged } = startOwn();
  const search = await mergeSearch(own, SCRIPT, '/search-indexes.json');
  expect(merged).toEqual(['/b/pagefind']);
  expect(Object.keys((await search.filters()).kind ?? {})).toEqual(['Entscheidungen']);

  const { results } = await search.search('lecture', { filters: { kind: 'Entscheidungen' } });
  const pages = await Promise.all(results.map((result) => result.data()));
  expect(pages.map(({ url, filters }) => [url, filters.kind, filters.handbook])).toEqual([
    ['/equipe/adr/0001-cache/', ['Entscheidungen'], ['equipe']],
    ['/b/adr/1/', ['Entscheidungen'], ['team-b']],
  ]);
  expect(new Set(results.map(({ id }) => id)).size).toBe(2);
  expect(asked).toEqual([{ kind: { any: ['Entscheidungen', 'Décisions'] } }]);

  await search.search('lecture', { filters: {} });
  expect(asked[1]).toEqual({ kind: { any: ['Entscheidungen', 'Décisions'] } });
});

test('a handbook whose index cannot be had leaves the others searchable', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'de' } });
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(INDEXES)));
  const search = await mergeSearch(startOwn().own, 'file:///nowhere.mjs', '/search-indexes.json');
  expect((await search.search('x', { filters: {} })).results).toHaveLength(1);
});

test('a handbook whose index never comes holds up no search', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { documentElement: { lang: 'de' } });
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(INDEXES)));
  const { own } = startOwn();
  own.mergeIndex = () => new Promise(() => {});
  const started = mergeSearch(own, 'file:///nowhere.mjs', '/search-indexes.json');
  await vi.advanceTimersByTimeAsync(6000);
  expect((await (await started).search('x', { filters: {} })).results).toHaveLength(1);
  vi.useRealTimers();
});

/** Lets time pass until some work has ended. */
async function untilEnded<T>(work: Promise<T>): Promise<T> {
  let isOpen = true;
  const ended = work.finally(() => (isOpen = false));
  while (isOpen) await vi.advanceTimersByTimeAsync(1000);
  return ended;
}

test('a handbook in another language that never answers holds up no search either', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { documentElement: { lang: 'de' } });
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(INDEXES)));
  const silent = new URL('./fixtures/pagefind-that-is-silent.mjs', import.meta.url).href;
  const search = await untilEnded(mergeSearch(startOwn().own, silent, '/search-indexes.json'));
  expect((await search.search('x', { filters: {} })).results).toHaveLength(1);

  // One that starts and never says what it can be filtered by is searched without filters.
  const { own } = startOwn();
  own.filters = () => new Promise(() => {});
  const half = await untilEnded(mergeSearch(own, 'file:///nowhere.mjs', '/search-indexes.json'));
  expect(await half.filters()).toEqual({});
  expect((await half.search('x', { filters: {} })).results).toHaveLength(1);
  vi.useRealTimers();
});

test('a page of another index leads nowhere but to a page, and one that is none is left out of what is found', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'de' } });
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ ...INDEXES, indexes: [] })));
  const { own } = startOwn();
  const pages: unknown[] = [
    { url: 'javascript:alert(1)', content: 'queue', meta: { title: 'Evil queue', names: 7 }, filters: {} },
    { url: '/b/adr/2/', content: 'queue', meta: { title: 'Good queue' }, filters: {} },
    { url: '/b/adr/3/', content: 'queue', meta: null, filters: { kind: 'no list' } },
  ];
  own.search = async () => ({
    results: pages.map((page, index) => ({
      id: `${index}`,
      score: 1,
      data: async () =>
        page as Awaited<ReturnType<Awaited<ReturnType<Pagefind['search']>>['results'][0]['data']>>,
    })),
  });
  const search = await mergeSearch(own, SCRIPT, '/search-indexes.json');
  vi.stubGlobal('handbookPage', { isPast: () => false });
  const { results } = await findPages(search, null, 'queue', {});
  const found = await Promise.all(results.map((result) => result.page()));
  expect(found.map(({ url, meta }) => [url, meta.title]).sort()).toEqual([
    ['#', 'Evil queue'],
    ['/b/adr/2/', 'Good queue'],
  ]);
});

test('what is found is held as Pagefind gave it, whose worker forgets the page of a result that nobody holds', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'de' } });
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ ...INDEXES, indexes: [] })));
  const { own } = startOwn();
  const page = { url: '/b/adr/2/', content: '', meta: {}, filters: {} };
  const result = {
    id: '1',
    score: 1,
    held: true,
    async data() {
      if (!this?.held) throw new Error('The result is gone.');
      return page;
    },
  };
  own.search = async () => ({ results: [result] });
  const { results } = await (await mergeSearch(own, SCRIPT, '/search-indexes.json')).search('x', {
    filters: {},
  });
  expect((await results[0]?.data())?.url).toBe('/b/adr/2/');
});
