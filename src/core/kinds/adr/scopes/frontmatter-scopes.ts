import type { ParsedDocument } from '../../../markdown/document.ts';
import type { YamlField, YamlScalar } from '../../../markdown/yaml-field.ts';
import type { Scope } from '../../../schema/adr.ts';
import { fieldNamed } from '../../../words/fields.ts';
import { frontmatterFields } from '../scalars.ts';
import { leadOf, ledBy } from './lead.ts';
import { isOutsideKey, leaveOut } from './outside.ts';
import { isPathLike, splitAtCommas } from './path-like.ts';
import { type As, makeScope, PATH_TYPES, SERVICE_TYPES, typedAs } from './scope.ts';

const NAMES = /^(?:id|name|value|ref|target)$/i;

/** The scopes that keys of the front matter state: one name, several in one scalar, lists, lists below kinds, typed entries. */
export function frontmatterScopes(document: ParsedDocument): Scope[] {
  return frontmatterFields(document).flatMap((field) => {
    const lead = leadOf(field.key);
    if (lead === null) return [];
    return ledBy(lead, field.key, scopesOf(document, field, lead === 'governs' ? 'name' : 'text'));
  });
}

function scopesOf(document: ParsedDocument, field: YamlField, as: As): Scope[] {
  const own = field.values.flatMap((scalar) => scalarScopes(document, scalar, as, field.shape === 'scalar'));
  const type = field.children.find(({ key }) => ['type', 'kind'].includes(key.toLowerCase()))?.values[0]
    ?.text;
  const below = field.children.flatMap((child) => {
    const { key } = child;
    if (key === '') return scopesOf(document, child, as);
    if (isOutsideKey(key)) return leaveOut(scopesOf(document, child, as));
    if (SERVICE_TYPES.test(key) || fieldNamed('adr', key) === 'services')
      return scopesOf(document, child, 'service');
    if (PATH_TYPES.test(key)) return scopesOf(document, child, 'path');
    if (NAMES.test(key)) return scopesOf(document, child, typedAs(type) ?? as);
    return type === undefined && child.shape !== 'scalar' ? scopesOf(document, child, as) : [];
  });
  return [...own, ...below];
}

function scalarScopes(document: ParsedDocument, scalar: YamlScalar, as: As, isAlone: boolean): Scope[] {
  const quoted = /^["'|>]/.test(scalar.raw);
  const parts = isAlone ? splitScalar(scalar.text, quoted) : [{ text: scalar.text, at: 0 }];
  return parts.flatMap(({ text, at }) => {
    const offset = scalar.offset + (quoted ? 0 : at);
    return makeScope(document, { text, raw: quoted ? scalar.raw : text, offset }, as, 'frontmatter');
  });
}

/** The names in one scalar: between commas, on lines, and between blanks where all of them are paths; quotes hold one name that is no path. */
function splitScalar(text: string, quoted: boolean): { text: string; at: number }[] {
  const words = [...text.matchAll(/[^\s,;]+/g)].map((match) => ({ text: match[0], at: match.index }));
  if (words.length > 1 && !/[{[]/.test(text) && words.every((word) => isPathLike(word.text))) return words;
  const parts = splitAtCommas(text);
  return quoted && !parts.every((part) => isPathLike(part.text)) ? [{ text, at: 0 }] : parts;
}
