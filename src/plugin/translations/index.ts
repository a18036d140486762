import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import { NL } from './nl.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';
import type { Translation } from './translation.ts';
import { ZH } from './zh.ts';

/** Interface words of the handbook by language. English stands in for what another language lacks. */
export const TRANSLATIONS = {
  ...EN,
  de: DE,
  es: ES,
  fr: FR,
  it: IT,
  ja: JA,
  nl: NL,
  pl: PL,
  pt: PT,
  zh: ZH,
} as const satisfies Record<string, Translation>;
