import { nameKey } from '../../text/name-key.ts';
import { splitWords } from '../../text/split-words.ts';
import { GUIDING_KINDS, LABELLED_KIND } from './kind-words.ts';
import { likeness } from './likeness.ts';
import { FILLERS, GLOSSARY_WORDS } from './question-words.ts';
import { NO_RARITY, phrasingsOf, type Rarity } from './rarity.ts';
import type { SearchQuery } from './read-query.ts';
import type { SaidWords } from './said-words.ts';
import { placeOfPhrase } from './terms.ts';
import { foldWord, splitQuery } from './vocabulary.ts';

/** What is known of a page that answers a query. */
export interface FoundPage {
  /** From 0 to 1: how well its text answers, beside the others. */
  score: number;
  title: string;
  /** Its other names: alerts, former titles, file names. */
  names: readonly string[];
  /** The last part of its address. */
  slug: string;
  /** What it is filed under: tags, services, people, factors. */
  labels: readonly string[];
  headings: readonly string[];
  number: string | null;
  /** The decision no longer holds, or the page is kept for the record. */
  retired: boolean;
  /** Its review is overdue. */
  stale: boolean;
  /** How it stands, in the words of the interface. */
  status: readonly string[];
  /** It is about the handbook itself. */
  tool: boolean;
  /** What its text says of the query. */
  said: SaidWords;
  /** What kind of record it is; null for other pages. */
  kind: string | null;
  /** It says what to do in an incident. */
  urgent: boolean;
  /** Number of folders in its address. */
  depth: number;
}

/**
 * How well a page answers: its text, how much of the query its title and names say and how little else they say, a number or a name
 * that is the query. What is retired stands behind what answers as
 * well, what is about the tool itself behind everything. A decision that is asked for by its number is asked for as it stands.
 */
export function ratePage(query: SearchQuery, page: FoundPage, rarity: Rarity = NO_RARITY): number {
  const numbered = query.number !== null && page.number === query.number;
  if (numbered && phrasingsOf(query).length === 0) return 100 - page.depth;
  const phrasings = phrasingsOf(query);
  const isAsked = query.kinds.some((kind) => kind === page.kind);
  const words = Math.max(
    0,
    ...phrasings.map((phrase, index) => rateWords(phrase, page, rarity) * (index === 0 ? 1 : 0.8)),
    isAsked ? rateWords(query.topic, page, rarity) : 0,
  );
  const { share, nearness, pairs, whole } = page.said;
  return (
    0.8 * page.score +
    words +
    (numbered ? 6 - page.depth : 0) +
    rateName(query.key, page) +
    rateLabel(query.key, page) +
    rateTerms(query, page) +
    (query.asksMeaning && isGlossary(page.title) ? 2 * share : 0) +
    share +
    0.9 * nearness +
    0.7 * pairs +
    (whole ? (page.urgent ? 1.4 : 0.9) : 0) +
    (isAsked ? 0.6 + 1.2 * coverTopic(query.topic, page, rarity) : 0) +
    (query.named.some((kind) => kind === page.kind) ? 0.9 : 0) +
    (says(page.status, query) ? 0.8 : 0) +
    rateUse(query, page) -
    (page.retired && !numbered ? 0.45 : 0) -
    0.02 * page.depth
  );
}

/** How much use a page is to whoever asks, whatever it says: in an incident a playbook, seldom a guide, and least a page about the tool. */
function rateUse({ isSymptom }: SearchQuery, { urgent, stale, tool, kind }: FoundPage): number {
  return (
    (urgent ? (isSymptom ? 0.9 : 0.2) : 0) -
    (isSymptom && GUIDING_KINDS.has(kind) ? 0.35 : 0) -
    (kind === null ? 0.25 : 0) -
    (stale ? 0.1 : 0) -
    (tool ? 20 : 0)
  );
}

/** How much of a topic a page is about: the share of its words among everything that names the page or a part of it. */
function coverTopic(
  topic: readonly string[],
  { title, names, slug, labels, headings }: FoundPage,
  rarity: Rarity,
): number {
  return cover(topic, [title, ...names, slug, ...labels, ...headings].flatMap(nameWords), rarity);
}

