import type { Root, RootContent } from 'mdast';
import { buildLineIndex } from '../../text/line-index.ts';
import { splitLines, type TextLine } from './line-blocks.ts';
import { type InlineForm, type ItemContent, NodeBuilder } from './nodes.ts';

const TITLE = /^(={1,6}|#{1,6})[ \t]+(\S.*)$/;
const BULLET = /^([ \t]*)(\*{1,5}|-|\.{1,5}|\d+\.)[ \t]+(?=\S)/;
const LITERAL = /^(-{4,}|\.{4,}|\+{4,}|`{3,}|\/{4,})[ \t]*/;
const CONTAINER = /^(?:={4,}|\*{4,}|_{4,}|--)[ \t]*$/;

const FORMS: readonly InlineForm[] = [
  { pattern: /`([^`\n]+)`/g, read: (match) => ({ code: match[1] ?? '' }) },
  {
    pattern: /(?:link|xref):([^\s[\]]{1,500})\[([^[\]]*)\]/g,
    read: (match) => ({ url: match[1] ?? '', text: match[2] || (match[1] ?? '') }),
  },
  {
    pattern: /<<([^,<>\s][^,<>]*)(?:,\s*(?!\s)([^<>]*))?>>/g,
    read: (match) => ({ url: anchorUrl(match[1] ?? ''), text: match[2] || (match[1] ?? '') }),
  },
  {
    pattern: /(https?:\/\/[^\s[\]<>]*[^\s[\]<>.,;:)])(?:\[([^[\]]*)\])?/g,
    read: (match) => ({ url: match[1] ?? '', text: match[2] || (match[1] ?? '') }),
  },
];

/**
 * Reads the skeleton of AsciiDoc as a Markdown tree: titles, attributes and paragraphs, lists, tables, literal
 * blocks, links. It serves fields, sections and links; the page is rendered by Asciidoctor.
 */
export function parseAsciidoc(text: string): Root {
  const nodes = new NodeBuilder(text, buildLineIndex(text), FORMS);
  const lines = splitLines(text);
  const children: RootContent[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (
      !line ||
      line.blank ||
      CONTAINER.test(line.text) ||
      /^\[.*\]\s*$/.test(line.text) ||
      /^\.\S/.test(line.text)
    ) {
      index++;
      continue;
    }
    const read =
      readLine(nodes, line, index) ??
      readLiteral(nodes, lines, index) ??
      readTable(nodes, lines, index) ??
      readList(nodes, lines, index) ??
      readParagraph(nodes, lines, index);
    children.push(...read.blocks);
    index = Math.max(read.next, index + 1);
  }
  return { type: 'root', children };
}

interface Read {
  blocks: RootContent[];
  next: number;
}

function readLine(nodes: NodeBuilder, line: TextLine, index: number): Read | null {
  if (/^\/\/(?!\/)/.test(line.text)) return { blocks: [nodes.hidden(line.start, line.end)], next: index + 1 };
  const title = TITLE.exec(line.text);
  if (!title?.[1] || title[2] === undefined) return null;
  const start = line.start + line.text.length - title[2].length;
  return {
    blocks: [nodes.heading(title[1].length, start, start + title[2].trimEnd().length)],
    next: index + 1,
  };
}

function readLiteral(nodes: NodeBuilder, lines: readonly TextLine[], index: number): Read | null {
  const line = lines[index];
  const fence = line ? LITERAL.exec(line.text)?.[1] : undefined;
  if (!line || !fence) return null;
  let close = index + 1;
  while (close < lines.length && lines[close]?.text.trimEnd() !== fence) close++;
  const end = lines[Math.min(close, lines.length - 1)]?.end ?? line.end;
  const node = fence.startsWith('/') ? nodes.hidden(line.start, end) : nodes.code(line.start, end);
  return { blocks: [node], next: close + 1 };
}

function readTable(nodes: NodeBuilder, lines: readonly TextLine[], index: number): Read | null {
  const open = lines[index];
  if (!open || !/^[|!]={3,}\s*$/.test(open.text)) return null;
  let close = index + 1;
  while (close < lines.length && lines[close]?.text.trimEnd() !== open.text.trimEnd()) close++;
  const rows: [number, number][][] = [];
  let loose: [number, number][] = [];
  let width = 0;
  for (const line of lines.slice(index + 1, close)) {
    const cells = cellsOf(line);
    const last = (loose.length > 0 ? loose : rows.at(-1))?.at(-1);
    if (line.blank) {
      if (loose.length > 0 && width === 0) width = loose.length;
    } else if (cells.length === 0) {
      if (last) last[1] = line.end;
    } else if (cells.length > 1) {
      rows.push(cells);
      width ||= cells.length;
    } else loose.push(...cells);
    if (width > 0 && loose.length >= width) {
      rows.push(loose.slice(0, width));
      loose = loose.slice(width);
    }
  }
  // One cell a line without a blank line between the rows: pairs are the likelier reading.
  for (let at = 0; at < loose.length; at += 2) rows.push(loose.slice(at, at + 2));
  const end = lines[Math.min(close, lines.length - 1)]?.end ?? open.end;
  return { blocks: rows.length > 0 ? [nodes.table(rows, open.start, end)] : [], next: close + 1 };
}

function cellsOf(line: TextLine): [number, number][] {
  const cells: [number, number][] = [];
  for (const match of line.text.matchAll(/(?:^|(?<=[\s|]))[\d.+*<^>]*[a-z]?\|([^|]*)/g)) {
    const value = match[1] ?? '';
    const start = line.start + match.index + match[0].length - value.length;
    const lead = value.length - value.trimStart().length;
    cells.push([start + lead, start + Math.max(lead, value.trimEnd().length)]);
  }
  return cells;
}

function readList(nodes: NodeBuilder, lines: readonly TextLine[], index: number): Read | null {
  const first = lines[index];
  if (!first || !BULLET.test(first.text)) return null;
  const items: ListEntry[] = [];
  let at = index;
  while (at < lines.length) {
    const line = lines[at];
    const mark = line ? BULLET.exec(line.text) : null;
    if (!line || !mark) break;
    let next = at + 1;
    while (next < lines.length && isWrapped(lines[next])) next++;
    // A checklist has `[ ]`, `[x]` or `[*]` behind its mark.
    const box = /^\[([ xX*])\][ \t]+(?=\S)/.exec(line.text.slice(mark[0].length));
    const start = line.start + mark[0].length + (box?.[0].length ?? 0);
    items.push({
      depth: (mark[2] ?? '').length,
      start: line.start + (mark[1] ?? '').length,
      checked: box ? box[1] !== ' ' : null,
      blocks: [nodes.paragraph(start, lines[next - 1]?.end ?? line.end)],
    });
    at = next;
    while (at < lines.length && lines[at]?.blank && BULLET.test(lines[at + 1]?.text ?? '')) at++;
  }
  return { blocks: [nestItems(nodes, items)], next: at };
}

/** An item of a list with its mark's depth, before it is nested. */
interface ListEntry extends ItemContent {
  depth: number;
}

function nestItems(nodes: NodeBuilder, items: readonly ListEntry[]): RootContent {
  const top = items[0]?.depth ?? 1;
  const groups: ListEntry[] = [];
  let nested: ListEntry[] = [];
  const flush = (): void => {
    const last = groups.at(-1);
    if (last && nested.length > 0) last.blocks.push(nestItems(nodes, nested));
    nested = [];
  };
  for (const item of items) {
    if (item.depth > top) nested.push(item);
    else {
      flush();
      groups.push({ ...item, blocks: [...item.blocks] });
    }
  }
  flush();
  const start = items[0]?.blocks[0]?.position?.start.offset ?? 0;
  const end = items.at(-1)?.blocks.at(-1)?.position?.end.offset ?? start;
  return nodes.list(groups, start, end);
}

function readParagraph(nodes: NodeBuilder, lines: readonly TextLine[], index: number): Read {
  const first = lines[index];
  let next = index + 1;
  while (next < lines.length && isWrapped(lines[next])) next++;
  const start = (first?.start ?? 0) + (first?.indent ?? 0);
  return { blocks: [nodes.paragraph(start, lines[next - 1]?.end ?? start)], next };
}

function isWrapped(line: TextLine | undefined): boolean {
  return (
    line !== undefined &&
    !line.blank &&
    !TITLE.test(line.text) &&
    !BULLET.test(line.text) &&
    !LITERAL.test(line.text) &&
    !CONTAINER.test(line.text) &&
    !/^(?:\/\/|[|!]={3})/.test(line.text)
  );
}

function anchorUrl(target: string): string {
  return /[#.]/.test(target) ? target : `#${target}`;
}
