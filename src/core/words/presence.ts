import { withoutAccents } from './pattern.ts';
import { UNSPACED } from './script.ts';
/**
 * Makes a test that says in one pass over a text whether it can hold one of some words or phrases: so that the patterns
 * of many languages are tried on few texts. The first word of a phrase stands for it.
 */
export function buildPresence(words: readonly string[]): (text: string) => boolean {
  const spaced = new Set<string>();
  const unspaced: string[] = [];
  for (const word of words) {
    if (UNSPACED.test(word)) unspaced.push(word);
    else
      for (const form of [word, withoutAccents(word)])
        spaced.add(/[\p{L}\p{M}]+/u.exec(form.toLowerCase())?.[0] ?? '');
  }
  return (text) =>
    (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((token) => spaced.has(token)) ||
    unspaced.some((word) => text.includes(word));
}
