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

/** The best sentence of a page behind its title; the first that says something where none holds a word of the query. */
export function findExcerpt(content: string, words: readonly string[], title: string): Excerpt | null {
  let best: { sentence: string; hits: number; word: number } | null = null;
  let first: { sentence: string; hits: number; word: number } | null = null;
  let word = 0;
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
    const own = sentence.trim().replace(/\.$/, '') !== title;
    const found = { sentence, hits, word };
    if (own && tokens.length > 3 && !first) first = found;
    if (own && hits > 0 && (!best || worthOf(found) > worthOf(best))) best = found;
    word += tokens.length;
  }
  const chosen = best ?? first;
  return chosen && { parts: markWords(shorten(chosen.sentence, words), words), word: chosen.word };
}

/** A sentence says more than a heading that repeats the title or the section, and reads better than code. */
function worthOf({ sentence, hits }: { sentence: string; hits: number }): number {
  const signs = sentence.match(/[{}()[\]<>=_|$\\`"]/g)?.length ?? 0;
  return hits + (sentence.trim().split(/\s+/).length > 3 ? 0.5 : 0) - (signs > 3 ? 0.6 : 0);
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
