import type { KnownWords } from '../../core/query/search/correct-word.ts';
import { WEAK_WORDS } from '../../core/query/search/question-words.ts';
import { type FoundPage, ratePage } from '../../core/query/search/rank.ts';
import { phrasingsOf, type Rarity, rarityOf } from '../../core/query/search/rarity.ts';
import { numberWord, readQuery, type SearchQuery } from '../../core/query/search/read-query.ts';
import { findSaid } from '../../core/query/search/said-words.ts';
import { isUnspaced } from '../../core/query/search/vocabulary.ts';
import type { Pagefind, PagefindPage, PagefindResult } from './pagefind-api.ts';
import { settled } from './settled.ts';

/** What a search found, best first; the pages of the first results are read, those behind them when they are asked for. */
export interface Found {
  query: SearchQuery;
  results: { page(): Promise<PagefindPage> }[];
}

/** Pages that are read and ranked by what stands on them, those that say all of the words before those that say some. */
const RANKED = 28;
/** So many of them are left for pages that say some of the words. */
const RANKED_PARTLY = 8;
/** So many pages that say all of the words stand above those that say some, unless one of these answers better. */
const ENOUGH = 3;

interface Candidate {
  result: PagefindResult;
  score: number;
  /** It says only some of the words. */
  partly: boolean;
}

/** Finds the pages that answer what was typed. An empty text with filters lists all that they leave. */
export async function findPages(
  pagefind: Pagefind,
  known: KnownWords | null,
  typed: string,
  filters: Record<string, string>,
): Promise<Found> {
  const query = readQuery(typed, known);
  const isEmpty = typed.trim() === '';
  const found = new Map<string, Candidate>();
  const search = (term: string | null) => pagefind.search(term, { filters });
  const add = ({ results }: { results: readonly PagefindResult[] }, weight: number): void => {
    const best = results[0]?.score || 1;
    for (const result of results) {
      const score = weight * (result.score / best);
      const other = found.get(result.id);
      if (!other) found.set(result.id, { result, score, partly: false });
      else other.score = Math.max(other.score, score) + 0.1 * Math.min(other.score, score);
    }
  };
  if (isEmpty) add(await search(null), 1);
  if (query.number !== null) add(await search(numberWord(query.number)), 1);
  const phrasings = phrasingsOf(query);
  for (const [index, words] of phrasings.entries()) add(await search(words.join(' ')), index === 0 ? 1 : 0.9);
  const rarity = new Map<string, number>();
  const shares = new Map<string, Map<string, number>>();
  const results = new Map<string, PagefindResult>();
  for (const word of phrasings.some((words) => words.length > 1) ? new Set(phrasings.flat()) : []) {
    const { results: said, total = said.length } = await search(word);
    const best = said[0]?.score || 1;
    rarity.set(word, rarityOf(total) * (WEAK_WORDS.has(word) ? 0.4 : 1));
    shares.set(word, new Map(said.map(({ id, score }) => [id, score / best])));
    for (const result of said) results.set(result.id, result);
  }
  for (const [id, result] of results)
    if (!found.has(id))
      found.set(id, {
        result,
        score: Math.max(...phrasings.map((words) => 0.6 * shareOf(id, words, shares, rarity))),
        partly: true,
      });
  const candidates = [...found.values()].sort((a, b) => b.score - a.score);
  const whole = candidates.filter(({ partly }) => !partly);
  const partly = candidates.filter((candidate) => candidate.partly);
  const rate = async ({ result, score }: Candidate): Promise<RatedPage> => {
    const page = await result.data();
    const facts = factsOf(page, score, query, rarity);
    return { page, rate: isEmpty ? score : ratePage(query, facts, rarity), said: facts.said.share > 0 };
  };
  // The index divides such words and finds pages that say some letters of them.
  const isDivided = phrasings.length > 0 && phrasings.flat().every(isUnspaced);
  const byRate = (a: RatedPage, b: RatedPage): number => b.rate - a.rate;
  const pages = (await settled(whole.slice(0, RANKED - RANKED_PARTLY).map(rate)))
    .filter(({ said }) => said || !isDivided)
    .sort(byRate);
  const others = (await settled(partly.slice(0, RANKED - pages.length).map(rate))).sort(byRate);
  const least = pages[ENOUGH - 1]?.rate ?? Number.NEGATIVE_INFINITY;
  const ranked = [...pages, ...others.filter(({ rate }) => rate > least)].sort(byRate);
  raiseSuccessors(ranked, query);
  const rest = [
    ...(pages.length > 0 ? whole.slice(RANKED - RANKED_PARTLY) : []),
    ...(pages.length < ENOUGH ? partly.slice(RANKED - pages.length) : []),
  ];
  return {
    query,
    results: [
      ...ranked.map(({ page }) => ({ page: () => Promise.resolve(page) })),
      ...rest.map(({ result }) => ({ page: () => result.data() })),
    ],
  };
}

/** How well a page says some of the words, the rare ones before the frequent. */
function shareOf(
  id: string,
  words: readonly string[],
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>,
  rarity: Rarity,
): number {
  let [all, said] = [0, 0];
  for (const word of words) {
    const weight = rarity.get(word) ?? 0;
    all += weight;
    said += weight * (shares.get(word)?.get(id) ?? 0);
  }
  return all === 0 ? 0 : said / all;
}

interface RatedPage {
  page: PagefindPage;
  rate: number;
  /** Its text says something of the query. */
  said: boolean;
}

function factsOf(
  { url, content, meta, filters, anchors = [] }: PagefindPage,
  score: number,
  query: SearchQuery,
  rarity: Rarity,
): FoundPage {
  return {
    score,
    title: meta.title ?? '',
    names: (meta.names ?? '').split(' | ').filter(Boolean),
    slug: slugOf(url),
    labels: (meta.labels ?? '').split(' | ').filter(Boolean),
    headings: anchors.slice(1).map(({ text }) => text),
    number: meta.number ?? null,
    retired: meta.retired !== undefined,
    stale: globalThis.handbookPage.isPast(meta.review ?? ''),
    status: filters.status ?? [],
    tool: meta.tool !== undefined,
    said: findSaid(content, query, rarity),
    kind: meta.kind ?? null,
    urgent: meta.urgent !== undefined,
    depth: url.split('/').length,
  };
}

/** The last part of an address, which often says in a word what the title says in a sentence. */
function slugOf(url: string): string {
  return decodeURIComponent(/([^/#?]*)\/?(?:[#?].*)?$/.exec(url)?.[1] ?? '');
}

/** A decision that replaces another one and answers half as well stands directly above it, unless the other was asked for by its number. */
function raiseSuccessors(pages: RatedPage[], { number }: SearchQuery): void {
  for (const { page, rate } of [...pages]) {
    const { successor } = page.meta;
    if (!successor || (number !== null && page.meta.number === number)) continue;
    const from = pages.findIndex((other) => other.page.url === successor && other.rate > rate / 2);
    const at = pages.findIndex((other) => other.page === page);
    const [moved] = from > at ? pages.splice(from, 1) : [];
    if (moved) pages.splice(at, 0, moved);
  }
}
