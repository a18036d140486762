import type { ListItem, Nodes, RootContent } from 'mdast';
import {
  endOf,
  type ParsedDocument,
  type PositionedNode,
  sourceAt,
  startOf,
} from '../../markdown/document.ts';
import { cellRange } from '../../markdown/field-tables.ts';
import { nodeText } from '../../markdown/node-text.ts';
import type { Origin, TextValue } from '../../schema/value.ts';
import { squeeze } from '../../text/spaces.ts';
import { isEmptyWord } from '../../words/postmortem.ts';

/** The texts of some blocks: every list item, paragraph and last-column cell that says something. */
export function readTexts(document: ParsedDocument, blocks: readonly RootContent[]): TextValue[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return textOf(document, [block], 'section');
    if (block.type === 'blockquote') return readTexts(document, block.children);
    if (block.type === 'list')
      return block.children.flatMap((item) => textOf(document, item.children, 'list'));
    if (block.type === 'table')
      return block.children.slice(1).flatMap((row) => {
        const cell = row.children.find((candidate) => nodeText(candidate).trim() !== '');
        return cell ? cellText(document, cell, row.children.map(nodeText).join(' – ')) : [];
      });
    return [];
  });
}

/** The text of a section as one value, or null where it says nothing. */
export function readWhole(document: ParsedDocument, blocks: readonly RootContent[]): TextValue | null {
  return textOf(document, blocks, 'section')[0] ?? null;
}

/** What a reader sees of some blocks: paragraphs and list items on lines of their own, code left out. */
export function blockText(blocks: readonly RootContent[]): string {
  return blocks
    .flatMap((block): string[] => {
      if (block.type === 'paragraph' || block.type === 'heading') return [squeeze(shownText(block))];
      if (block.type === 'list') return block.children.map((item) => itemText(item));
      if (block.type === 'blockquote') return [blockText(block.children)];
      if (block.type === 'table')
        return block.children.map((row) =>
          squeeze(
            row.children
              .map(shownText)
              .filter((text) => text.trim() !== '')
              .join(' – '),
          ),
        );
      return [];
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** The text of a node without what is struck out. */
function shownText(node: Nodes): string {
  if (node.type === 'delete') return '';
  if (!('children' in node)) return nodeText(node);
  return (node.children as Nodes[]).some((child) => child.type === 'delete' || 'children' in child)
    ? (node.children as Nodes[]).map(shownText).join('')
    : nodeText(node);
}

/** Whether a text is empty or says that there is nothing. */
export function isNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || isEmptyWord(text);
}

function itemText(item: ListItem): string {
  return blockText(item.children);
}

function textOf(document: ParsedDocument, blocks: readonly RootContent[], from: Origin): TextValue[] {
  const value = blockText(blocks);
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last || isNothing(value)) return [];
  const { start, raw } = rawBetween(document, first, last);
  return [{ value, raw, source: sourceAt(document, start, from) }];
}

function cellText(document: ParsedDocument, cell: PositionedNode, text: string): TextValue[] {
  const value = squeeze(text.replace(/(?<! – )(?: – )+$/, ''));
  if (isNothing(value)) return [];
  const { start, raw } = cellRaw(document, cell);
  return [{ value, raw, source: sourceAt(document, start, 'table') }];
}

/** A cell's source text. */
export function cellRaw(document: ParsedDocument, cell: PositionedNode): { start: number; raw: string } {
  const { start, end } = cellRange(document, cell);
  return { start, raw: document.text.slice(start, end) };
}

function rawBetween(
  document: ParsedDocument,
  first: PositionedNode,
  last: PositionedNode,
): { start: number; raw: string } {
  const start = startOf(document, first);
  return { start, raw: document.text.slice(start, Math.max(start, endOf(document, last))).trimEnd() };
}
