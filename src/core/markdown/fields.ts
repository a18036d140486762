import type { List, ListItem, Paragraph, Parent, RootContent } from 'mdast';
import type { Origin } from '../schema/value.ts';
import { endOf, type ParsedDocument, type PositionedNode, startOf } from './document.ts';
import { type FieldMatch, type Line, linesOf, matchLine } from './field-lines.ts';
import { type Field, type FieldOptions, type FieldPart, makePart } from './field-part.ts';
import { readHtmlTable, readTable } from './field-tables.ts';
import { inlineText } from './inline-text.ts';
import { headingKey } from './sections.ts';

export type { Field, FieldOptions, FieldPart } from './field-part.ts';
export { makePart } from './field-part.ts';

/**
 * Reads the fields of some blocks in source order: `Status: x` lines, `**Status**: x` and `**Status: x**`, list
 * items, nested lists below a label, headings `## Status: x`, and tables in either direction. Every label that has
 * the form of one is returned; the caller takes those it knows.
 */
export function readFields(
  document: ParsedDocument,
  blocks: readonly RootContent[],
  options: FieldOptions = {},
): Field[] {
  const fields: Field[] = [];
  const visit = (nodes: readonly RootContent[], from: Origin): void => {
    nodes.forEach((node, index) => {
      const before = fields.length;
      if (node.type === 'paragraph') {
        readLines(document, node, from, fields);
        const label = fields.length > before ? fields.at(-1) : boldLabel(document, node, from);
        const next = nodes[index + 1];
        if (label?.raw === '' && next) takeNextBlock(document, label, next);
        if (label && fields.length === before) fields.push(label);
      } else if (node.type === 'heading') readLines(document, node, 'heading', fields);
      else if (node.type === 'blockquote') visit(node.children, from);
      else if (node.type === 'list') readList(document, node, fields, visit);
      else if (node.type === 'table') fields.push(...readTable(document, node, options));
      else if (node.type === 'html') fields.push(...readHtmlTable(document, node, options));
    });
  };
  visit(blocks, 'body');
  return fields;
}

/** The first field with one of some keys. */
export function fieldOf(fields: readonly Field[], keys: readonly string[]): Field | null {
  return fields.find((field) => keys.includes(field.key)) ?? null;
}

/** Splits the source text of a value at commas, semicolons, line ends and the word "and" outside brackets. */
export function splitParts(document: ParsedDocument, field: Field): FieldPart[] {
  if (field.nested) return field.parts;
  const parts: FieldPart[] = [];
  const whole = document.text.slice(field.offset, field.offset + field.raw.length);
  let depth = 0;
  let start = 0;
  const push = (end: number): void => {
    const part = makePart(document, field.offset + start, field.offset + end, field.source.from);
    if (part.value !== '') parts.push(part);
  };
  for (let index = 0; index < whole.length; index++) {
    const character = whole[index] ?? '';
    if ('([<'.includes(character)) depth++;
    else if (')]>'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,;、，\n\r]/.test(character)) {
      push(index);
      start = index + 1;
    }
  }
  push(whole.length);
  return parts;
}

function readLines(document: ParsedDocument, node: Parent, from: Origin, fields: Field[]): void {
  const [head] = node.children;
  const tail = node.children.at(-1);
  if (!head || !tail) return;
  let open: { match: FieldMatch; end: number; lines: Line[] } | null = null;
  const flush = (): void => {
    if (open) fields.push(makeField(document, open.match, open.end, open.lines, from));
    open = null;
  };
  for (const line of linesOf(document, startOf(document, head), endOf(document, tail))) {
    const matches = matchLine(document, line);
    const [first] = matches;
    if (!first) {
      const last = open as { match: FieldMatch; end: number; lines: Line[] } | null;
      if (last) {
        last.end = line.end;
        last.lines.push(line);
      }
      continue;
    }
    for (const match of matches) {
      flush();
      open = { match, end: match.end, lines: [{ start: match.valueStart, end: match.end }] };
    }
  }
  flush();
}

function makeField(
  document: ParsedDocument,
  match: FieldMatch,
  end: number,
  lines: readonly Line[],
  from: Origin,
): Field {
  const whole = makePart(document, match.valueStart, end, from);
  return {
    ...whole,
    label: inlineText(match.label),
    key: headingKey(match.label),
    labelOffset: match.labelOffset,
    parts: lines
      .map((line) => makePart(document, line.start, line.end, from))
      .filter((part) => part.raw !== ''),
    nested: false,
  };
}

function readList(
  document: ParsedDocument,
  list: List,
  fields: Field[],
  visit: (nodes: readonly RootContent[], from: Origin) => void,
): void {
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    if (!first) continue;
    const before = fields.length;
    visit([first], 'list');
    const field = fields.length === before + 1 ? fields[before] : undefined;
    const nested = rest.find((child): child is List => child.type === 'list');
    // `- Label` with a list below it is a field without a colon.
    const label = field ?? (nested && first.type === 'paragraph' ? bareLabel(document, first, 'list') : null);
    if (label && !field && nested) fields.push(label);
    if (label && label.raw === '' && nested) {
      fillFromList(document, label, nested);
      visit(nested.children.flatMap((child) => child.children) as RootContent[], 'list');
    } else {
      visit(rest, 'list');
    }
  }
}

/** Makes the items of a list the value of a label. */
function fillFromList(document: ParsedDocument, label: Field, list: List): void {
  const parts = list.children.map((child) => itemPart(document, child)).filter((part) => part.raw !== '');
  const [head] = parts;
  const tail = parts.at(-1);
  if (!head || !tail) return;
  const whole = makePart(document, head.offset, tail.offset + tail.raw.length, 'list');
  Object.assign(label, whole, { value: parts.map((part) => part.value).join(', '), parts, nested: true });
}

/** Fills a label that stands alone with the paragraph or the list below it. */
function takeNextBlock(document: ParsedDocument, label: Field, next: RootContent): void {
  if (next.type === 'list') fillFromList(document, label, next);
  if (next.type !== 'paragraph') return;
  const start = startOf(document, next);
  const end = endOf(document, next);
  const lines = linesOf(document, start, end);
  const [first] = lines;
  if (!first || matchLine(document, first).length > 0 || boldLabel(document, next, 'body')) return;
  const parts = lines.map((line) => makePart(document, line.start, line.end, 'body'));
  Object.assign(label, makePart(document, start, end, 'body'), { parts });
}

/** A paragraph that is one bold phrase: `**Status**` above its value. */
function boldLabel(document: ParsedDocument, node: Paragraph, from: Origin): Field | null {
  const [only, second] = node.children;
  if (only?.type !== 'strong' || second) return null;
  return bareLabel(document, only, from);
}

function bareLabel(document: ParsedDocument, node: PositionedNode, from: Origin): Field | null {
  const part = makePart(document, startOf(document, node), endOf(document, node), from);
  if (part.value.length > 40 || /[.!?\n]/.test(part.value)) return null;
  const end = part.offset + part.raw.length;
  const match = {
    label: part.value.replace(/\s*[:：]$/, ''),
    labelOffset: part.offset,
    valueStart: end,
    end,
  };
  return makeField(document, match, end, [], from);
}

function itemPart(document: ParsedDocument, item: ListItem): FieldPart {
  const [first] = item.children;
  const node = first ?? item;
  return makePart(document, startOf(document, node), endOf(document, node), 'list');
}
