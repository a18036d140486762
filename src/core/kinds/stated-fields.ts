import { type ParsedDocument, scalarValue } from '../markdown/document.ts';
import { splitNames } from '../markdown/fields.ts';
import type { YamlField, YamlScalar } from '../markdown/yaml-field.ts';
import type { IntervalValue, Kind } from '../schema/record-base.ts';
import { type DateValue, plainValue, type TextValue } from '../schema/value.ts';
import { findDates, matchDate } from '../words/date.ts';
import { type FieldOf, fieldNamed } from '../words/fields.ts';
import { parseInterval } from '../words/interval.ts';
import { inOrderOf } from './day-order.ts';
import { describeKind } from './descriptors.ts';
import { isOpen } from './open-value.ts';
import { type FieldPlace, outlineOf, type PlacedField } from './outline.ts';
import { isPageMap } from './page-maps.ts';

/** One place at which a page states a field. */
export interface Statement {
  /** `frontmatter`, or where in the text the field stands. */
  place: 'frontmatter' | FieldPlace;
  label: string;
  /** The value as a whole, and its offset in the file. */
  whole: TextValue;
  offset: number;
  /** The value is a list, a table or has several lines. */
  nested: boolean;
  /** The items of a list and the names of a line; of a sentence one. */
  parts: TextValue[];
}

/**
 * Every statement of a field of a kind, those that count first: front matter, flat, then nested; the head of the page;
 * a heading with its value below it; a marked label anywhere else. A value that is left open states nothing.
 */
export function statementsOf<K extends Kind>(
  document: ParsedDocument,
  kind: K,
  field: FieldOf<K>,
): Statement[] {
  const names = (label: string): boolean => fieldNamed(kind, label) === field;
  // A page of no kind writes of anything, of fields and flags too: only what stands apart is said of the page.
  const isPage = describeKind({ kind }).takesRest;
  const inText = outlineOf(document).fields.flatMap((found) => {
    if (found.value === '' || found.rows > 1 || !names(found.label) || isOpen(found.value)) return [];
    if (found.place === 'part' || (found.place === 'heading' && !isShort(found))) return [];
    if (isPage && found.foreign > 0) return [];
    if (found.place === 'body' && (isPage || found.rows > 0 || !(found.marked || OWN_FORM.has(field))))
      return [];
    return [fromText(document, found, WORDS.has(field))];
  });
  return [...frontmatterOf(document, names), ...inText];
}

/** Fields whose values have a form of their own, by which the reader knows them in any list: names of alerts. */
const OWN_FORM: ReadonlySet<string> = new Set(['alerts']);

/** The value of a field, or null. */
export function statedText<K extends Kind>(
  document: ParsedDocument,
  kind: K,
  field: FieldOf<K>,
): TextValue | null {
  return statementsOf(document, kind, field)[0]?.whole ?? null;
}

/** The values of a field: the items of its list, or the names that its line joins. */
export function statedTexts<K extends Kind>(
  document: ParsedDocument,
  kind: K,
  field: FieldOf<K>,
): TextValue[] {
  return statementsOf(document, kind, field)[0]?.parts ?? [];
}

/** The first statement of a field that is a day, a month or a year. */
export function statedDate<K extends Kind>(
  document: ParsedDocument,
  kind: K,
  field: FieldOf<K>,
): DateValue | null {
  for (const { whole, place } of statementsOf(document, kind, field)) {
    const found = inOrderOf(
      document,
      () => matchDate(whole.value) ?? (place === 'frontmatter' ? null : firstDate(whole.value)),
    );
    if (found?.date) return { ...found.date, raw: whole.raw, source: whole.source };
  }
  return null;
}

/** A field as a length of time; its value is null where it is not understood. */
export function statedInterval<K extends Kind>(
  document: ParsedDocument,
  kind: K,
  field: FieldOf<K>,
): IntervalValue | null {
  const statement = statementsOf(document, kind, field)[0];
  if (!statement) return null;
  const { value, raw, source } = statement.whole;
  return { value: parseInterval(value.replace(/\.$/, '')), raw, source };
}

/** The only date in a short text: `on 3 May 2026 (game day)`. */
function firstDate(text: string): ReturnType<typeof matchDate> {
  const dates = text.length <= 80 ? findDates(text) : [];
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

function frontmatterOf(document: ParsedDocument, names: (label: string) => boolean): Statement[] {
  const found: Statement[] = [];
  const visit = (fields: readonly YamlField[], depth: number, above = ''): void => {
    for (const field of fields) {
      // `review: {by: 2026-04-11}` says "review by".
      if (!names(field.key) && !(above !== '' && names(`${above} ${field.key}`))) continue;
      // `labels: ''` states nothing.
      const scalars = scalarsOf(field).filter(({ text }) => text.trim() !== '');
      const [first] = scalars;
      if (!first) continue;
      const parts = scalars.flatMap((scalar) => partsOfScalar(document, scalar, field.shape === 'scalar'));
      found.push({
        place: 'frontmatter',
        label: field.key,
        whole: scalarValue(document, first),
        offset: first.offset,
        nested: scalars.length > 1,
        parts,
      });
    }
    if (depth > 3) return;
    for (const field of fields)
      if (field.shape === 'map' && !isPageMap(field.key) && !names(field.key))
        visit(field.children, depth + 1, field.key);
  };
  visit(document.frontmatter?.fields ?? [], 0);
  return found;
}

/** Names that the one telling value of a map has: `owner: {name: Lifts, slack: '#lifts'}`. */
const TELLING = /^(?:name|value|title|team|id|alert|handle|date)$/i;

function scalarsOf(field: YamlField): YamlScalar[] {
  if (field.values.length > 0 || field.children.length === 0) return field.values;
  if (field.shape === 'list') return field.children.flatMap(scalarsOf);
  const telling = field.children.find(({ key, values }) => TELLING.test(key) && values.length > 0);
  return telling ? telling.values : field.children.flatMap(scalarsOf);
}

/** The names in a scalar; quotes hold a value together. */
function partsOfScalar(document: ParsedDocument, scalar: YamlScalar, joined: boolean): TextValue[] {
  const text = scalarValue(document, scalar);
  if (!joined || /^["'[{|>]/.test(scalar.raw)) return [text];
  const end = scalar.offset + scalar.raw.length;
  return splitNames(document, scalar.offset, end, { source: text.source }).map(plainValue);
}

/** Fields whose values are mostly names of one word. */
const WORDS: ReadonlySet<string> = new Set(['services', 'dependsOn', 'alerts', 'tags']);

function fromText(document: ParsedDocument, field: PlacedField, words: boolean): Statement {
  const parts = field.nested
    ? field.parts
    : splitNames(document, field.offset, field.offset + field.raw.length, field, words);
  return {
    place: field.place,
    label: field.label,
    whole: plainValue(field),
    offset: field.offset,
    nested: field.nested,
    parts: parts.filter(({ value }) => !isOpen(value)).map(plainValue),
  };
}

/** A value below a heading is one where it is no prose. */
function isShort(field: PlacedField): boolean {
  return field.parts.every(({ value }) => value.length <= 100 && !isProse(value));
}

/** A sentence that goes on, or five words and more that end as a sentence does. */
function isProse(value: string): boolean {
  if (/[.!?。]\s+\S/u.test(value)) return true;
  return /[.!?。]$/u.test(value) && value.trim().split(/\s+/u).length > 4;
}
