import type { Root, RootContent } from 'mdast';
import { buildLineIndex } from '../../text/line-index.ts';
import { readTable } from './asciidoc-table.ts';
import { type BlockReading, splitLines, type TextLine } from './line-blocks.ts';
import { type InlineForm, type ItemContent, NodeBuilder } from './nodes.ts';

const TITLE = /^(={1,6}|#{1,6})[ \t]+(\S.*)$/;
/** Lines below a title, by its depth less one: the older way to write it. */
const UNDERLINES = ['=', '-', '~', '^', '+'];
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
    pattern: /(?<![\w*])(\*{1,2})(?![\s*])[^*\n]+(?<!\s)\1(?![\w*])/g,
    read: (match) => ({ marked: 'strong', width: match[1]?.length ?? 1 }),
  },
  {
    pattern: /(?<![\w_])(_{1,2})(?![\s_])[^_\n]+(?<!\s)\1(?![\w_])/g,
    read: (match) => ({ marked: 'emphasis', width: match[1]?.length ?? 1 }),
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
      /^\.[^.\s]/.test(line.text)
    ) {
      index++;
      continue;
    }
    const read =
      readLine(nodes, line, index) ??
      readUnderlined(nodes, lines, index) ??
      readLiteral(nodes, lines, index) ??
      readTable(nodes, lines, index) ??
      readList(nodes, lines, index) ??
      readParagraph(nodes, lines, index);
    children.push(...read.blocks);
    index = Math.max(read.next, index + 1);
  }
  return { type: 'root', children };
}

function readLine(nodes: NodeBuilder, line: TextLine, index: number): BlockReading | null {
  if (/^\/\/(?!\/)/.test(line.text)) return { blocks: [nodes.hidden(line.start, line.end)], next: index + 1 };
  const title = TITLE.exec(line.text);
  if (!title?.[1] || title[2] === undefined) return null;
  const start = line.start + line.text.length - title[2].length;
  // The marks may stand behind the title as well.
  const words = title[2].trimEnd();
  const closed = words.endsWith(` ${title[1]}`) ? words.slice(0, -title[1].length).trimEnd() : words;
  return { blocks: [nodes.heading(title[1].length, start, start + closed.length)], next: index + 1 };
}

/** A title above a line of marks that is as long as itself, by a character more or less. */
function readUnderlined(nodes: NodeBuilder, lines: readonly TextLine[], index: number): BlockReading | null {
  const [line, below] = [lines[index], lines[index + 1]];
  if (!line || !below || !isUnderline(line.text.trimEnd(), below.text.trimEnd())) return null;
  const depth = UNDERLINES.indexOf(below.text.charAt(0)) + 1;
  return {
    blocks: [nodes.heading(depth, line.start, line.start + line.text.trimEnd().length)],
    next: index + 2,
  };
}

function isUnderline(title: string, below: string): boolean {
  return (
    /^(?:=+|-+|~+|\^+|\++)$/.test(below) &&
    Math.abs([...title].length - below.length) < 2 &&
    /^[^.\s].*$/.test(title) &&
    /[\p{L}\p{N}]/u.test(title)
  );
}

function readLiteral(nodes: NodeBuilder, lines: readonly TextLine[], index: number): BlockReading | null {
  const line = lines[index];
  const fence = line ? LITERAL.exec(line.text)?.[1] : undefined;
  if (!line || !fence) return null;
  let close = index + 1;
  while (close < lines.length && lines[close]?.text.trimEnd() !== fence) close++;
  const end = lines[Math.min(close, lines.length - 1)]?.end ?? line.end;
  const node = fence.startsWith('/') ? nodes.hidden(line.start, end) : nodes.code(line.start, end);
  return { blocks: [node], next: close + 1 };
}

function readList(nodes: NodeBuilder, lines: readonly TextLine[], index: number): BlockReading | null {
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

function readParagraph(nodes: NodeBuilder, lines: readonly TextLine[], index: number): BlockReading {
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
