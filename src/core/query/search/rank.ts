import { nameKey } from '../../text/name-key.ts';
import { splitWords } from '../../text/split-words.ts';
import type { SearchQuery } from './read-query.ts';
import { foldWord, splitQuery } from './vocabulary.ts';

/** What is known of a page that answers a query. */
export interface FoundPage {
  /** From 0 to 1: how well its text answers, beside the others. */
  score: number;
  title: string;
  /** Its other names: alerts, former titles, file names. */
  names: readonly string[];
  /** What it is filed under: tags, services, people, factors. */
  labels: readonly string[];
  headings: readonly string[];
  number: string | null;
  /** The decision no longer holds, or the page is kept for the record. */
  retired: boolean;
  /** Its review is overdue. */
  stale: boolean;
  /** It is about the handbook itself. */
  tool: boolean;
  /** From 0 to 1: how near the words of the query stand to each other in its text. */
  nearness: number;
  /** It says what to do in an incident. */
  urgent: boolean;
  /** Number of folders in its address. */
  depth: number;
}

/**
 * How well a page answers: its text, how much of the query its title and names say and how little else they say, a number or a name
 * that is the query. What is retired stands behind what answers as
 * well, what is about the tool itself behind everything.
 */
export function ratePage(query: SearchQuery, page: FoundPage): number {
  const phrasings = [query.words, ...query.variants].filter((words) => words.length > 0);
  const words = Math.max(
    0,
    ...phrasings.map((phrase, index) => rateWords(phrase, page) * (index === 0 ? 1 : 0.85)),
  );
  const number = query.number !== null && page.number === query.number ? 6 - 0.1 * page.depth : 0;
  return (
    page.score +
    words +
    number +
    rateName(query.key, page) +
    0.9 * page.nearness +
    (page.urgent ? 0.15 : 0) -
    (page.retired ? 0.45 : 0) -
    (page.stale ? 0.1 : 0) -
    (page.tool ? 20 : 0) -
    0.02 * page.depth
  );
}

function rateWords(words: readonly string[], { title, names, labels, headings }: FoundPage): number {
  const titleWords = nameWords(title);
  const inTitle = cover(words, titleWords);
  const own = splitQuery(title);
  const focus = own.length === 0 ? 0 : cover(own, words);
  const inNames = Math.max(0, ...names.map((name) => cover(words, nameWords(name))));
  const inLabels = cover(words, labels.flatMap(splitQuery));
  const inHeadings = Math.max(0, ...headings.map((heading) => cover(words, splitQuery(heading))));
  return 1.6 * Math.max(inTitle, 0.9 * inNames) + 0.7 * inTitle * focus + 0.3 * inLabels + 0.4 * inHeadings;
}

/** The words of a name, those of an identifier by its joints, and each two neighbours written as one. */
function nameWords(name: string): string[] {
  const parts = splitWords(name).map(foldWord);
  return [...splitQuery(name), ...parts, ...parts.map((part, index) => part + (parts[index + 1] ?? ''))];
}

/** The share of words that the others say, where a beginning counts almost as much as the whole. */
function cover(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0) return 0;
  const shares = words.map((word) => Math.max(0, ...others.map((other) => likeness(word, other))));
  return shares.reduce((sum, share) => sum + share, 0) / words.length;
}

function likeness(word: string, other: string): number {
  if (word === other) return 1;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  const rest = long.length - short.length;
  if (short.length >= 3 && long.startsWith(short)) return rest <= 3 ? 0.95 : word === short ? 0.8 : 0.4;
  // Forms of one word that differ at their ends: `partition` and `partitioning`, `decide` and `deciding`.
  const stem = Math.min(short.length - 2, 7);
  return stem >= 4 && long.slice(0, stem) === short.slice(0, stem) && rest <= 4 ? 0.6 : 0;
}

/** A query that is a name of the page, or the beginning or a part of one. */
function rateName(key: string, { title, names }: FoundPage): number {
  if (key.length < 3) return 0;
  return Math.max(
    0,
    ...[title, ...names].map(nameKey).map((name) => {
      if (name === key) return 3;
      if (key.length < 4 || name.length === 0) return 0;
      if (name.startsWith(key)) return 1 + key.length / name.length;
      return name.includes(key) ? 0.6 + key.length / name.length : 0;
    }),
  );
}

/**
 * From 0 to 1: the shortest run of a text that holds every word of a query, one after the other or in another order, beside the number
 * of the words. Only a run that is not much longer than the query counts.
 */
export function findNearness(content: string, words: readonly string[]): number {
  if (words.length < 2) return 0;
  const tokens = splitQuery(content);
  const seen = new Map<string, number>();
  let best = Number.POSITIVE_INFINITY;
  for (const [index, token] of tokens.entries()) {
    for (const word of words)
      if (token === word || (word.length > 3 && token.startsWith(word))) seen.set(word, index);
    if (seen.size === new Set(words).size) best = Math.min(best, index - Math.min(...seen.values()) + 1);
  }
  return best > 4 * words.length ? 0 : words.length / best;
}

/** Whether a word of a page answers a word of the query. */
export function answers(word: string, queried: readonly string[]): boolean {
  const folded = foldWord(word);
  return queried.some((query) => likeness(query, folded) >= 0.6);
}
