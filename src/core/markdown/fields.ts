import type { Html, List, ListItem, Paragraph, Parent, RootContent } from 'mdast';
import type { Origin } from '../schema/value.ts';
import { fold } from '../words/fold.ts';
import { endOf, type ParsedDocument, type PositionedNode, startOf } from './document.ts';
import { htmlLines } from './field-html.ts';
import { type FieldMatch, type Line, type LineContext, linesOf, matchLine } from './field-lines.ts';
import { type Field, type FieldOptions, type FieldPart, makePart, withoutColon } from './field-part.ts';
import { readHtmlTable, readTable } from './field-tables.ts';
import { inlineText } from './inline-text.ts';

export { splitNames, splitParts } from './field-names.ts';
export type { Field, FieldOptions, FieldPart } from './field-part.ts';
export { makePart } from './field-part.ts';

/**
 * Reads the fields of some blocks in source order: `Status: x` lines, alone or several on one, `**Status**: x` and
 * `**Status: x**`, list items, nested lists below a label, definition lists, headings `## Status: x`, tables in either
 * direction, and the same in HTML. Every label that has the form of one is returned; the caller takes those it knows.
 */
export function readFields(
  document: ParsedDocument,
  blocks: readonly RootContent[],
  options: FieldOptions = {},
): Field[] {
  const fields: Field[] = [];
  const isLabel = options.isLabel ?? (() => false);
  const visit = (nodes: readonly RootContent[], from: Origin): void => {
    const context = { isLabel, item: from === 'list' };
    nodes.forEach((node, index) => {
      const before = fields.length;
      if (node.type === 'paragraph') {
        const term = termOf(document, node, nodes[index - 1], from);
        if (term) fields.push(term);
        else readLines(document, node, from, context, fields);
        const label = fields.length > before ? fields.at(-1) : boldLabel(document, node, from);
        const next = nodes[index + 1];
        if (label?.raw === '' && next) takeNextBlock(document, label, next, context);
        if (label && fields.length === before) fields.push(label);
      } else if (node.type === 'heading') readLines(document, node, 'heading', context, fields);
      else if (node.type === 'blockquote') visit(node.children, from);
      else if (node.type === 'list') readList(document, node, fields, visit, { isLabel, item: true });
      else if (node.type === 'table') fields.push(...readTable(document, node, options));
      else if (node.type === 'html') readHtml(document, node, options, context, fields);
    });
  };
  visit(blocks, 'body');
  return fields;
}

function readLines(
  document: ParsedDocument,
  node: Parent,
  from: Origin,
  context: LineContext,
  fields: Field[],
): void {
  const [head] = node.children;
  const tail = node.children.at(-1);
  if (!head || !tail) return;
  const lines = linesOf(document, startOf(document, head), endOf(document, tail));
  fields.push(...fieldsOfLines(document, lines, from, context));
}

/** The fields that begin on some lines; a line that begins none continues the value above it. */
function fieldsOfLines(
  document: ParsedDocument,
  lines: readonly Line[],
  from: Origin,
  context: LineContext,
): Field[] {
  const found: { match: FieldMatch; end: number; lines: Line[]; nested: boolean }[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const term = above ? describedTerm(document, above, line) : null;
    const matches = term ? [term] : matchLine(document, line, context);
    const last = found.at(-1);
    if (matches.length === 0 && last && !isTerm(document, line, lines[index + 1])) {
      last.end = line.end;
      const again = definitionMark(document, line);
      last.nested ||= again > 0;
      last.lines.push({ ...line, start: line.start + again });
    }
    for (const match of matches)
      found.push({
        match,
        end: match.end,
        lines: [{ start: match.valueStart, end: match.end }],
        nested: false,
      });
  });
  return found.map(({ match, end, lines: own, nested }) => {
    const field = makeField(document, match, end, own, from);
    return nested ? { ...field, value: field.parts.map(({ value }) => value).join(', '), nested } : field;
  });
}

/** The length of the mark of a further definition of one term: `: second`. */
function definitionMark(document: ParsedDocument, line: Line): number {
  return (
    /^:\s+(?=\S)/.exec(document.text.slice(line.start, Math.min(line.end, line.start + 20)))?.[0].length ?? 0
  );
}

