import type { Root, RootContent } from 'mdast';
import { buildLineIndex } from '../../text/line-index.ts';
import { CONTAINER, isAboutNext, isWrapped, LITERAL, languageAbove, TITLE } from './asciidoc-lines.ts';
import { readList } from './asciidoc-list.ts';
import { readTable } from './asciidoc-table.ts';
import { type BlockReading, splitLines, type TextLine } from './line-blocks.ts';
import { type InlineForm, NodeBuilder } from './nodes.ts';

/** Lines below a title, by its depth less one: the older way to write it. */
const UNDERLINES = ['=', '-', '~', '^', '+'];
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
    const read = readBlock(nodes, lines, index, 0);
    children.push(...read.blocks);
    index = Math.max(read.next, index + 1);
  }
  return { type: 'root', children };
}

function readBlock(
  nodes: NodeBuilder,
  lines: readonly TextLine[],
  index: number,
  depth: number,
): BlockReading {
  const line = lines[index];
  if (!line || line.blank || CONTAINER.test(line.text) || isAboutNext(line))
    return { blocks: [], next: index + 1 };
  return (
    readLine(nodes, line, index) ??
    readUnderlined(nodes, lines, index) ??
    readLiteral(nodes, lines, index) ??
    readTable(nodes, lines, index) ??
    readList(nodes, lines, index, depth, readBlock) ??
    readParagraph(nodes, lines, index)
  );
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
  if (fence.startsWith('/')) return { blocks: [nodes.hidden(line.start, end)], next: close + 1 };
  const [first, last] = [lines[index + 1], lines[close - 1]];
  const language = /^`{3,}([\w+#.-]+)/.exec(line.text)?.[1] ?? languageAbove(lines, index);
  const node =
    close > index + 1 && first && last
      ? nodes.code(first.start, last.end, language || null)
      : nodes.code(line.end, line.end, language || null);
  return { blocks: [node], next: close + 1 };
}

function readParagraph(nodes: NodeBuilder, lines: readonly TextLine[], index: number): BlockReading {
  const first = lines[index];
  let next = index + 1;
  while (next < lines.length && isWrapped(lines[next])) next++;
  const start = (first?.start ?? 0) + (first?.indent ?? 0);
  const end = lines[next - 1]?.end ?? start;
  const language = languageAbove(lines, index);
  return {
    blocks: [language === null ? nodes.paragraph(start, end) : nodes.code(start, end, language || null)],
    next,
  };
}

function anchorUrl(target: string): string {
  return /[#.]/.test(target) ? target : `#${target}`;
}
