import type { ParsedDocument } from '../markdown/document.ts';
import { type DayOrder, withDayOrder } from '../words/day-order.ts';
import { languageOf } from '../words/language-of.ts';
import type { Language } from '../words/languages.ts';
import { outlineOf } from './outline.ts';

/** Languages in whose countries a date of three numbers begins with its day; English is written in both orders. */
const DAY_FIRST: ReadonlySet<Language> = new Set(['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl']);

const ORDERS = new WeakMap<ParsedDocument, { order: DayOrder | null }>();

/** Reads a page by its own order of day and month. */
export function inOrderOf<T>(document: ParsedDocument, read: () => T): T {
  return withDayOrder(dayOrderOf(document), read);
}

/** The order in which a page writes day and month: as its other dates tell, else as the language of its labels does. */
function dayOrderOf(document: ParsedDocument): DayOrder | null {
  const known = ORDERS.get(document);
  if (known) return known.order;
  const found = findOrder(document);
  ORDERS.set(document, { order: found });
  return found;
}

function findOrder(document: ParsedDocument): DayOrder | null {
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
}
