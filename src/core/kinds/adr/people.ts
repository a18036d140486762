import { endOf, type ParsedDocument, scalarValue, sourceAt, startOf } from '../../markdown/document.ts';
import { makePart, splitParts } from '../../markdown/fields.ts';
import type { YamlField, YamlScalar } from '../../markdown/yaml-field.ts';
import type { TextValue } from '../../schema/value.ts';
import { blankDays } from '../../words/blank-days.ts';
import { isOpen } from '../open-value.ts';
import { isHint } from './hints.ts';
import { type FieldName, fieldNameOf } from './labels.ts';
import { fieldsOf, type Outline, sectionOf } from './outline.ts';
import { frontmatterFields, scalarsOf } from './scalars.ts';

/** Names of people, teams or things: a front matter list, a header field, or a section of that name with a list. */
export function readNames(outline: Outline, name: FieldName): TextValue[] {
  const fromFrontmatter = frontmatterNames(outline.document, name);
  if (fromFrontmatter.length > 0) return fromFrontmatter;
  const { document } = outline;
  const field = fieldsOf(outline, name).find((candidate) => candidate.raw !== '');
  const parts = field ? splitParts(document, field) : sectionParts(outline, name);
  return parts
    .map((part) => ({
      value: withoutDay(withoutMark(part.value)).replace(/^(?:and|et|und|y|e)\s+/i, ''),
      raw: part.raw,
      source: part.source,
    }))
    .filter((value) => isName(value));
}

/** Who decided; where a page says only who wrote it in its header, those. */
export function readDeciders(outline: Outline): TextValue[] {
  const deciders = readNames(outline, 'deciders');
  if (deciders.length > 0) return deciders;
  const { document } = outline;
  const stated = frontmatterNames(document, 'authors');
  if (stated.length > 0) return stated;
  const field = fieldsOf(outline, 'authors').find(({ raw }) => raw !== '');
  const parts = field ? splitParts(document, field) : authorLine(outline);
  return parts
    .map(({ value, raw, source }) => ({ value: withoutDay(withoutAddress(withoutMark(value))), raw, source }))
    .filter(isName);
}

/** `Ada Byron <ada@example.com>; Jo Wharf` below the title of an AsciiDoc page. */
function authorLine({ document, title }: Outline): ReturnType<typeof splitParts> {
  if (document.format !== 'asciidoc' || title?.depth !== 1 || title.source.line === null) return [];
  const line = title.source.line + 1;
  if (line > document.lines.count) return [];
  const text = document.lines.text(line);
  const name = String.raw`\p{Lu}[\p{L}'’.-]*(?:[ \t]\p{L}[\p{L}'’._-]*){0,3}(?:[ \t]<[^<>\s]{1,200}>)?`;
  if (!new RegExp(`^${name}(?:;[ \\t]*${name})*[ \\t]*$`, 'u').test(text)) return [];
  const start = document.lines.start(line);
  return [...text.matchAll(/[^;]+/g)].map((match) =>
    makePart(document, start + match.index, start + match.index + match[0].length, 'body'),
  );
}

/** A name without the mark of the list that it is an item of, in a markup that knows no list there. */
function withoutMark(name: string): string {
  return name.replace(/^[-*•]\s+/, '');
}

/** A name without the day behind it on which somebody decided or wrote; nothing where a piece is a day alone. */
function withoutDay(name: string): string {
  return /\d{4}/.test(name) ? blankDays(name).trim() : name;
}

/** A name without the mail address behind it. */
function withoutAddress(name: string): string {
  return name.replace(/(?<!\s)\s*<[^<>]{1,200}>\s*$/, '').trim() || name;
}

function frontmatterNames(document: ParsedDocument, name: FieldName): TextValue[] {
  const field = frontmatterFields(document).find((candidate) => fieldNameOf(candidate.key) === name);
  if (!field) return [];
  return namesOf(field)
    .flatMap((scalar) => {
      const plain = !/^["'[{]/.test(scalar.raw) && scalar.raw.includes(',');
      if (!plain) return [scalarValue(document, scalar)];
      return [...scalar.raw.matchAll(/[^,]+/g)].map((match) => {
        const raw = match[0].trim();
        const offset = scalar.offset + match.index + match[0].indexOf(raw);
        return { value: raw, raw, source: sourceAt(document, offset, 'frontmatter') };
      });
    })
    .filter(isName);
}

/** The scalars of a field; of `{name: Mei Tan, role: Lead}` the name alone. */
function namesOf(field: YamlField): YamlScalar[] {
  const name = field.children.find(
    ({ key, values }) =>
      ['name', 'handle', 'github', 'user', 'id'].includes(key.toLowerCase()) && values.length > 0,
  );
  if (name) return name.values;
  const inner = field.children.filter(({ key }) => key === '');
  return inner.length > 0 ? [...field.values, ...inner.flatMap(namesOf)] : scalarsOf(field);
}

function sectionParts(outline: Outline, name: FieldName): ReturnType<typeof splitParts> {
  const section = name === 'tags' ? null : sectionOf(outline, name);
  if (!section) return [];
  const { document } = outline;
  return section.lead.flatMap((block) => {
    if (block.type === 'list')
      return block.children.flatMap((item) => {
        const [first] = item.children;
        return first ? [makePart(document, startOf(document, first), endOf(document, first), 'section')] : [];
      });
    return block.type === 'paragraph'
      ? splitLines(document, startOf(document, block), endOf(document, block))
      : [];
  });
}

function splitLines(document: ParsedDocument, start: number, end: number): ReturnType<typeof splitParts> {
  const text = document.text.slice(start, end);
  return [...text.matchAll(/[^,\r\n]+/g)]
    .map((match) => makePart(document, start + match.index, start + match.index + match[0].length, 'section'))
    .filter((part) => part.raw !== '');
}

function isName(value: TextValue): boolean {
  return (
    value.value !== '' &&
    !isOpen(value.value) &&
    value.value.length < 200 &&
    !isHint(value.raw) &&
    !isHint(value.value)
  );
}
