import type { Root, RootContent } from 'mdast';
import { buildLineIndex } from '../../text/line-index.ts';
import { squeeze } from '../../text/spaces.ts';
import { type BlockReading, endOfIndented, splitLines, type TextLine } from './line-blocks.ts';
import { type InlineForm, NodeBuilder } from './nodes.ts';

/** A row of one punctuation character, which underlines or overlines a title. */
const ADORNMENT = /^([!-/:-@[-`{-~])\1{1,}[ \t]*$/;
const BULLET = /^([-*+•]|\(?(?:\d+|#|[a-z])[.)])[ \t]+/i;

/** Roles that name a file; every other names something that only its own tool can find. */
const FILE_ROLES = /^(?:doc|download)$/;

/** How references are written; `targets` are the addresses that the page gives names, by lower-case name. */
function inlineForms(targets: ReadonlyMap<string, string>): InlineForm[] {
  const named = (name: string, text: string): { url: string; text: string } | null => {
    const url = targets.get(squeeze(name).toLowerCase());
    return url === undefined ? null : { url, text };
  };
  return [
    { pattern: /``([^`]+(?:`[^`]+)*)``/g, read: (match) => ({ code: match[1] ?? '' }) },
    {
      pattern: /:(?:\w{1,20}:){0,3}(\w{1,20}):`([^`<]{0,400})(?:<([^>`]{1,400})>)?`/g,
      read: (match) => {
        const url = match[3] ?? match[2] ?? '';
        // `python:library/os` is a page of another project.
        if (!FILE_ROLES.test(match[1] ?? '') || /^[\w.-]+:/.test(url)) return null;
        return { url, text: match[2]?.trim() || url };
      },
    },
    {
      pattern: /`([^`<]{0,400})<([^>`]{1,400})>`__?/g,
      read: (match) => {
        const url = (match[2] ?? '').replace(/\s+/g, '');
        const text = match[1]?.trim() || url;
        return /^[^:/]*_$/.test(url) ? named(url.replace(/_$/, ''), text) : { url, text };
      },
    },
    { pattern: /`([^`<>]{1,400})`__?(?!\w)/g, read: (match) => named(match[1] ?? '', match[1] ?? '') },
    {
      pattern: /(?<![\w`:.-])([\p{L}\p{N}](?:[\w.+-]{0,80}[\p{L}\p{N}])?)_(?![\w`])/gu,
      read: (match) => named(match[1] ?? '', match[1] ?? ''),
    },
    {
      pattern: /https?:\/\/[^\s<>`"')\]]{0,1000}[^\s<>`"')\].,;:]/g,
      read: (match) => ({ url: match[0], text: match[0] }),
    },
  ];
}

/** The addresses behind `.. _name: address`. */
function collectTargets(text: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const match of text.matchAll(
    /^[ \t]{0,20}\.\. _(?:`([^`\n]{1,200})`|([^:`\n]{1,200})):[ \t]+(\S+)[ \t]*$/gm,
  )) {
    const url = match[3] ?? '';
    if (!url.endsWith('_')) targets.set((match[1] ?? match[2] ?? '').toLowerCase(), url);
  }
  return targets;
}

/**
 * Reads the skeleton of reStructuredText as a Markdown tree: titles, paragraphs and field lists, bullet lists, list
 * tables, literal blocks, links. What it does not know stays text or code; nothing is lost from the source.
 */
export function parseRestructuredText(text: string): Root {
  const nodes = new NodeBuilder(text, buildLineIndex(text), inlineForms(collectTargets(text)));
  const reader: Reader = { lines: splitLines(text), nodes, ranks: [] };
  return { type: 'root', children: readBlocks(reader, 0, reader.lines.length, 0) };
}

interface Reader {
  lines: readonly TextLine[];
  nodes: NodeBuilder;
  /** Adornments in the order of their first use, which is their rank. */
  ranks: string[];
}

function readBlocks(reader: Reader, from: number, to: number, depth: number): RootContent[] {
  const blocks: RootContent[] = [];
  let index = from;
  while (index < to) {
    const line = reader.lines[index];
    if (!line || line.blank) {
      index++;
      continue;
    }
    const read =
      readTitle(reader, index, to) ??
      readDirective(reader, index, to) ??
      readTable(reader, index, to) ??
      readList(reader, index, to, depth) ??
      readParagraph(reader, index, to);
    blocks.push(...read.blocks);
    index = Math.max(read.next, index + 1);
  }
  return blocks;
}

