import type { ParsedDocument } from '../../markdown/document.ts';
import type { YamlField, YamlScalar } from '../../markdown/yaml-field.ts';
import { isPageMap } from '../page-maps.ts';
import { fieldNameOf } from './labels.ts';
import { statusOf } from './status-words.ts';

/** The values of a field as scalars; a map such as `{proposed}` or `accepted: 2024-05-14` by its keys and leaves. */
export function scalarsOf(field: YamlField): YamlScalar[] {
  const own = field.values;
  const below = field.children.flatMap((child): YamlScalar[] => {
    const inner = scalarsOf(child);
    if (child.key === '') return inner;
    const key = { text: child.key, raw: child.key, offset: child.keyOffset };
    if (inner.length === 0) return [key];
    const name = fieldNameOf(child.key);
    if (name === 'status' || ['value', 'name', 'current'].includes(child.key.toLowerCase())) return inner;
    return statusOf(child.key) !== null || /^\d/.test(child.key) ? joinPair(key, inner) : inner;
  });
  return [...own, ...below];
}

function joinPair(key: YamlScalar, inner: readonly YamlScalar[]): YamlScalar[] {
  return [{ ...key, text: [key.text, ...inner.map((scalar) => scalar.text)].join(' ') }];
}

/** Maps of a front matter that hold the fields of the record as a whole, such as `adr: {status, date}`. */
const GROUP = /^(?:m?adr|decision|record|meta(?:data)?|params|extra|document|doc|page|custom)$/i;

const SORTED: ReadonlySet<string> = new Set([
  'deciders',
  'consulted',
  'informed',
  'authors',
  'owners',
  'date',
]);

/** The fields of a front matter, those first that stand at its top. */
export function frontmatterFields(document: ParsedDocument): YamlField[] {
  const fields = document.frontmatter?.fields ?? [];
  const nested = fields.filter(({ key, shape }) => shape === 'map' && GROUP.test(key));
  const inner = nested.flatMap(({ children }) => children);
  // Within such a map a further one only sorts: `adr: {people: {deciders}}`.
  const deeper = inner.filter(({ key, shape }) => shape === 'map' && fieldNameOf(key) === null);
  // Any other map may sort people and days: `people: {decided_by}`, `governance: {approved_by}`.
  const sorted = fields.filter(
    ({ key, shape }) => shape === 'map' && !GROUP.test(key) && !isPageMap(key) && fieldNameOf(key) === null,
  );
  const told = sorted.flatMap(({ children }) =>
    children.filter(({ key }) => SORTED.has(fieldNameOf(key) ?? '')),
  );
  return [...fields, ...inner, ...deeper.flatMap(({ children }) => children), ...told];
}
