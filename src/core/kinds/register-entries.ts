import { type ParsedDocument, scalarValue, sourceAt } from '../markdown/document.ts';
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
    return itemsOf(field).flatMap((item) =>
      item.shape === 'map'
        ? (readEntry(document, register, words, item) ?? [])
        : readNamed(document, register, words, item),
    );
  });
}

/** The maps of a list, or those of a map by their keys: `orders: { cost: … }`. A plain text is an entry's name. */
function itemsOf(field: YamlField): YamlField[] {
  const within = new Set(field.children.flatMap(({ values }) => values.map(({ offset }) => offset)));
  const nested = field.children.flatMap(({ children }) => children).flatMap(({ values }) => values);
  for (const { offset } of nested) within.add(offset);
  const plain = field.shape === 'list' ? field.values.filter(({ offset }) => !within.has(offset)) : [];
  const named = plain.map((scalar): YamlField => {
    return { key: '', keyOffset: scalar.offset, values: [scalar], children: [], shape: 'scalar' };
  });
  return [...field.children, ...named]
    .filter(({ shape }) => shape === 'map' || shape === 'scalar')
    .sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ values, keyOffset, children }: YamlField): number {
  return values[0]?.offset ?? children[0]?.keyOffset ?? keyOffset;
}

/** An entry that is nothing but its name, or its name and one value: `flags: [new-cart]`, `flags: { new-cart: on }`. */
function readNamed(
  document: ParsedDocument,
  register: RegisterEntry['register'],
  words: { name: readonly string[] },
  item: YamlField,
): RegisterEntry[] {
  const [scalar] = item.values;
  // Sentences of a service are its own: see its reader.
  if (!scalar || scalar.text.trim() === '' || register === 'bottlenecks') return [];
  const value = scalarValue(document, scalar);
  const column = words.name.find((name) => name === 'what') ?? words.name[0] ?? 'name';
  if (item.key === '')
    return [{ register, name: value, fields: [{ key: column, values: [value] }], due: null, closed: false }];
  const name = keyOf(document, item);
  const fields = [
    { key: column, values: [name] },
    { key: 'value', values: [value] },
  ];
  return [{ register, name, fields, due: null, closed: CLOSED.test(value.value) }];
}

function keyOf(document: ParsedDocument, { key, keyOffset }: YamlField): TextValue {
  return { value: key, raw: key, source: sourceAt(document, keyOffset, 'frontmatter') };
}

function readEntry(
  document: ParsedDocument,
  register: RegisterEntry['register'],
  words: { name: readonly string[]; due: readonly string[] },
  item: YamlField,
): RegisterEntry | null {
  const value = (scalar: YamlScalar): TextValue => scalarValue(document, scalar);
  const first = (names: readonly string[]): TextValue | null => {
    for (const name of names) {
      const scalar = item.children.find((child) => joined(fold(child.key)) === joined(fold(name)))?.values[0];
      if (scalar) return value(scalar);
    }
    return null;
  };
  const keyed = item.key === '' ? null : keyOf(document, item);
  const stated = first(words.name);
  const name = stated ?? keyed;
  if (!name) return null;
  const due = first(words.due);
  const day = due ? parseDate(due.value) : null;
  const state = first(['status', 'state'])?.value ?? '';
  return {
    register,
    name,
    fields: [
      // The key of a map is the name in its row.
      ...(stated || !keyed ? [] : [{ key: words.name[0] ?? 'name', values: [keyed] }]),
      ...item.children.map((child) => ({ key: child.key, values: child.values.map(value) })),
    ],
    due: due && day ? { ...day, raw: due.raw, source: due.source } : null,
    closed: CLOSED.test(state),
  };
}
