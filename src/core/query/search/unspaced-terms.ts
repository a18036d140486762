import { splitQuery } from './vocabulary.ts';

const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}ー々`;
/** A run of a script without blanks with the marks on its letters, or what stands between two. */
const RUN = new RegExp(`(?:[${UNSPACED}]\\p{M}*)+|[^${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/**
 * The terms under which a text is found: its words, and of a run of a script that writes no blanks each letter and each
 * pair of neighbours, since nothing says where its words end.
 */
export function indexedTerms(text: string): string[] {
  return splitQuery(text).flatMap((word) =>
    runsOf(word).flatMap((run) => [...lettersOf(run), ...pairsOf(run)]),
  );
}

/** The terms that a text must have to say a word: the word itself, or the pairs of a run without blanks. */
export function soughtTerms(word: string): string[] {
  return runsOf(word).flatMap(pairsOf);
}

/** The words of a script without blanks as the system divides them, without those that only join others. */
export function dividedWords(word: string): string[] {
  return runsOf(word).flatMap((run) => {
    // Browsers before 2024 divide no words.
    if (!IS_UNSPACED.test(run) || typeof Intl.Segmenter === 'undefined') return [run];
    const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(run);
    return [...segments]
      .map(({ segment }) => segment)
      .filter((part) => !/^\p{sc=Hiragana}{1,3}$/u.test(part));
  });
}

function runsOf(word: string): string[] {
  return word.match(RUN) ?? [];
}

function lettersOf(run: string): string[] {
  return IS_UNSPACED.test(run) && run.length > 1 ? [...run] : [];
}

/** The pairs of neighbours in a run without blanks; a word of another script, or a letter that stands alone, as it is. */
function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length < 2 || !IS_UNSPACED.test(run)) return [run];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
