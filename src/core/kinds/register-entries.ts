import { type ParsedDocument, sourceAt } from '../markdown/document.ts';
import type { YamlField, YamlScalar } from '../markdown/yaml-field.ts';
import type { RegisterEntry } from '../schema/register.ts';
import type { TextValue } from '../schema/value.ts';
import { entriesOf } from '../text/keyed-table.ts';
import { parseDate } from '../words/date.ts';
import { fold, joined } from '../words/fold.ts';
import { REGISTERS } from '../words/registers.ts';

/** Words of `status` or `state` after which an entry is no longer due. */
const CLOSED = /^(?:done|paid|closed|removed|retired|resolved|dropped|withdrawn|past|held)\b/i;

/** The entries of all registers that a document keeps in its front matter, in their order. */
export function readRegisterEntries(document: ParsedDocument): RegisterEntry[] {
  return (document.frontmatter?.fields ?? []).flatMap((field) => {
    const found = entriesOf(REGISTERS).find(([, { fields }]) =>
      fields.some((name) => joined(fold(name)) === joined(fold(field.key))),
    );
    if (!found) return [];
    const [register, words] = found;
    return itemsOf(field).flatMap((item) => readEntry(document, register, words, item) ?? []);
  });
}

/** The maps of a list, or those of a map by their keys: `orders: { cost: … }`. A plain text is an entry's name. */
function itemsOf(field: YamlField): YamlField[] {
  const items =
    field.shape === 'map' ? field.children.filter((child) => child.shape === 'map') : field.children;
  return items.filter((item) => item.shape === 'map');
}

function readEntry(
  document: ParsedDocument,
  register: RegisterEntry['register'],
  words: { name: readonly string[]; due: readonly string[] },
  item: YamlField,
): RegisterEntry | null {
  const value = (scalar: YamlScalar): TextValue => ({
    value: scalar.text,
    raw: scalar.raw,
    source: sourceAt(document, scalar.offset, 'frontmatter'),
  });
  const first = (names: readonly string[]): TextValue | null => {
    for (const name of names) {
      const scalar = item.children.find((child) => joined(fold(child.key)) === joined(fold(name)))?.values[0];
      if (scalar) return value(scalar);
    }
    return null;
  };
  const keyed =
    item.key === ''
      ? null
      : { value: item.key, raw: item.key, source: sourceAt(document, item.keyOffset, 'frontmatter') };
  const name = first(words.name) ?? keyed;
  if (!name) return null;
  const due = first(words.due);
  const day = due ? parseDate(due.value) : null;
  const state = first(['status', 'state'])?.value ?? '';
  return {
    register,
    name,
    fields: item.children.map((child) => ({ key: child.key, values: child.values.map(value) })),
    due: due && day ? { ...day, raw: due.raw, source: due.source } : null,
    closed: CLOSED.test(state),
  };
}
