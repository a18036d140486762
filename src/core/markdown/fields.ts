import type { List, ListItem, Parent, RootContent, Table, TableRow } from 'mdast';
import type { Origin, Source } from '../schema/value.ts';
import { endOf, type ParsedDocument, type PositionedNode, sourceAt, startOf } from './document.ts';
import { inlineText } from './inline-text.ts';
import { headingKey } from './sections.ts';

/** One piece of a field's value: a line, a nested list item or the line of a table cell. */
export interface FieldPart {
  /** The text that a reader sees. */
  value: string;
  /** Exact source text at `offset` of the file. */
  raw: string;
  offset: number;
  source: Source;
}

/**
 * A `label: value` that a person wrote into the body of a page. `raw` is the exact source text of the whole value,
 * wrapped lines included, and empty where the label has none; `parts` are its lines or nested items.
 */
export interface Field extends FieldPart {
  /** As written, without emphasis and colon. */
  label: string;
  /** The label as `headingKey` folds it: lower-case words. */
  key: string;
  labelOffset: number;
  parts: FieldPart[];
  /** The value is a nested list; its items are the parts. */
  nested: boolean;
}

export interface FieldOptions {
  /** Says which keys the caller knows as labels, which settles the direction of a table. */
  isLabel?: (key: string) => boolean;
}

const MARK = String.raw`(?:\*{1,3}|_{1,3}|\x60|<(?:b|strong|em|i|u)>)`;
const CLOSE = String.raw`(?:\*{1,3}|_{1,3}|\x60|</(?:b|strong|em|i|u)>)`;
const LABEL = String.raw`[\p{L}\p{Extended_Pictographic}][^:：|\n*<>\x60]{0,59}?`;
const WITH_COLON = new RegExp(
  String.raw`^(${MARK}{0,2})\s*(${LABEL})\s*(${CLOSE}{0,2})\s*(::?|：)(${CLOSE}{0,2})(?=\s|$|[^\x00-\x7f\s]|[\d"'([{*_\x60<~!])`,
  'u',
);
const BOLD_WITHOUT_COLON = new RegExp(
  String.raw`^(\*\*|__|<b>|<strong>)\s*(${LABEL})\s*(?:\*\*|__|</b>|</strong>)(?:\s*(?:[-–—=|]|->|→)\s+|\s+(?=\S))`,
  'u',
);
/** Marks between two fields on one line. */
const SEPARATOR =
  /(?:\s+(?:\||·|•|\/|—|–|&nbsp;)|\s*[,;])\s*(?=[*_<\p{L}])|(?:\\|<br\s*\/?>)\s*(?=[*_<\p{L}])/gu;

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
    for (const node of nodes) {
      if (node.type === 'paragraph') readLines(document, node, from, fields);
      else if (node.type === 'heading') readLines(document, node, 'heading', fields);
      else if (node.type === 'blockquote') visit(node.children as RootContent[], from);
      else if (node.type === 'list') readList(document, node, fields, visit);
      else if (node.type === 'table') readTable(document, node, fields, options);
    }
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

/** A piece of the file as a part, without the blanks, line breaks and quote marks around it. */
export function makePart(document: ParsedDocument, start: number, end: number, from: Origin): FieldPart {
  const piece = document.text.slice(start, Math.max(start, end));
  const lead = /^(?:\s|&nbsp;|>(?=\s))*/.exec(piece)?.[0].length ?? 0;
  const tail = /(?:\s|\\$|<br\s*\/?>|&nbsp;)*$/.exec(piece.slice(lead))?.[0].length ?? 0;
  const raw = piece.slice(lead, piece.length - tail);
  return {
    value: inlineText(raw.replace(/\\?(\r\n|\n|\r)[ \t>]*/g, ' ')),
    raw,
    offset: start + lead,
    source: sourceAt(document, start + lead, from),
  };
}

interface Line {
  start: number;
  end: number;
}

interface Match {
  label: string;
  labelOffset: number;
  valueStart: number;
  end: number;
}

