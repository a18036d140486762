import type { RenderWords } from '../core/render/context.ts';
import type { GraphWords } from '../core/render/decision-graph.ts';
import { DANGERS } from '../core/shell/danger-effect.ts';
import { buildTable } from '../core/text/keyed-table.ts';
import { TRANSLATIONS } from './translations/index.ts';

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
      remark: words['handbook.steps.remark'],
    },
    deadMention: words['handbook.link.deadMention'],
    oneOf: words['handbook.link.oneOf'],
    status: {
      draft: words['handbook.status.draft'],
      proposed: words['handbook.status.proposed'],
      accepted: words['handbook.status.accepted'],
      rejected: words['handbook.status.rejected'],
      deprecated: words['handbook.status.deprecated'],
      superseded: words['handbook.status.superseded'],
      unknown: words['handbook.status.unknown'],
    },
    danger: dangerWords(language),
    alert: {
      note: words['handbook.alert.note'],
      tip: words['handbook.alert.tip'],
      important: words['handbook.alert.important'],
      warning: words['handbook.alert.warning'],
      caution: words['handbook.alert.caution'],
    },
  };
}

/** What a dangerous command does, in a word. */
export function dangerWords(language: string): RenderWords['danger'] {
  const words = findTranslation(language);
  return buildTable(DANGERS, (name) => words[`handbook.danger.${name}`]);
}

/** What the edges between decisions are called in a picture. */
export function edgeWords(language: string): GraphWords['edges'] {
  const words = findTranslation(language);
  return {
    supersedes: words['handbook.edge.supersedes'],
    amends: words['handbook.edge.amends'],
    clarifies: words['handbook.edge.clarifies'],
    'relates-to': words['handbook.edge.relates'],
    pending: words['handbook.edge.pending'],
  };
}

/** The words for a number of things, in the form that the language has for it; `{{count}}` stands for the number. */
export function countWord(
  language: string,
  key: PluralKey,
  count: number,
  values: Record<string, string> = {},
): string {
  const words: Record<string, string> = findTranslation(language);
  const form = new Intl.PluralRules(language).select(count);
  return fillWord(words[`${key}_${form}`] ?? words[`${key}_other`] ?? '', { ...values, count });
}

/** Puts values in the place of their names: `{{name}}`. */
export function fillWord(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

type Plural<K> = K extends `${infer Key}_other` ? Key : never;
/** Names of words that have a form for one and another for many. */
type PluralKey = Plural<keyof (typeof TRANSLATIONS)['en']>;

/** All interface words of a language, in English where it has none of its own. */
export function siteWords(language: string): (typeof TRANSLATIONS)['en'] {
  return findTranslation(language);
}

const found = new Map<string, (typeof TRANSLATIONS)['en']>();

function findTranslation(language: string): (typeof TRANSLATIONS)['en'] {
  const [primary = 'en'] = language.toLowerCase().split('-');
  let words = found.get(primary);
  if (!words) {
    words = { ...TRANSLATIONS.en, ...Object.entries(TRANSLATIONS).find(([key]) => key === primary)?.[1] };
    found.set(primary, words);
  }
  return words;
}
