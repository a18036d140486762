import { buildLookUp } from './look-up.ts';
import { wordPattern } from './pattern.ts';
import { DURATION_UNITS, type DurationUnit } from './tables/duration-units.ts';
import { ONBOARDING_WORDS, type OnboardingWord, ORDINALS } from './tables/onboarding-words.ts';
import { allWords, listWords } from './word-table.ts';

const HEADINGS = buildLookUp({
  subject: 'onboarding heading',
  fields: { optionalHeading: ONBOARDING_WORDS.optionalHeading, oneOf: ONBOARDING_WORDS.oneOf },
});
const ORDINAL = buildLookUp(ORDINALS);

/** What a heading or a line above a list says of the steps below it, or null. */
export function onboardingWordOf(text: string): 'optionalHeading' | 'oneOf' | null {
  return HEADINGS.find(text);
}

/** The source of a pattern for the words of a step or a heading that say one thing. */
export function onboardingPattern(word: OnboardingWord): string {
  return wordPattern(allWords(ONBOARDING_WORDS[word]));
}

/** The source of a pattern for the names of some units of time; letters that stand for one are left out. */
export function unitPattern(units: readonly DurationUnit[]): string {
  return wordPattern(
    units
      .flatMap((unit) => allWords(DURATION_UNITS.fields[unit]))
      .filter((word) => !/^[a-zа-я]{1,2}$/iu.test(word)),
  );
}

/** The source of a pattern for ordinals in words. */
export const ORDINAL_PATTERN = wordPattern(listWords(ORDINALS).map(({ text }) => text));

/** The number of an ordinal in words, or null. */
export function ordinalNamed(word: string): number | null {
  const found = ORDINAL.findStart(word)?.field;
  return found ? Number(found) : null;
}
