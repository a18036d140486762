/** Languages in which every word that a handbook reads is known. One more stands here and in the tables, nowhere else. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages of which some words are known. */
export const FURTHER_LANGUAGES = ['ru', 'uk', 'ko', 'sv', 'da', 'no', 'fi', 'tr', 'cs'] as const;
export type FurtherLanguage = (typeof FURTHER_LANGUAGES)[number];

export type AnyLanguage = Language | FurtherLanguage;
export const ALL_LANGUAGES: readonly AnyLanguage[] = [...LANGUAGES, ...FURTHER_LANGUAGES];

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language | FurtherLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  ja: '日本語',
  zh: '中文',
  ru: 'Русский',
  uk: 'Українська',
  ko: '한국어',
  sv: 'Svenska',
  da: 'Dansk',
  no: 'Norsk',
  fi: 'Suomi',
  tr: 'Türkçe',
  cs: 'Čeština',
};