function readTitle(reader: Reader, index: number, to: number): BlockReading | null {
  const [first, second, third] = reader.lines.slice(index, Math.min(index + 3, to));
  if (!first || !second) return null;
  const over = ADORNMENT.exec(first.text);
  if (over && third && !second.blank && third.text.trim() === first.text.trim())
    return { blocks: [title(reader, second, `${over[1]}${over[1]}`)], next: index + 3 };
  const under = ADORNMENT.exec(second.text);
  const width = second.text.trim().length;
  const fits = width >= 3 || width >= first.text.trim().length;
  if (!over && under?.[1] && fits && first.indent === 0 && !/^[-*+]\s/.test(first.text))
    return { blocks: [title(reader, first, under[1])], next: index + 2 };
  // A row that stands alone is a transition.
  return over ? { blocks: [reader.nodes.hidden(first.start, first.end)], next: index + 1 } : null;
}

function title(reader: Reader, line: TextLine, adornment: string): RootContent {
  if (!reader.ranks.includes(adornment)) reader.ranks.push(adornment);
  const start = line.start + line.indent;
  return reader.nodes.heading(reader.ranks.indexOf(adornment) + 1, start, start + line.text.trim().length);
}

function readDirective(reader: Reader, index: number, to: number): BlockReading | null {
  const line = reader.lines[index];
  if (!line || !/^\s*\.\.(?:\s|$)/.test(line.text)) return null;
  const next = Math.min(endOfIndented(reader.lines, index + 1, line.indent), to);
  const end = reader.lines[next - 1]?.end ?? line.end;
  const name = /^\s*\.\.\s+([\w-]+)::[ \t]*((?![ \t]).*|)$/.exec(line.text);
  const directive = name?.[1]?.toLowerCase() ?? '';
  if (directive === 'list-table') return { blocks: listTable(reader, index + 1, next), next };
  if (
    /^(?:note|warning|attention|caution|danger|important|tip|hint|admonition|versionchanged|versionadded|topic)$/.test(
      directive,
    )
  )
    return { blocks: readBlocks(reader, index + 1, next, line.indent + 1), next };
  if (
    [
      'code',
      'code-block',
      'sourcecode',
      'mermaid',
      'graphviz',
      'uml',
      'math',
      'parsed-literal',
      'literalinclude',
    ].includes(directive)
  )
    return {
      blocks: [reader.nodes.code(codeStart(reader, index, next), end, name?.[2]?.trim() || null)],
      next,
    };
  return { blocks: [reader.nodes.hidden(line.start, end)], next };
}

/** Where the lines of a block begin, behind its options; at the directive where it has none. */
function codeStart({ lines }: Reader, index: number, next: number): number {
  let at = index + 1;
  while (at < next && (lines[at]?.blank || /^\s*:[\w-]+:/.test(lines[at]?.text ?? ''))) at++;
  return lines[at < next ? at : index]?.start ?? 0;
}

/** `* - Status` and `  - Accepted`: rows of a list table. */
function listTable(reader: Reader, from: number, to: number): RootContent[] {
  const rows: [number, number][][] = [];
  for (const line of reader.lines.slice(from, to)) {
    const row = /^(\s*\*\s+-[ \t]*)((?![ \t]).*|)$/.exec(line.text);
    const cell = row ?? /^(\s*-[ \t]*)((?![ \t]).*|)$/.exec(line.text);
    const last = rows.at(-1);
    if (cell) {
      const start = line.start + (cell[1]?.length ?? 0);
      const range: [number, number] = [start, Math.max(start, line.end)];
      if (row) rows.push([range]);
      else last?.push(range);
    } else if (last && !line.blank && !/^\s*:[\w-]+:/.test(line.text)) {
      const open = last.at(-1);
      if (open) open[1] = line.end;
    }
  }
  const [first] = rows;
  if (!first) return [];
  return [reader.nodes.table(rows, first[0]?.[0] ?? 0, rows.at(-1)?.at(-1)?.[1] ?? 0)];
}

/** Each range of a line's text that a column of a table takes. */
type Columns = readonly number[][];

