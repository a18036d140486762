import { NO_RARITY, phrasingsOf, type Rarity } from './rarity.ts';
import type { SearchQuery } from './read-query.ts';
import { isUnspaced, splitQuery } from './vocabulary.ts';

/** How well a text says a query. */
export interface SaidWords {
  /** From 0 to 1: the share of the words that stand in it, the rare ones before the frequent. */
  share: number;
  /** From 0 to 1: how near they stand to each other. */
  nearness: number;
  /** From 0 to 1: the share of the query's neighbours that are neighbours in it, where it has three words or more. */
  pairs: number;
  /** Everything that was typed stands there word by word, as a message or a command does. */
  whole: boolean;
}

/** What a text says of a query; of several phrasings the one that it says most of. */
export function findSaid(content: string, query: SearchQuery, rarity: Rarity = NO_RARITY): SaidWords {
  const tokens = splitQuery(content);
  const said = new Set(tokens);
  const text = tokens.join('');
  const stands = (word: string): boolean =>
    said.has(word) ||
    (isUnspaced(word) && saysMost(text, word)) ||
    (word.length > 3 && tokens.some((token) => token.startsWith(word)));
  const phrasings = phrasingsOf(query);
  const shares = phrasings.map((words, index) => {
    let [all, found] = [0, 0];
    for (const word of words) {
      const weight = rarity.get(word) ?? 0.5;
      all += weight;
      if (stands(word)) found += weight;
    }
    // The words into which a run was divided say what it says only together.
    if (all === 0 || (index > 0 && found < all && words.every(isUnspaced))) return 0;
    return (found / all) * (index === 0 ? 1 : 0.9);
  });
  return {
    share: Math.max(0, ...shares),
    nearness: findNearness(tokens, phrasings[0] ?? []),
    pairs: findPairs(tokens, query.phrase.split(' ')),
    whole: query.isVerbatim && ` ${tokens.join(' ')} `.includes(` ${query.phrase} `),
  };
}

/** Whether a text says most of a word of a script without blanks, whose parts nobody divided. */
function saysMost(text: string, word: string): boolean {
  const pairs = Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  return pairs.filter((pair) => text.includes(pair)).length >= 0.6 * pairs.length;
}

/**
 * From 0 to 1: the shortest run of a text that holds every word of a query, one after the other or in another order, beside the number
 * of the words. Only a run that is not much longer than the query counts.
 */
function findNearness(tokens: readonly string[], words: readonly string[]): number {
  if (words.length < 2) return 0;
  const seen = new Map<string, number>();
  let best = Number.POSITIVE_INFINITY;
  for (const [index, token] of tokens.entries()) {
    for (const word of words)
      if (token === word || (word.length > 3 && token.startsWith(word))) seen.set(word, index);
    if (seen.size === new Set(words).size) best = Math.min(best, index - Math.min(...seen.values()) + 1);
  }
  return best > 4 * words.length ? 0 : words.length / best;
}

function findPairs(tokens: readonly string[], words: readonly string[]): number {
  if (words.length < 3) return 0;
  const pairs = words.slice(1).map((word, index) => [words[index], word]);
  const said = new Set<number>();
  const firsts = new Set(words);
  for (const [at, token] of tokens.entries())
    if (firsts.has(token))
      for (const [index, [first, second]] of pairs.entries())
        if (token === first && tokens[at + 1] === second) said.add(index);
  return said.size / pairs.length;
}
