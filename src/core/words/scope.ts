import { partCapitals } from '../text/split-words.ts';
import { fold, joined } from './fold.ts';
import { spellings } from './look-up.ts';
import { DECISION_FIELDS } from './tables/decision-fields.ts';
import { CODE_WORDS, CONCERN_WORDS, PLACE_WORDS } from './tables/scope-words.ts';
import { allWords } from './word-table.ts';

/**
 * What a heading, a label or a key says of code: `governed` that the decision is for it ("Affected modules", "Code governed
 * by this decision"), `code` that there is some ("Components", "Source files").
 */
export type CodeLabel = 'governed' | 'code';

type Part = 'code' | 'concern' | 'place';

/** The most letters of a label that is made of such words. */
const LONGEST_LABEL = 60;
/** The most words and letters of one name in the tables. */
const LONGEST_NAME = { words: 4, letters: 16 };
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

let index: ReadonlyMap<string, Part> | null = null;

/** Reads a label that is made of words for code, for what concerns it and for its place alone, in any order; null for others. */
export function codeLabelOf(label: string): CodeLabel | null {
  if (label.length > LONGEST_LABEL) return null;
  const words = fold(partCapitals(label)).split(' ');
  const found: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const step = UNSPACED.test(words[at] ?? '')
      ? readLetters(words[at] ?? '', found)
      : readWords(words, at, found);
    if (step === 0) return null;
    at += step;
  }
  if (found.includes('concern') && found.length > 1) return 'governed';
  return found.includes('code') ? 'code' : null;
}

/** Takes the longest name that begins with a word; the number of words that it has, 0 where none does. */
function readWords(words: readonly string[], at: number, found: Part[]): number {
  for (let count = Math.min(LONGEST_NAME.words, words.length - at); count > 0; count--) {
    const part = partNamed(words.slice(at, at + count).join(''));
    if (part === undefined) continue;
    found.push(part);
    return count;
  }
  return 0;
}

/** Takes the names that a run of letters without blanks is made of; 1 where it is made of them alone, else 0. */
function readLetters(text: string, found: Part[]): 0 | 1 {
  for (let at = 0; at < text.length; ) {
    let length = Math.min(LONGEST_NAME.letters, text.length - at);
    while (length > 0 && partNamed(text.slice(at, at + length)) === undefined) length--;
    const part = partNamed(text.slice(at, at + length));
    if (part === undefined) return 0;
    found.push(part);
    at += length;
  }
  return 1;
}

function partNamed(key: string): Part | undefined {
  index ??= new Map(
    // Of a word in several tables the last says what it is.
    (
      [
        // "Scope" names the decision's own; with a word beside it, it still does.
        ['concern', DECISION_FIELDS.fields.scope],
        ['concern', DECISION_FIELDS.fields.governs],
        ['place', PLACE_WORDS],
        ['concern', CONCERN_WORDS],
        ['code', CODE_WORDS],
      ] as const
    ).flatMap(([part, words]) =>
      allWords(words)
        .flatMap(spellings)
        .map((word) => [joined(word), part] as const),
    ),
  );
  return index.get(key);
}
