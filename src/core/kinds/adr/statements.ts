import type { RootContent, TableRow } from 'mdast';
import { endOf, type ParsedDocument, type PositionedNode, startOf } from '../../markdown/document.ts';
import { inlineText, STRUCK } from '../../markdown/inline-text.ts';
import type { Origin } from '../../schema/value.ts';
import { textLines } from '../../text/lines.ts';
import { withoutQuery } from '../../text/path.ts';
import { blankDays } from '../../words/blank-days.ts';
import { findDates } from '../../words/date.ts';
import { statusOf } from './status-words.ts';

/** One thing that is said about a status: a line, an item of a list, a row of a table. */
export interface Statement {
  raw: string;
  offset: number;
  from: Origin;
  /** The text that counts: no comments, nothing struck through, no date in front. */
  text: string;
  /** The first date in it. */
  date: string | null;
  /** Where the date stands, where that is not within `raw`. */
  dateAt?: { raw: string; offset: number };
  /** State of the box of a task item, null where there is none. */
  checked: boolean | null;
}

const BADGE = /!\[([^[\]]{0,200})\]\(\s{0,9}<?([^()\s>]{1,500})(?:[\s>][^()]{0,200})?\)/;

/** What the blocks below a status heading say, in source order. */
export function readStatements(document: ParsedDocument, blocks: readonly RootContent[]): Statement[] {
  const statements: Statement[] = [];
  const visit = (nodes: readonly RootContent[], from: Origin, checked: boolean | null): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'heading')
        readLines(document, node, from, checked, statements);
      else if (node.type === 'list')
        for (const item of node.children) visit(item.children, 'list', item.checked ?? null);
      else if (node.type === 'blockquote') visit(node.children, from, checked);
      else if (node.type === 'table')
        for (const row of node.children) statements.push(...readRow(document, row));
      else if (node.type === 'code') readCode(document, node, statements);
      else if (node.type === 'html') statements.push(makeStatement(document, node, 'section'));
    }
  };
  visit(blocks, 'section', null);
  return statements.filter((statement) => statement.text !== '');
}

/** A value of one line as a statement. */
export function statementOf(
  raw: string,
  offset: number,
  from: Origin,
  checked: boolean | null = null,
): Statement {
  const box = /^\[([ xX✓✔])\]\s+/.exec(raw);
  const text = meaningOf(box ? raw.slice(box[0].length) : raw);
  const [first] = findDates(text);
  return {
    raw,
    offset,
    from,
    text: withoutLead(text),
    date: first?.date?.value ?? null,
    checked: box ? box[1] !== ' ' : checked,
  };
}

function makeStatement(document: ParsedDocument, node: PositionedNode, from: Origin): Statement {
  const start = startOf(document, node);
  return trimmed(document.text.slice(start, endOf(document, node)), start, from, null);
}

/** The lines of a paragraph; a line that says no status of its own belongs to the one before. */
function readLines(
  document: ParsedDocument,
  node: PositionedNode & { children: readonly PositionedNode[] },
  from: Origin,
  checked: boolean | null,
  statements: Statement[],
): void {
  const [head] = node.children;
  const tail = node.children.at(-1);
  if (!head || !tail) return;
  const start = startOf(document, head);
  const source = document.text.slice(start, endOf(document, tail));
  let open = 0;
  let hard = false;
  const close = (end: number): void => {
    const statement = trimmed(source.slice(open, end), start + open, from, checked);
    if (statement.raw !== '') statements.push(statement);
    open = end;
  };
  let at = 0;
  for (const match of source.matchAll(/\r\n|\n|\r|$/g)) {
    const line = source.slice(at, match.index);
    if (at > 0 && (hard || opensStatement(line))) close(at);
    hard = /(?:\\|(?<!\s)\s{2}|<br\s*\/?>)\s*$/i.test(line) && match[0] !== '';
    at = match.index + match[0].length;
  }
  close(source.length);
}

/** A line that begins with a date or with the capital of a known status word opens a statement. */
function opensStatement(line: string): boolean {
  const text = meaningOf(line.replace(/^[\s>]+/, ''));
  const lead = text.replace(/^[^\p{L}\p{N}]+/u, '');
  const [date] = findDates(lead.slice(0, 60));
  if (date?.index === 0) return true;
  return /^(?:\p{Lu}|\p{Lo})/u.test(lead) && (statusOf(lead) !== null || /^\p{L}+ by\b/u.test(lead));
}

