import type { CalendarWords } from '../core/outputs/review-calendar.ts';
import { TWIN_KEYS, type TwinWords } from '../core/outputs/twin/twin-words.ts';
import { ALERTS, type RenderWords } from '../core/render/context.ts';
import type { GraphWords } from '../core/render/decision-graph.ts';
import { AdrStatusSchema } from '../core/schema/adr.ts';
import { RegisterEntrySchema } from '../core/schema/register.ts';
import { DANGERS } from '../core/shell/danger-effect.ts';
import { buildTable } from '../core/text/keyed-table.ts';
import { fillWord } from '../core/text/spaces.ts';
import { TRANSLATIONS } from './translations/index.ts';
import type { CountedKey, Words } from './translations/translation.ts';

/** The words that a body may get while it is prepared, in a language or in English. */
export function renderWords(language: string): RenderWords {
  const words = siteWords(language);
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
    status: buildTable(AdrStatusSchema.options, (name) => words[`handbook.status.${name}`]),
    danger: dangerWords(language),
    alert: buildTable(ALERTS, (name) => words[`handbook.alert.${name}`]),
  };
}

/** What a dangerous command does, in a word. */
export function dangerWords(language: string): RenderWords['danger'] {
  const words = siteWords(language);
  return buildTable(DANGERS, (name) => words[`handbook.danger.${name}`]);
}

/** What the calendar of reviews says. */
export function calendarWords(language: string): CalendarWords {
  const words = siteWords(language);
  return {
    reviews: words['handbook.calendar.reviews'],
    review: words['handbook.calendar.review'],
    owner: words['handbook.fact.owner'],
    due: buildTable(RegisterEntrySchema.shape.register.options, (name) => words[`handbook.calendar.${name}`]),
  };
}

/** What the edges between decisions are called in a picture. */
export function edgeWords(language: string): GraphWords['edges'] {
  const words = siteWords(language);
  return {
    supersedes: words['handbook.edge.supersedes'],
    amends: words['handbook.edge.amends'],
    clarifies: words['handbook.edge.clarifies'],
    'relates-to': words['handbook.edge.relates'],
    pending: words['handbook.edge.pending'],
  };
}

/** What twins of pages say. */
export function twinWords(language: string): TwinWords {
  const words = siteWords(language);
  return buildTable(TWIN_KEYS, (key) => words[`handbook.${key}`]);
}

/** The words for a number of things, in the form that the language has for it; `{{count}}` stands for the number. */
export function countWord(
  language: string,
  key: CountedKey,
  count: number,
  values: Record<string, string> = {},
): string {
  return fillWord(formOf(siteWords(language), language, key, count) ?? '', { ...values, count });
}

/** The word for a number of things, in the form that a language has for it. */
export function formOf(
  words: Readonly<Record<string, string>>,
  language: string,
  key: string,
  count: number,
): string | undefined {
  return words[`${key}_${new Intl.PluralRules(language).select(count)}`] ?? words[`${key}_other`];
}

const found = new Map<string, Words>();

/** All interface words of a language, in English where it has none of its own. */
export function siteWords(language: string): Words {
  const [primary = 'en'] = language.toLowerCase().split('-');
  let words = found.get(primary);
  if (!words) {
    const own = Object.entries(TRANSLATIONS).find(([key]) => key === primary)?.[1];
    const all: Words = { ...TRANSLATIONS.en, ...fillForms(TRANSLATIONS.en, primary), ...own };
    words = all;
    found.set(primary, words);
  }
  return words;
}

/** A form for each kind of number that a language tells apart and English does not, so that English can stand in. */
function fillForms(words: Record<string, string>, language: string): Record<string, string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, word]) =>
      key.endsWith('_other')
        ? forms.filter((form) => form !== 'one').map((form) => [key.replace(/other$/, form), word])
        : [],
    ),
  );
}
