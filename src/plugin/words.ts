import type { RenderWords } from '../core/render/prepare.ts';
import { TRANSLATIONS } from './translations.ts';

/** The words that a body may get while it is prepared, in a language or in English. */
export function renderWords(language: string): RenderWords {
  const words = findTranslation(language);
  return {
    deadLink: words['handbook.link.dead'],
    healedLink: words['handbook.link.healed'],
    unsafeLink: words['handbook.link.unsafe'],
    unpublished: words['handbook.link.unpublished'],
    remoteImage: words['handbook.link.remoteImage'],
    remoteFrame: words['handbook.link.remoteFrame'],
    steps: {
      meter: words['handbook.steps.meter'],
      skipped: words['handbook.steps.skippedCount'],
      progress: words['handbook.steps.progress'],
      requires: words['handbook.steps.requires'],
    },
    alert: {
      note: words['handbook.alert.note'],
      tip: words['handbook.alert.tip'],
      important: words['handbook.alert.important'],
      warning: words['handbook.alert.warning'],
      caution: words['handbook.alert.caution'],
    },
  };
}

/** All interface words of a language, in English where it has none of its own. */
export function siteWords(language: string): (typeof TRANSLATIONS)['en'] {
  return findTranslation(language);
}

function findTranslation(language: string): (typeof TRANSLATIONS)['en'] {
  const [primary = 'en'] = language.toLowerCase().split('-');
  return { ...TRANSLATIONS.en, ...Object.entries(TRANSLATIONS).find(([key]) => key === primary)?.[1] };
}