function readRow(document: ParsedDocument, row: TableRow): Statement[] {
  const cells = row.children.map((cell) => makeStatement(document, cell, 'table'));
  const status = cells.find((cell) => statusOf(cell.text) !== null);
  if (!status) return [];
  const dated = cells.find((cell) => cell !== status && cell.date !== null);
  if (!dated) return [status];
  return [{ ...status, date: dated.date, dateAt: { raw: dated.raw, offset: dated.offset } }];
}

function readCode(
  document: ParsedDocument,
  node: PositionedNode & { value: string },
  statements: Statement[],
): void {
  const line = textLines(node.value)
    .find((candidate) => candidate.trim() !== '')
    ?.trim();
  if (!line) return;
  const start = startOf(document, node);
  const within = document.text.slice(start, endOf(document, node)).indexOf(line, 3);
  if (within >= 0) statements.push(statementOf(line, start + within, 'section'));
}

function trimmed(source: string, offset: number, from: Origin, checked: boolean | null): Statement {
  // Comments in front of a value are not part of it.
  const lead = /^(?:[\s>|]|<!--[\s\S]*?-->)*/.exec(source)?.[0].length ?? 0;
  const raw = withoutTail(source.slice(lead));
  return statementOf(raw, offset + lead, from, checked);
}

/** A text without the blanks, breaks, marks of cells and comments at its end. */
function withoutTail(source: string): string {
  let end = source.length;
  for (let before = -1; end !== before; ) {
    before = end;
    while (end > 0 && /[\s\\|]/.test(source.charAt(end - 1))) end--;
    const comment = source.startsWith('-->', end - 3) ? source.lastIndexOf('<!--', end - 1) : -1;
    if (comment >= 0) end = comment;
    end -= /<br\s*\/?>$/i.exec(source.slice(Math.max(0, end - 12), end))?.[0].length ?? 0;
  }
  return source.slice(0, end);
}

/** The words of a source text without comments and what is struck through; a badge counts by its text. */
function meaningOf(raw: string): string {
  const source = raw.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  const kept = source.replace(STRUCK, ' ');
  const badge = BADGE.exec(kept);
  if (badge && statusOf(badge[1] ?? '') === null) {
    const words = badgeWords(badge[2] ?? '');
    if (words) return words;
  }
  return inlineText(kept);
}

/** A badge that says a status: by its text, or by its address where the text is only "status". */
export function badgeStatement(raw: string, offset: number, from: Origin): Statement | null {
  const match = BADGE.exec(raw);
  if (!match || !/status|statut|estado/i.test(`${match[1]} ${match[2]}`)) return null;
  const statement = statementOf(match[0], offset + match.index, from);
  return statusOf(statement.text) === null ? null : statement;
}

/** The words of a badge's address: `…/badge/status-accepted-green`. */
function badgeWords(url: string): string | null {
  const parts = withoutQuery(url)
    .split('/')
    .at(-1)
    ?.replace(/\.(?:svg|png)$/i, '')
    .replace(/--/g, ' ')
    .split('-')
    .map((part) => part.replace(/_+/g, ' ').replace(/%20/g, ' '));
  return parts?.find((part) => statusOf(part) !== null) ?? null;
}

/** Drops what may stand before a status: a date, a label, a remark of its kind, an arrow's left side. */
function withoutLead(text: string): string {
  let rest = text.replace(/^(?:[^\p{L}\p{N}]|:[\w+-]+:)+/u, '');
  // `Am 5. Januar 2026 …`, `2026年1月5日に…`: the day and the small words around it.
  const day = /^\s+(?=\S)/.exec(blankDays(rest.slice(0, 90)))?.[0].length ?? 0;
  if (day > 0)
    rest = rest
      .slice(day)
      .replace(/^(?:[^\p{L}\p{N}]|(?:に|より|から|付けで|付で|时|起)(?=\P{sc=Hiragana}))+/u, '');
  rest = rest.replace(/^(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:Z|UTC)?)\W*/i, '');
  rest = rest.replace(
    /^(?:current |new |adr )?(?:status|state|decision|statut|estado|état|状态|ステータス)\s*[:：]\s*/iu,
    '',
  );
  const arrows = rest.split(/(?<!\s)\s*(?:→|⇒|->|=>|➔|➡️?|⟶)\s*/u);
  const last = arrows.at(-1);
  return arrows.length > 1 && last && statusOf(last) !== null ? last : rest;
}