/** A grid table, or a simple one between rows of equals signs. Cells that span columns are read as they stand. */
function readTable(reader: Reader, index: number, to: number): BlockReading | null {
  const first = reader.lines[index];
  if (!first) return null;
  const isGrid = /^\s*\+(?:[-=]+\+)+\s*$/.test(first.text);
  if (!isGrid && !/^\s*={2,}(?:\s+={2,})+\s*$/.test(first.text)) return null;
  const columns = [...first.text.matchAll(isGrid ? /[-=]+/g : /=+/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const { rows, next } = (isGrid ? readGridRows : readSimpleRows)(reader, index + 1, to, columns);
  const end = reader.lines[next - 1]?.end ?? first.end;
  return rows.length > 0 ? { blocks: [reader.nodes.table(rows, first.start, end)], next } : null;
}

interface TableRows {
  /** Ranges of the cells, row by row. */
  rows: [number, number][][];
  /** The line behind the table. */
  next: number;
}

function readGridRows(reader: Reader, index: number, to: number, columns: Columns): TableRows {
  const rows: [number, number][][] = [];
  let next = index;
  let opens = true;
  for (; next < to; next++) {
    const line = reader.lines[next];
    const isRule = line !== undefined && GRID_RULE.test(line.text);
    if (!line || !(isRule || /^\s*\|/.test(line.text))) break;
    // A row of a grid goes on over lines; of that only the first line is a value.
    if (!isRule && opens) rows.push(cellsOf(line, columns, false));
    opens = isRule;
  }
  return { rows, next };
}

function readSimpleRows(reader: Reader, index: number, to: number, columns: Columns): TableRows {
  const rows: [number, number][][] = [];
  for (let next = index; next < to; next++) {
    const line = reader.lines[next];
    if (!line) return { rows, next };
    if (!SIMPLE_RULE.test(line.text)) rows.push(cellsOf(line, columns, true));
    // The last rule has a blank line behind it.
    else if (rows.length > 0 && isBlank(reader.lines[next + 1])) return { rows, next: next + 1 };
  }
  return { rows, next: to };
}

const GRID_RULE = /^\s*\+/;
const SIMPLE_RULE = /^\s*(?:==|--)[\s=-]*$/;

function isBlank(line: TextLine | undefined): boolean {
  return line?.blank ?? true;
}

/** The cells of a line; the last one of a simple table goes on to the end of the line. */
function cellsOf(line: TextLine, columns: Columns, isSimple: boolean): [number, number][] {
  return columns.map(([from = 0, until = 0], column) => {
    const end = column === columns.length - 1 && isSimple ? line.text.length : until;
    const piece = line.text.slice(from, end);
    const lead = piece.length - piece.trimStart().length;
    const start = line.start + Math.min(from + lead, line.text.length);
    return [start, start + piece.trim().length];
  });
}

function readList(reader: Reader, index: number, to: number, depth: number): BlockReading | null {
  const first = reader.lines[index];
  if (!first || depth > 20 || !BULLET.test(first.text.trimStart())) return null;
  const items: RootContent[][] = [];
  let at = index;
  while (at < to) {
    const line = reader.lines[at];
    const mark = line ? BULLET.exec(line.text.slice(line.indent)) : null;
    if (!line || !mark || line.indent !== first.indent) break;
    const next = Math.min(endOfIndented(reader.lines, at + 1, line.indent), to);
    let wrapped = at + 1;
    while (
      wrapped < next &&
      !reader.lines[wrapped]?.blank &&
      !BULLET.test(reader.lines[wrapped]?.text.trimStart() ?? '')
    )
      wrapped++;
    const paragraph = reader.nodes.paragraph(
      line.start + line.indent + mark[0].length,
      reader.lines[wrapped - 1]?.end ?? line.end,
    );
    items.push([paragraph, ...readBlocks(reader, wrapped, next, depth + 1)]);
    at = next;
    while (at < to && reader.lines[at]?.blank) at++;
  }
  const end = reader.lines[Math.max(index, at - 1)]?.end ?? first.end;
  const entries = items.map((blocks) => ({ blocks, start: first.start, checked: null }));
  return { blocks: [reader.nodes.list(entries, first.start, end)], next: at };
}

function readParagraph(reader: Reader, index: number, to: number): BlockReading {
  const first = reader.lines[index];
  let next = index + 1;
  while (next < to && !reader.lines[next]?.blank && !/^\s*\.\.\s/.test(reader.lines[next]?.text ?? '')) {
    if (readTitle(reader, next, to)) break;
    next++;
  }
  const last = reader.lines[next - 1];
  const start = (first?.start ?? 0) + (first?.indent ?? 0);
  const blocks: RootContent[] = [reader.nodes.paragraph(start, last?.end ?? start)];
  if (last?.text.trimEnd().endsWith('::')) {
    const end = Math.min(endOfIndented(reader.lines, next, first?.indent ?? 0), to);
    const [open, close] = [reader.lines[next], reader.lines[end - 1]];
    if (end > next && open && close) blocks.push(reader.nodes.code(open.start, close.end));
    next = Math.max(next, end);
  }
  return { blocks, next };
}
