import type { Paragraph, RootContent } from 'mdast';
import type { DocumentHeading, ParsedDocument } from '../../markdown/document.ts';
import { type Field, readFields } from '../../markdown/fields.ts';
import { buildSections, type Section } from '../../markdown/sections.ts';
import { codeLabelOf } from '../../words/scope.ts';
import { type FieldName, fieldNameOf, isMetadataHeading, isSectionName } from './labels.ts';
import { statusOf } from './status-words.ts';

/** The parts of a record that its fields are read from, found once. */
export interface Outline {
  document: ParsedDocument;
  /** The heading that carries the title, or null. */
  title: DocumentHeading | null;
  /** The blocks before the first part of the record. */
  head: RootContent[];
  /** Fields of the head: before the first part, below a heading such as "Metadata", or in a heading itself. */
  fields: Field[];
  sections: Section[];
}

/** Finds the parts of a decision that its fields are read from. */
export function buildOutline(document: ParsedDocument): Outline {
  const top = document.headings.filter((heading) => heading.index >= 0);
  const sections = buildSections(document);
  // "Accepted" names a day in front of a date, and is a value elsewhere.
  const isLabel = (key: string): boolean =>
    (fieldNameOf(key) !== null || codeLabelOf(key) !== null) && statusOf(key) === null;
  const header = findMailHeader(document, isLabel);
  // Below a header that says the title the first heading is a part.
  const title = header ? null : findTitleHeading(top);
  const head = header ? [] : headBlocks(document, top, title);
  const metadata = sections
    .filter((section) => isMetadataHeading(section.heading.text))
    .flatMap((section) => section.lead);
  // A date or a name that stands in the status section belongs to the head as well.
  const status = sections.find(
    (section) => section.heading !== title && fieldNameOf(section.heading.text) === 'status',
  );
  const headings = top.filter((heading) => heading !== title).map((heading) => heading.node);
  const fields = [
    ...(header ?? []),
    ...readFields(document, head, { isLabel }),
    ...readFields(document, metadata, { isLabel }),
    ...readFields(document, status?.lead ?? [], { isLabel }).filter(
      (field) => fieldNameOf(field.key) !== 'status' && field.source.from !== 'table',
    ),
    ...readFields(document, headings, { isLabel }).filter((field) => field.raw !== ''),
  ];
  return { document, title, head, fields, sections };
}

/**
 * The fields of a header like that of a mail, with which proposals of languages and standards begin: `Title: x`,
 * `Author: y`, `Status: z`, each going on in indented lines; as a paragraph, in a code block or in `<pre>`.
 */
function findMailHeader(document: ParsedDocument, isLabel: (key: string) => boolean): Field[] | null {
  const block = document.tree.children.find((node) => node.type !== 'html' || !/^\s*<!--/.test(node.value));
  const isText = block?.type === 'code' || (block?.type === 'html' && /^\s*<pre/i.test(block.value));
  if (!block || !(isText || block.type === 'paragraph' || block.type === 'list')) return null;
  const fields = readFields(document, isText ? [asParagraph(document, block)] : [block], { isLabel });
  const names = new Set(fields.map(({ key }) => fieldNameOf(key)));
  const isHeader = names.has('title') && (names.has('status') || names.has('authors')) && fields.length > 2;
  return isHeader ? fields : null;
}

/** The lines within a fence or a tag as a paragraph of their own. */
function asParagraph(document: ParsedDocument, block: RootContent): Paragraph {
  const start = block.position?.start.offset ?? 0;
  const end = block.position?.end.offset ?? start;
  const text = document.body.slice(start, end);
  const lead = /^\s*(?:(?:`{3}|~{3})[^\n]*\n|<pre[^<>]*>)/i.exec(text)?.[0].length ?? 0;
  const tail = /(?:\n[ \t]*(?:`{3,}|~{3,})|<\/pre>)[ \t]*$/i.exec(text.slice(-40))?.[0].length ?? 0;
  const place = (offset: number) => ({ line: 1, column: 1, offset });
  const position = { start: place(start + lead), end: place(Math.max(start + lead, end - tail)) };
  return { type: 'paragraph', children: [{ type: 'text', value: '', position }], position };
}

/** The fields of the head that carry a name, in source order. */
export function fieldsOf(outline: Outline, name: FieldName): Field[] {
  return outline.fields.filter((field) => fieldNameOf(field.key) === name);
}

/** The section whose heading carries the name of a field. */
export function sectionOf(outline: Outline, name: FieldName): Section | null {
  return (
    outline.sections.find(
      (section) => section.heading !== outline.title && fieldNameOf(section.heading.text) === name,
    ) ?? null
  );
}

function findTitleHeading(top: readonly DocumentHeading[]): DocumentHeading | null {
  const usable = (heading: DocumentHeading): boolean =>
    heading.text !== '' && !isSectionName(heading.text) && !isFieldHeading(heading.text);
  const first = top.find((heading) => heading.depth === 1 && usable(heading));
  if (first) return first;
  // Without an H1 the first heading is the title, where it is no part of a record.
  const [opening] = top;
  return opening && opening.depth > 1 && usable(opening) ? opening : null;
}

/** `Status: accepted` as a heading is a field, not a title. */
function isFieldHeading(text: string): boolean {
  const label = /^([^:：]{2,40})[:：]/.exec(text)?.[1];
  const name = label ? fieldNameOf(label) : null;
  return name === 'status' || name === 'date' || name === 'deciders';
}

function headBlocks(
  document: ParsedDocument,
  top: readonly DocumentHeading[],
  title: DocumentHeading | null,
): RootContent[] {
  const { children } = document.tree;
  const position = title ? top.indexOf(title) : -1;
  const next = top[position + 1];
  const before = title ? children.slice(0, title.index) : [];
  const after = children.slice(title ? title.index + 1 : 0, next?.index ?? children.length);
  // A page without any further heading is all head; its fields stand at its beginning.
  return [...before, ...(next ? after : after.slice(0, 12))];
}