function rateWords(
  words: readonly string[],
  { title, names, slug, labels, headings }: FoundPage,
  rarity: Rarity,
): number {
  const say = (others: readonly string[]): number => cover(words, others, rarity);
  const inTitle = say(nameWords(title));
  const focus = focusOf(title, words);
  const inNames = Math.max(0, ...names.map((name) => say(nameWords(name))));
  const inLabels = say(labels.flatMap(splitQuery));
  const inHeadings = Math.max(
    0,
    ...headings.map((heading) => say(splitQuery(heading)) * (0.7 + 0.5 * focusOf(heading, words))),
  );
  // "Fallback checkout guidelines" names a page and one of its parts.
  const titled = splitQuery(title);
  const together = Math.max(0, ...headings.map((heading) => say([...titled, ...splitQuery(heading)])));
  const named = Math.max(inTitle, 0.9 * inNames, 0.8 * say(splitQuery(slug)));
  // A title that is said as a whole was meant.
  const whole = focus > 0.95 ? (splitQuery(title).length > 1 ? 0.6 : 0.4) : 0;
  const gain = together - Math.max(inTitle, inHeadings);
  return 1.6 * named + 0.7 * inTitle * focus + whole + 0.3 * inLabels + inHeadings + Math.max(0, 1.2 * gain);
}

/** The share of a title's words that the query says, where two of them may be one of its words. */
function focusOf(title: string, words: readonly string[]): number {
  const all = splitQuery(title);
  const own = all.filter((word) => !FILLERS.has(word));
  const joined = own.map((word, index) => word + (own[index + 1] ?? ''));
  const said = own.map((word, index) =>
    [joined[index - 1], joined[index]].some((pair) => pair !== undefined && words.includes(pair))
      ? 1
      : cover([word], words, NO_RARITY),
  );
  return own.length === 0 ? 0 : said.reduce((sum, share) => sum + share, 0) / own.length;
}

/** The words of a name, those of an identifier by its joints, and each two neighbours written as one. */
function nameWords(name: string): string[] {
  const parts = splitWords(name).map(foldWord);
  return [...splitQuery(name), ...parts, ...parts.map((part, index) => part + (parts[index + 1] ?? ''))];
}

/** The share of words that the others say, where a beginning counts almost as much as the whole and a rare word more than a frequent one. */
function cover(words: readonly string[], others: readonly string[], rarity: Rarity): number {
  let [all, said] = [0, 0];
  for (const word of words) {
    const weight = rarity.get(word) ?? 0.5;
    all += weight;
    said += weight * Math.max(0, ...others.map((other) => likeness(word, other)));
  }
  return all === 0 ? 0 : said / all;
}

/** A query that is a name of the page, or the beginning or a part of one. */
function rateName(key: string, { title, names }: FoundPage): number {
  if (key.length < 3) return 0;
  return Math.max(
    0,
    ...[title, ...names].map(nameKey).map((name) => {
      if (name === key) return 3;
      if (name.length === 0) return 0;
      // Three keys find what begins with them.
      if (key.length < 4) return name.startsWith(key) ? 0.6 : 0;
      if (name.startsWith(key)) return 1 + key.length / name.length;
      return name.includes(key) ? 0.6 + key.length / name.length : 0;
    }),
  );
}

/** A page whose title is about a term of the field that the query names, in the same words or in others. */
function rateTerms({ terms }: SearchQuery, { title }: FoundPage): number {
  const said = splitQuery(title);
  const rates = terms.map(({ group, length }) =>
    group.some((phrase) => placeOfPhrase(said, phrase.split(' ')) >= 0) ? (length > 1 ? 0.8 : 0.4) : 0,
  );
  return rates.reduce<number>((sum, rate) => sum + rate / terms.length, 0);
}

/** Whether a query names one of some values: "proposed decisions". */
function says(values: readonly string[], { words }: SearchQuery): boolean {
  return values.some((value) => splitQuery(value).every((word) => words.includes(word)));
}

function isGlossary(title: string): boolean {
  return splitQuery(title).some((word) => GLOSSARY_WORDS.includes(word));
}

/** A query that is a label, as the name of a team, asks first for the services that carry it. */
function rateLabel(key: string, { labels, kind }: FoundPage): number {
  if (key.length < 3 || !labels.some((label) => nameKey(label) === key)) return 0;
  return kind === LABELLED_KIND ? 2.4 : 0.6;
}

/** Whether a word of a page answers a word of the query. */
export function answers(word: string, queried: readonly string[]): boolean {
  const folded = foldWord(word);
  return queried.some((query) => likeness(query, folded) >= 0.6);
}
