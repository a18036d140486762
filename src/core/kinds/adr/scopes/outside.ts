import type { Scope } from '../../../schema/adr.ts';
import { partCapitals } from '../../../text/split-words.ts';
import { fold } from '../../../words/fold.ts';
import {
  EXCLUDED_BEHIND,
  MERE_WORDS,
  NEGATING_WORDS,
  NO_WORDS,
  OUTSIDE_WORDS,
  YES_WORDS,
} from '../../../words/tables/scope-words.ts';
import { allWords, type Words } from '../../../words/word-table.ts';

const folded = (words: Words): string[] =>
  allWords(words)
    .map(fold)
    .sort((a, b) => b.length - a.length);

const OUTSIDE = folded(OUTSIDE_WORDS);
const NEGATING = folded(NEGATING_WORDS);
const MERE = folded(MERE_WORDS);
const BEHIND = folded(EXCLUDED_BEHIND);
const YES = new Set(folded(YES_WORDS));
const NO = new Set(folded(NO_WORDS));

/** How many words before a name a "not" may stand. */
const NEAR = 4;

const UNSPACED = /[^\p{Script=Latin}\p{Script=Cyrillic} ]/u;

/** Whether a text begins with words for what is left out. */
export function isOutside(text: string): boolean {
  const start = fold(text.slice(0, 60));
  return OUTSIDE.some((word) => start === word || start.startsWith(`${word} `));
}

/** Whether a key says that what stands below it is left out: `exclude`, `paths-ignore`, `outOfScope`. */
export function isOutsideKey(key: string): boolean {
  const words = partCapitals(key).replace(/[-_]/g, ' ');
  const end = fold(words.slice(-60));
  return isOutside(words) || OUTSIDE.some((word) => end.endsWith(` ${word}`));
}

/** Whether the words between two names turn from what is meant to what is not. */
export function turnsOutside(text: string): boolean {
  const between = ` ${fold(text.slice(-200))} `;
  if (
    OUTSIDE.some((word) => between.includes(` ${word} `) || (UNSPACED.test(word) && between.includes(word)))
  )
    return true;
  // A plain "not" counts just before the name, and "not only" does not.
  const near = ` ${between.trim().split(' ').slice(-NEAR).join(' ')} `;
  const has = (words: readonly string[]): boolean =>
    words.some((word) =>
      UNSPACED.test(word) ? between.trimEnd().slice(-8).includes(word) : near.includes(` ${word} `),
    );
  return has(NEGATING) && !has(MERE);
}

/** Whether the words behind a name say that it is not meant. */
export function isExcludedBehind(text: string): boolean {
  const start = fold(text.slice(0, 16));
  return BEHIND.some((word) => start.startsWith(word));
}

/** What is named as left out: its paths are taken from the others, and its words are no scope. */
export function leaveOut(scopes: readonly Scope[]): Scope[] {
  return scopes
    .filter(({ as }) => as === 'path')
    .map((found) => (found.value.startsWith('!') ? found : { ...found, value: `!${found.value}` }));
}

/** What a cell says of its row in one word or mark; null where it says anything else. */
export function answerOf(text: string): 'yes' | 'no' | null {
  if (/^\s*[✓✔✅☑●]\uFE0F?\s*$/u.test(text)) return 'yes';
  if (/^\s*(?:[✗✘❌✖○–—-]|-{2,3})\uFE0F?\s*$/u.test(text)) return 'no';
  const word = fold(text.slice(0, 30));
  return YES.has(word) ? 'yes' : NO.has(word) ? 'no' : null;
}
