import { answers } from './rank.ts';

/** A run of an excerpt: text, or a word that was looked for. */
export interface ExcerptPart {
  text: string;
  mark: boolean;
}

/** The sentence of a page that says most of what was looked for. */
export interface Excerpt {
  parts: ExcerptPart[];
  /** Offset of the sentence, counted in words of the page. */
  word: number;
}

const LONGEST = 200;
/** Stands on both sides of words that are looked for and not shown: those of pictures. */
const HIDDEN = '\u2063';
const SENTENCE_END = /(?<=[.!?。！？])\s+/u;

interface Sentence {
  sentence: string;
  hits: number;
  word: number;
}

/**
 * The best sentence of a page behind its title; the first that says something where none holds a word of the query. `headings` are no
 * sentences: what one says of the query counts for the sentence below it.
 */
export function findExcerpt(
  content: string,
  words: readonly string[],
  title: string,
  headings: readonly string[] = [],
): Excerpt | null {
  const above = new Set([title, ...headings].map(plainLine));
  let best: Sentence | null = null;
  let first: Sentence | null = null;
  let word = 0;
  let inHeading = 0;
  for (const sentence of hideWords(content).split(SENTENCE_END)) {
    const tokens = sentence.split(/\s+/).filter(Boolean);
    if (sentence.includes(HIDDEN)) {
      word += tokens.length;
      continue;
    }
    const hits = new Set(
      tokens.flatMap((token) =>
        words.filter((queried) => trimMarks(token).some((part) => answers(part, [queried]))),
      ),
    ).size;
    if (above.has(plainLine(sentence))) inHeading = plainLine(sentence) === plainLine(title) ? 0 : hits;
    else {
      const found = { sentence, hits: hits + 0.4 * inHeading, word };
      inHeading = 0;
      if (!first && tokens.length > 3 && !isCode(sentence)) first = found;
      if (found.hits > 0 && (!best || worthOf(found) > worthOf(best))) best = found;
    }
    word += tokens.length;
  }
  const chosen = best ?? first;
  return chosen && { parts: markWords(shorten(chosen.sentence, words), words), word: chosen.word };
}

function plainLine(text: string): string {
  return text.trim().replace(/[.:]$/, '');
}

/** A sentence says more than a few words of a cell or a label, and reads better than code. */
function worthOf({ sentence, hits }: Sentence): number {
  return hits + (sentence.trim().split(/\s+/).length > 3 ? 0.5 : 0) - (isCode(sentence) ? 0.6 : 0);
}

function isCode(sentence: string): boolean {
  return (sentence.match(/[{}()[\]<>=_|$\\`"]/g)?.length ?? 0) > 3;
}

/** Makes sentences of their own of hidden words, each of which stays one word. */
function hideWords(content: string): string {
  return content
    .split(HIDDEN)
    .map((part, index) => (index % 2 === 0 ? part : `${part.trim().replace(/\s+/g, `${HIDDEN} `)}${HIDDEN}.`))
    .join('');
}

/** So much of a sentence as fits, around the first word that was looked for. */
function shorten(sentence: string, words: readonly string[]): string {
  const text = sentence.trim();
  if (text.length <= LONGEST) return text;
  const tokens = text.split(/\s+/);
  const hit = Math.max(
    0,
    tokens.findIndex((token) => trimMarks(token).some((part) => answers(part, words))),
  );
  let begin = hit;
  for (let length = 0; begin > 0 && length < LONGEST / 3; begin--)
    length += (tokens[begin - 1]?.length ?? 0) + 1;
  let end = begin;
  for (let length = 0; end < tokens.length; end++) {
    length += (tokens[end]?.length ?? 0) + 1;
    if (length > LONGEST && end > hit) break;
  }
  const shown = tokens
    .slice(begin, end)
    .join(' ')
    .slice(0, 2 * LONGEST);
  return `${begin > 0 ? '… ' : ''}${shown}${end < tokens.length ? ' …' : ''}`;
}

function markWords(text: string, words: readonly string[]): ExcerptPart[] {
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, mark: /[\p{L}\p{N}]/u.test(part) && answers(part, words) }));
}

function trimMarks(token: string): string[] {
  return token.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
}
