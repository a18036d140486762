import { type ParsedDocument, scalarValue } from '../markdown/document.ts';
import type { YamlField, YamlScalar } from '../markdown/yaml-field.ts';
import type { TextValue } from '../schema/value.ts';
import { fold, joined } from '../words/fold.ts';

/** Finds a front matter field by any of its names; case, hyphens, underscores and blanks do not matter. */
export function findField(document: ParsedDocument, names: readonly string[]): YamlField | null {
  const wanted = names.map((name) => joined(fold(name)));
  return document.frontmatter?.fields.find(({ key }) => wanted.includes(joined(fold(key)))) ?? null;
}

/** The first value of a field, as text. */
export function readText(document: ParsedDocument, names: readonly string[]): TextValue | null {
  const scalar = findField(document, names)?.values.find(isSaid);
  return scalar ? scalarValue(document, scalar) : null;
}

/** All values of a field; a scalar is split at commas. */
export function readTexts(document: ParsedDocument, names: readonly string[]): TextValue[] {
  const field = findField(document, names);
  if (!field) return [];
  const said = field.values.filter(isSaid);
  if (field.shape !== 'scalar') return said.map((scalar) => scalarValue(document, scalar));
  return said.flatMap((scalar) => splitScalar(scalar).map((part) => scalarValue(document, part)));
}

/** An empty text states nothing. */
function isSaid({ text }: YamlScalar): boolean {
  return text.trim() !== '';
}

function splitScalar(scalar: YamlScalar): YamlScalar[] {
  if (/^["'[{]/.test(scalar.raw) || !scalar.raw.includes(',')) return [scalar];
  const parts: YamlScalar[] = [];
  for (const match of scalar.raw.matchAll(/[^,]+/g)) {
    const text = match[0].trim();
    if (text !== '')
      parts.push({ text, raw: text, offset: scalar.offset + match.index + match[0].indexOf(text) });
  }
  return parts;
}
