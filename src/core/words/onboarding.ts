import { ALL_LANGUAGES, type AnyLanguage } from './languages.ts';
import { buildLookUp } from './look-up.ts';
import { wordPattern } from './pattern.ts';
import { buildPresence } from './presence.ts';
import { DURATION_UNITS, type DurationUnit } from './tables/duration-units.ts';
import { ONBOARDING_WORDS, type OnboardingWord, ORDINALS } from './tables/onboarding-words.ts';
import { allWords, type Words, wordsIn } from './word-table.ts';

const HEADINGS = buildLookUp({
  subject: 'onboarding heading',
  fields: { optionalHeading: ONBOARDING_WORDS.optionalHeading, oneOf: ONBOARDING_WORDS.oneOf },
});
const ORDINAL = buildLookUp(ORDINALS);

/** What a heading or a line above a list says of the steps below it, or null. */
export function onboardingWordOf(text: string): 'optionalHeading' | 'oneOf' | null {
  return HEADINGS.find(text);
}

/** The source of a pattern for the words of a step or a heading that say one thing, in one language or in all. */
export function onboardingPattern(word: OnboardingWord, language?: AnyLanguage): string {
  const words = ONBOARDING_WORDS[word];
  return wordPattern(language ? wordsIn(words, language) : allWords(words));
}

/** The words of all languages for one thing, as they may stand for the key of a field. */
export function onboardingWords(word: OnboardingWord): string[] {
  return allWords(ONBOARDING_WORDS[word]);
}

/** The source of a pattern for the names of some units of time; letters that stand for one are left out. */
export function unitPattern(units: readonly DurationUnit[], language?: AnyLanguage): string {
  return wordPattern(unitWords(units, language));
}

/** The source of a pattern for the ordinals of a language in words. */
export function ordinalPattern(language: AnyLanguage): string {
  return wordPattern(Object.values<Words>(ORDINALS.fields).flatMap((words) => wordsIn(words, language)));
}

/** The number of an ordinal in words, or null. */
export function ordinalNamed(word: string): number | null {
  const found = ORDINAL.findStart(word)?.field;
  return found ? Number(found) : null;
}

const TIME_UNITS: readonly DurationUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const SPEAKS_OF_TIME = ALL_LANGUAGES.map((language) => {
  const before = wordsIn(ONBOARDING_WORDS.beforeStart, language);
  const own = language === 'en' ? ['before', 'pre', 'preboarding', 'D'] : [];
  return [language, buildPresence([...unitWords(TIME_UNITS, language), ...before, ...own])] as const;
});

/** The languages in which a text may name a day, a week or the time before somebody starts. */
export function languagesOfTime(text: string): AnyLanguage[] {
  return SPEAKS_OF_TIME.filter(([, holds]) => holds(text)).map(([language]) => language);
}

/** Whether a text may say how long something takes. */
export const mayTakeTime = buildPresence(['m', 'h', ...unitWords(['minute', 'hour', 'day'])]);

/** Whether a text may say that a step is optional. */
export const mayBeOptional = buildPresence(
  (['optional', 'spare', 'optionalHeading'] as const).flatMap((word) => allWords(ONBOARDING_WORDS[word])),
);

function unitWords(units: readonly DurationUnit[], language?: AnyLanguage): string[] {
  return units
    .map((unit) => DURATION_UNITS.fields[unit])
    .flatMap((words) => (language ? wordsIn(words, language) : allWords(words)))
    .filter((word) => !/^[a-zа-я]{1,2}$/iu.test(word));
}
