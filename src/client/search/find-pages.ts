import type { KnownWords } from '../../core/query/search/correct-word.ts';
import { type FoundPage, findNearness, ratePage } from '../../core/query/search/rank.ts';
import { numberWord, readQuery, type SearchQuery } from '../../core/query/search/read-query.ts';
import type { Pagefind, PagefindPage, PagefindResult } from './pagefind-api.ts';

/** What a search found, best first; the pages of the first results are read, those behind them when they are asked for. */
export interface Found {
  query: SearchQuery;
  results: { page(): Promise<PagefindPage> }[];
}

/** Results whose pages are read and ranked by what stands on them. */
const RANKED = 24;
/** With fewer pages that hold all of the words, those that hold some are offered as well. */
const ENOUGH = 4;

/** Finds the pages that answer what was typed. An empty text with filters lists all that they leave. */
export async function findPages(
  pagefind: Pagefind,
  known: KnownWords | null,
  typed: string,
  filters: Record<string, string>,
): Promise<Found> {
  const query = readQuery(typed, known);
  const found = new Map<string, { result: PagefindResult; score: number }>();
  const add = async (term: string | null, weight: number): Promise<number> => {
    const { results } = await pagefind.search(term, { filters });
    const best = results[0]?.score || 1;
    for (const result of results) {
      const score = weight * (result.score / best);
      const other = found.get(result.id);
      if (other) other.score = Math.max(other.score, score) + 0.1 * Math.min(other.score, score);
      else found.set(result.id, { result, score });
    }
    return results.length;
  };
  if (typed.trim() === '') await add(null, 1);
  if (query.number !== null) await add(numberWord(query.number), 1);
  if (query.words.length > 0) await add(query.words.join(' '), 1);
  for (const variant of query.variants) await add(variant.join(' '), 0.9);
  if (query.words.length > 1 && found.size < ENOUGH)
    for (const word of query.words) await add(word, 0.6 / query.words.length);
  const candidates = [...found.values()].sort((a, b) => b.score - a.score);
  const pages = await Promise.all(
    candidates.slice(0, RANKED).map(async ({ result, score }) => {
      const page = await result.data();
      return { page, rate: typed.trim() === '' ? score : ratePage(query, factsOf(page, score, query)) };
    }),
  );
  pages.sort((a, b) => b.rate - a.rate);
  raiseSuccessors(pages, query);
  return {
    query,
    results: [
      ...pages.map(({ page }) => ({ page: () => Promise.resolve(page) })),
      ...candidates.slice(RANKED).map(({ result }) => ({ page: () => result.data() })),
    ],
  };
}

function factsOf(
  { url, content, meta, anchors = [] }: PagefindPage,
  score: number,
  { words }: SearchQuery,
): FoundPage {
  return {
    score,
    title: meta.title ?? '',
    names: (meta.names ?? '').split(' | ').filter(Boolean),
    labels: (meta.labels ?? '').split(' | ').filter(Boolean),
    headings: anchors.slice(1).map(({ text }) => text),
    number: meta.number ?? null,
    retired: meta.retired !== undefined,
    stale: globalThis.handbookPage.isPast(meta.review ?? ''),
    tool: meta.tool !== undefined,
    nearness: findNearness(content, words),
    urgent: meta.urgent !== undefined,
    depth: url.split('/').length,
  };
}

/** A decision that replaces another one and answers half as well stands directly above it, unless the other was asked for by its number. */
function raiseSuccessors(pages: { page: PagefindPage; rate: number }[], { number }: SearchQuery): void {
  for (const { page, rate } of [...pages]) {
    const { successor } = page.meta;
    if (!successor || (number !== null && page.meta.number === number)) continue;
    const from = pages.findIndex((other) => other.page.url === successor && other.rate > rate / 2);
    const at = pages.findIndex((other) => other.page === page);
    const [moved] = from > at ? pages.splice(from, 1) : [];
    if (moved) pages.splice(at, 0, moved);
  }
}