function readLines(document: ParsedDocument, node: Parent, from: Origin, fields: Field[]): void {
  const [head] = node.children;
  const tail = node.children.at(-1);
  if (!head || !tail) return;
  let open: { match: Match; end: number; lines: Line[] } | null = null;
  const flush = (): void => {
    if (open) fields.push(makeField(document, open.match, open.end, open.lines, from));
    open = null;
  };
  for (const line of linesOf(document, startOf(document, head), endOf(document, tail))) {
    const matches = matchLine(document, line);
    const [first] = matches;
    if (!first) {
      const last = open as { match: Match; end: number; lines: Line[] } | null;
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

/** The fields that stand on one line: mostly none or one, several where a separator precedes a further label. */
function matchLine(document: ParsedDocument, line: Line): Match[] {
  const text = document.text.slice(line.start, line.end);
  const first = matchField(text, line.start, line.end);
  if (!first) return [];
  const matches = [first];
  for (const separator of text.matchAll(SEPARATOR)) {
    const at = separator.index + separator[0].length;
    const last = matches.at(-1);
    if (!last || line.start + separator.index < last.valueStart) continue;
    const match = matchField(text.slice(at), line.start + at, line.end);
    // A comma or a dash also stands inside of prose: there only a marked label opens a field.
    if (!match || (!/^[*_<]/.test(text.slice(at)) && !/[|·•\\>]/.test(separator[0]))) continue;
    last.end = line.start + separator.index;
    matches.push(match);
  }
  return matches;
}

function matchField(text: string, offset: number, end: number): Match | null {
  const lead =
    /^(?:\s|#{1,6}\s|[-*+•]\s+|\d+[.)]\s+|:(?=\p{L}[^:\n]*:(?:\s|$)))*/u.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead);
  const colon = WITH_COLON.exec(body);
  if (colon) {
    const [whole, opening = '', label = '', closing = '', , after = ''] = colon;
    // A clock time is no label.
    if (/\d$/.test(label) && /^\d/.test(body.slice(whole.length))) return null;
    if (/[.!?]\s|:\/\//.test(label) || label.split(/\s+/).length > 7) return null;
    let valueEnd = end;
    if (opening !== '' && closing === '' && after === '') {
      // `**Status: x**`: the mark closes behind the value.
      const close = new RegExp(`${CLOSE}{1,2}\\s*\\\\?\\s*$`, 'u').exec(body);
      if (close && close.index >= whole.length) valueEnd = offset + lead + close.index;
    }
    const labelOffset = offset + lead + whole.indexOf(label, opening.length);
    return { label, labelOffset, valueStart: offset + lead + whole.length, end: valueEnd };
  }
  const bold = BOLD_WITHOUT_COLON.exec(body);
  if (!bold?.[2] || bold[2].split(/\s+/).length > 3) return null;
  const labelOffset = offset + lead + bold[0].indexOf(bold[2], bold[1]?.length ?? 0);
  return { label: bold[2], labelOffset, valueStart: offset + lead + bold[0].length, end };
}

function makeField(
  document: ParsedDocument,
  match: Match,
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
    const [first, ...rest] = item.children as RootContent[];
    if (!first) continue;
    const before = fields.length;
    visit([first], 'list');
    const field = fields.length === before + 1 ? fields[before] : undefined;
    const nested = rest.find((child): child is List => child.type === 'list');
    // `- Label` with a list below it is a field without a colon.
    const label = field ?? (nested && first.type === 'paragraph' ? bareLabel(document, first) : null);
    if (label && !field && nested) fields.push(label);
    if (label && label.raw === '' && nested) {
      label.parts = nested.children
        .map((child) => itemPart(document, child))
        .filter((part) => part.raw !== '');
      label.nested = true;
      const [head] = label.parts;
      const tail = label.parts.at(-1);
      if (head && tail) {
        const whole = makePart(document, head.offset, tail.offset + tail.raw.length, 'list');
        Object.assign(label, whole, { value: label.parts.map((part) => part.value).join(', ') });
      }
      visit(nested.children.flatMap((child) => child.children) as RootContent[], 'list');
    } else {
      visit(rest, 'list');
    }
  }
}

function bareLabel(document: ParsedDocument, node: PositionedNode): Field | null {
  const part = makePart(document, startOf(document, node), endOf(document, node), 'list');
  if (part.value.length > 40 || /[.!?\n]/.test(part.value)) return null;
  const end = part.offset + part.raw.length;
  const match = { label: part.value, labelOffset: part.offset, valueStart: end, end };
  return makeField(document, match, end, [], 'list');
}

function itemPart(document: ParsedDocument, item: ListItem): FieldPart {
  const [first] = item.children;
  const node = first ?? item;
  return makePart(document, startOf(document, node), endOf(document, node), 'list');
}

function readTable(document: ParsedDocument, table: Table, fields: Field[], options: FieldOptions): void {
  const [header, ...rows] = table.children;
  if (!header) return;
  const keysOf = (cells: readonly PositionedNode[]): string[] =>
    cells.map((cell) => headingKey(cellPart(document, cell).value));
  const known = (keys: readonly string[]): number =>
    keys.filter((key) => options.isLabel?.(key) ?? false).length;
  const head = keysOf(header.children);
  const across = known(head);
  const down = known(keysOf(table.children.flatMap((row) => row.children.slice(0, 1))));
  // Labels and values that alternate in the first row are pairs, whatever the number of columns.
  const alternate =
    across > 1 && head.length % 2 === 0 && known(head.filter((_, index) => index % 2 === 1)) === 0;
  const horizontal = rows.length > 0 && !alternate && (across === down ? head.length > 2 : across > down);
  if (horizontal) {
    for (const row of rows) {
      header.children.forEach((label, index) => {
        pushCell(document, label, row.children.slice(index, index + 1), fields);
      });
    }
    return;
  }
  for (const row of table.children) pairsOf(document, row, options, fields);
}

/** The labels and values of a row: one pair, or several where a further cell is a known label. */
function pairsOf(document: ParsedDocument, row: TableRow, options: FieldOptions, fields: Field[]): void {
  const starts = row.children
    .map((cell, index) => ({ key: headingKey(cellPart(document, cell).value), index }))
    .filter(({ key, index }) => index === 0 || (index % 2 === 0 && (options.isLabel?.(key) ?? false)))
    .map(({ index }) => index);
  starts.forEach((start, position) => {
    const label = row.children[start];
    const stop = starts[position + 1] ?? row.children.length;
    if (label) pushCell(document, label, row.children.slice(start + 1, stop), fields);
  });
}

function pushCell(
  document: ParsedDocument,
  label: PositionedNode,
  cells: readonly PositionedNode[],
  fields: Field[],
): void {
  const name = cellPart(document, label);
  const [value] = cells.map((cell) => cellPart(document, cell)).filter((part) => part.raw !== '');
  const text = name.value.replace(/\s*[:：]$/, '');
  if (text === '' || text.length > 60) return;
  const end = startOf(document, cells[0] ?? label);
  const empty: FieldPart = { value: '', raw: '', offset: end, source: sourceAt(document, end, 'table') };
  const whole = value ?? empty;
  fields.push({
    ...whole,
    label: text,
    key: headingKey(text),
    labelOffset: name.offset,
    parts: value ? breakLines(document, value) : [],
    nested: false,
  });
}

/** The lines of a cell, which only `<br>` can part. */
function breakLines(document: ParsedDocument, part: FieldPart): FieldPart[] {
  const pieces: FieldPart[] = [];
  let start = 0;
  for (const match of [...part.raw.matchAll(/<br\s*\/?>|$/gi)]) {
    const piece = makePart(document, part.offset + start, part.offset + match.index, 'table');
    if (piece.raw !== '') pieces.push(piece);
    start = match.index + match[0].length;
  }
  return pieces;
}

/** A cell's content; some trees count the pipes as part of the cell. */
function cellPart(document: ParsedDocument, cell: PositionedNode): FieldPart {
  let start = startOf(document, cell);
  let end = endOf(document, cell);
  while (start < end && /[|\s]/.test(document.text[start] ?? '')) start++;
  while (end > start && /[|\s]/.test(document.text[end - 1] ?? '')) end--;
  return makePart(document, start, end, 'table');
}

function linesOf(document: ParsedDocument, start: number, end: number): Line[] {
  const lines: Line[] = [];
  const text = document.text.slice(start, end);
  let from = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    const line = text.slice(from, match.index);
    // Marks of a quote belong to the block, not to the line.
    const lead = /^[\s>]*/.exec(line)?.[0].length ?? 0;
    if (line.slice(lead).trim() !== '') lines.push({ start: start + from + lead, end: start + match.index });
    from = match.index + match[0].length;
  }
  return lines;
}
