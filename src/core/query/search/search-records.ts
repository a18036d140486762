import type { Handbook } from '../../graph/handbook.ts';
import { describeKind } from '../../kinds/descriptors.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import type { Kind } from '../../schema/record-base.ts';
import type { Source } from '../../schema/value.ts';
import { indexed } from '../indexed.ts';
import { type FoundPage, ratePage } from './rank.ts';
import { phrasingsOf, type Rarity, rarityOf } from './rarity.ts';
import { readQuery, type SearchQuery } from './read-query.ts';
import { findSaid } from './said-words.ts';
import { indexedTerms, soughtTerms } from './unspaced-terms.ts';

/** A record that answers a query, with the terms that were looked for. */
export interface FoundRecord {
  record: HandbookRecord;
  words: readonly string[];
}

/** The line of a record that says most of a query. */
export interface Excerpt {
  excerpt: string;
  source: Pick<Source, 'path' | 'line'>;
}

interface SearchIndex {
  records: readonly HandbookRecord[];
  /** Of each term the records that say it, by their place, and how much it means there. */
  postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** How many records are looked at closely. */
const CLOSE = 60;
/** Letters of an excerpt. */
const EXCERPT = 220;

/** The records that answer a query, best first, ranked as the search of the site ranks its pages. */
export function searchRecords(handbook: Handbook, typed: string, kind?: Kind): FoundRecord[] {
  const { records, postings } = indexOf(handbook);
  const query = readQuery(typed, null);
  const phrasings = phrasingsOf(query);
  const scores = new Map<number, number>();
  for (const [order, words] of phrasings.entries())
    for (const word of words.flatMap(soughtTerms)) {
      const found = postings.get(word);
      if (!found) continue;
      const rarity = Math.log(1 + records.length / found.size);
      for (const [place, weight] of found) {
        const score = (scores.get(place) ?? 0) + weight * rarity * (order === 0 ? 1 : 0.3);
        scores.set(place, score);
      }
    }
  if (query.number !== null)
    records.forEach((record, place) => {
      if (numberOf(record) === query.number) scores.set(place, (scores.get(place) ?? 0) + 100);
    });
  const wanted = [...scores].filter(([place]) => kind === undefined || records[place]?.kind === kind);
  const best = wanted.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CLOSE);
  const most = best[0]?.[1] ?? 1;
  const rarity = new Map(phrasings.flat().map((word) => [word, rarityOf(pagesOf(word, postings))]));
  return best
    .flatMap(([place, score]) => {
      const record = records[place];
      if (!record) return [];
      const page = pageOf(handbook, record, score / most, query, rarity);
      return [{ record, place, rate: ratePage(query, page, rarity) }];
    })
    .sort((a, b) => b.rate - a.rate || a.place - b.place)
    .map(({ record }) => ({ record, words: (phrasings[0] ?? []).flatMap(soughtTerms) }));
}

/** How many records can say a word: as many as say the rarest of its terms. */
function pagesOf(word: string, postings: SearchIndex['postings']): number {
  return Math.min(...soughtTerms(word).map((term) => postings.get(term)?.size ?? 0));
}

function indexOf(handbook: Handbook): SearchIndex {
  return indexed(handbook.records, 'search', (records) => {
    const postings = new Map<string, Map<number, number>>();
    records.forEach((record, place) => {
      const add = (text: string, weight: number): void => {
        for (const word of indexedTerms(text)) {
          const own = postings.get(word) ?? new Map<number, number>();
          postings.set(word, own);
          // A word that is repeated means less each time.
          own.set(place, (own.get(place) ?? 0) + weight / (1 + (own.get(place) ?? 0)));
        }
      };
      add([record.title.value, ...namesOf(record)].join(' '), 6);
      add([...record.tags, ...record.services, ...record.owners].map(({ value }) => value).join(' '), 2);
      for (const document of handbook.documents.get(record.id) ?? []) add(document.body.slice(0, 200_000), 1);
    });
    return { records, postings };
  });
}

function namesOf(record: HandbookRecord): string[] {
  return 'aliases' in record ? record.aliases.map(({ value }) => value) : [];
}

function numberOf(record: HandbookRecord): string | null {
  return 'number' in record && record.number ? String(record.number.value) : null;
}

function pageOf(
  handbook: Handbook,
  record: HandbookRecord,
  score: number,
  query: SearchQuery,
  rarity: Rarity,
): FoundPage {
  const body = handbook.documents.get(record.id)?.[0]?.body.slice(0, 50_000) ?? '';
  return {
    score,
    title: record.title.value,
    names: namesOf(record),
    slug: record.url.split('/').filter(Boolean).at(-1) ?? '',
    labels: [...record.tags, ...record.services].map(({ value }) => value),
    headings: record.headings.map(({ text }) => text),
    number: numberOf(record),
    retired: describeKind(record).isRetired(record),
    stale: false,
    status: [describeKind(record).status(record)?.value ?? []].flat(),
    tool: false,
    said: findSaid(body, query, rarity),
    kind: record.kind,
    urgent: 'alerts' in record,
    depth: record.url.split('/').length - 2,
  };
}

/** The line of a found record that says most of the words, with its place; the description where none says any. */
export function findExcerpt(handbook: Handbook, { record, words }: FoundRecord): Excerpt {
  let best = {
    hits: 0,
    excerpt: record.description?.value ?? '',
    source: { path: record.path, line: record.title.source.line },
  };
  for (const document of handbook.documents.get(record.id) ?? []) {
    let offset = document.bodyOffset;
    for (const line of document.body.slice(0, 100_000).split('\n')) {
      const said = new Set(indexedTerms(line));
      const hits = words.filter((word) => said.has(word)).length;
      if (hits > best.hits)
        best = {
          hits,
          excerpt: line.trim(),
          source: { path: document.path, line: document.lines.place(offset).line },
        };
      offset += line.length + 1;
    }
  }
  const { excerpt, source } = best;
  return { excerpt: excerpt.length > EXCERPT ? `${excerpt.slice(0, EXCERPT - 1)}…` : excerpt, source };
}
