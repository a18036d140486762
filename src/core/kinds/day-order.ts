import type { ParsedDocument } from '../markdown/document.ts';
import { once } from '../text/once.ts';
import { type DayOrder, withDayOrder } from '../words/day-order.ts';
import { languageOf } from '../words/language-of.ts';
import type { Language } from '../words/languages.ts';
import { outlineOf } from './outline.ts';

/** Languages in whose countries a date of three numbers begins with its day; English is written in both orders. */
const DAY_FIRST: ReadonlySet<Language> = new Set(['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl']);

/** Reads a page by its own order of day and month. */
export function inOrderOf<T>(document: ParsedDocument, read: () => T): T {
  return withDayOrder(dayOrderOf(document), read);
}

/** The order in which a page writes day and month: as its other dates tell, else as the language of its labels does. */
const dayOrderOf = once((document: ParsedDocument): DayOrder | null => {
  let open = false;
  const told = new Set<DayOrder>();
  for (const [, first, , second] of document.text.matchAll(
    /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?!\d)/g,
  )) {
    if (Number(first) > 12) told.add('day');
    else if (Number(second) > 12) told.add('month');
    else open = true;
  }
  if (!open || told.size > 1) return null;
  const [order] = told;
  if (order) return order;
  const { fields } = outlineOf(document);
  const language = languageOf([
    ...document.headings.map(({ text }) => text),
    ...fields.map(({ label }) => label),
  ]);
  return language && DAY_FIRST.has(language) ? 'day' : null;
});
