import { fillWord } from '../../core/text/spaces.ts';
import { formOf, siteWords } from '../words.ts';
import { DE } from './de.ts';
import { EN, type HubWords } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import { NL } from './nl.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';
import { ZH } from './zh.ts';

/** The words of a hub by language. */
export const HUB_WORDS: Readonly<Record<string, HubWords>> = {
  de: DE,
  en: EN,
  es: ES,
  fr: FR,
  it: IT,
  ja: JA,
  nl: NL,
  pl: PL,
  pt: PT,
  zh: ZH,
};

/** The words of a hub in a language, or in English: its own and those of every handbook. */
export function hubWords(language: string): Readonly<Record<string, string>> {
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  return { ...siteWords(language), ...EN, ...(Object.hasOwn(HUB_WORDS, base) ? HUB_WORDS[base] : {}) };
}

/** Gives a word of a hub with its values, in the form that the language has for `count`. */
export function hubSpeaker(
  language: string,
): (key: string, values?: Record<string, string | number>) => string {
  const words = hubWords(language);
  return (key, values = {}) =>
    fillWord(words[key] ?? formOf(words, language, key, Number(values.count ?? 0)) ?? key, values);
}
