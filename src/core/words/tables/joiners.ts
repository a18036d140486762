import type { Words } from '../word-table.ts';

/** Words that join two names: `Diagnosis and mitigation`. */
export const JOINERS: Words = {
  en: 'and | or',
  de: 'und | oder',
  fr: 'et | ou',
  es: 'y | e | o',
  pt: 'e | ou',
  it: 'e | o',
  nl: 'en | of',
  pl: 'i | oraz | lub',
  ja: 'と | および | 及び | ならびに',
  zh: '和 | 与 | 及 | 以及',
  ru: 'и | или',
};