/** `Owner` on one line and `: lift crew` on the next. */
function describedTerm(document: ParsedDocument, above: Line, line: Line): FieldMatch | null {
  const mark = /^:\s+(?=\S)/.exec(document.text.slice(line.start, Math.min(line.end, line.start + 80)));
  const label = document.text.slice(above.start, above.end).trim();
  if (!mark || label.length > 60 || /[.!?:：]$/.test(label) || label.startsWith(':')) return null;
  return {
    label,
    labelOffset: above.start,
    valueStart: line.start + mark[0].length,
    end: line.end,
    marked: true,
  };
}

function isTerm(document: ParsedDocument, line: Line, next: Line | undefined): boolean {
  return next !== undefined && describedTerm(document, line, next) !== null;
}

/** The same where a blank line stands between the two. */
function termOf(
  document: ParsedDocument,
  node: Paragraph,
  before: RootContent | undefined,
  from: Origin,
): Field | null {
  if (before?.type !== 'paragraph') return null;
  const above = linesOf(document, startOf(document, before), endOf(document, before));
  const [line, ...rest] = linesOf(document, startOf(document, node), endOf(document, node));
  const term = above.length === 1 && above[0] && line ? describedTerm(document, above[0], line) : null;
  if (!term) return null;
  const end = rest.at(-1)?.end ?? term.end;
  return makeField(document, term, end, [{ start: term.valueStart, end: term.end }, ...rest], from);
}

function readHtml(
  document: ParsedDocument,
  node: Html,
  options: FieldOptions,
  context: LineContext,
  fields: Field[],
): void {
  const rows = readHtmlTable(document, node, options);
  if (rows.length > 0) {
    fields.push(...rows);
    return;
  }
  const { lines, terms } = htmlLines(document, node);
  for (const line of lines) fields.push(...fieldsOfLines(document, [line], 'body', context));
  for (const term of terms)
    fields.push(makeField(document, term, term.end, [{ start: term.valueStart, end: term.end }], 'list'));
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
    key: fold(match.label),
    labelOffset: match.labelOffset,
    parts: lines
      .map((line) => makePart(document, line.start, line.end, from))
      .filter((part) => part.raw !== ''),
    nested: false,
    marked: match.marked,
    rows: 0,
    foreign: 0,
  };
}

function readList(
  document: ParsedDocument,
  list: List,
  fields: Field[],
  visit: (nodes: readonly RootContent[], from: Origin) => void,
  context: LineContext,
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
      fillFromList(document, label, nested, context);
      visit(nested.children.flatMap((child) => child.children) as RootContent[], 'list');
    } else {
      visit(rest, 'list');
    }
  }
}

/** Makes the items of a list the value of a label. */
function fillFromList(document: ParsedDocument, label: Field, list: List, context: LineContext): void {
  const parts = list.children
    .map((child) => itemPart(document, child, context))
    .filter((part) => part.raw !== '');
  const [head] = parts;
  const tail = parts.at(-1);
  if (!head || !tail) return;
  const whole = makePart(document, head.offset, tail.offset + tail.raw.length, 'list');
  Object.assign(label, whole, { value: parts.map((part) => part.value).join(', '), parts, nested: true });
}

/** Fills a label that stands alone with the paragraph or the list below it. */
function takeNextBlock(
  document: ParsedDocument,
  label: Field,
  next: RootContent,
  context: LineContext,
): void {
  if (next.type === 'list') fillFromList(document, label, next, context);
  if (next.type !== 'paragraph') return;
  const start = startOf(document, next);
  const end = endOf(document, next);
  const lines = linesOf(document, start, end);
  const [first] = lines;
  if (!first || matchLine(document, first, context).length > 0 || boldLabel(document, next, 'body')) return;
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
    label: withoutColon(part.value),
    labelOffset: part.offset,
    valueStart: end,
    end,
    marked: true,
  };
  return makeField(document, match, end, [], from);
}

function itemPart(document: ParsedDocument, item: ListItem, context: LineContext): FieldPart {
  const [first] = item.children;
  const node = first ?? item;
  const start = startOf(document, node);
  const end = endOf(document, node);
  // A line that is not set in below the item goes on with it in Markdown; with a known label it is a field of its own.
  const next = linesOf(document, start, end)
    .slice(1)
    .find(
      (line) =>
        columnOf(document, line.start) <= columnOf(document, startOf(document, item)) &&
        matchLine(document, line, { ...context, item: false }).some(({ label }) =>
          context.isLabel(fold(label)),
        ),
    );
  return makePart(document, start, next?.start ?? end, 'list');
}

function columnOf(document: ParsedDocument, offset: number): number {
  return offset - document.text.lastIndexOf('\n', offset - 1);
}
