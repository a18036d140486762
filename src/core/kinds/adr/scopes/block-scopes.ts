import type { BlockContent, Code, DefinitionContent, List, RootContent, Table } from 'mdast';
import {
  endOf,
  type ParsedDocument,
  type PositionedNode,
  rawOf,
  startOf,
} from '../../../markdown/document.ts';
import { inlineText } from '../../../markdown/inline-text.ts';
import { nodeText } from '../../../markdown/node-text.ts';
import type { Scope } from '../../../schema/adr.ts';
import { fieldNamed } from '../../../words/fields.ts';
import { leadOf } from './lead.ts';
import { answerOf, isOutside, leaveOut } from './outside.ts';
import { isPathLike, splitAtCommas } from './path-like.ts';
import { pieceScopes } from './piece-scopes.ts';
import { makeScope } from './scope.ts';

/** The scopes in the blocks of a section; words that head a block, such as "Out of scope:", are said of what follows them. */
export function blocksScopes(document: ParsedDocument, blocks: readonly RootContent[]): Scope[] {
  let outside = false;
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    if (block.type === 'heading') outside = false;
    else if (next && next.type !== 'heading' && isCaption(block)) {
      outside = isOutside(nodeText(block));
      return [];
    }
    const found = blockScopes(document, block);
    return outside ? leaveOut(found) : found;
  });
}

/** A line that heads what follows: in bold, or with a colon at its end. */
function isCaption(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  const [only, ...others] = block.children;
  return (only?.type === 'strong' && others.length === 0) || /[:：]\s*$/.test(nodeText(block));
}

function blockScopes(document: ParsedDocument, block: RootContent): Scope[] {
  if (block.type === 'paragraph') return paragraphScopes(document, block);
  if (block.type === 'list') return listScopes(document, block);
  if (block.type === 'table') return tableScopes(document, block);
  if (block.type === 'code') return codeScopes(document, block);
  if (block.type === 'html') return htmlScopes(document, block);
  return block.type === 'blockquote' ? blocksScopes(document, block.children) : [];
}

function nodeScopes(document: ParsedDocument, node: PositionedNode): Scope[] {
  return pieceScopes(document, {
    raw: rawOf(document, node),
    offset: startOf(document, node),
    from: 'section',
  });
}

/** A short line names things; a sentence is read as one, so that a comma within it parts nothing. */
function paragraphScopes(document: ParsedDocument, block: PositionedNode): Scope[] {
  const offset = startOf(document, block);
  const parts = splitAtCommas(rawOf(document, block));
  return parts.every((part) => inlineText(part.text).split(' ').length <= 3)
    ? parts.flatMap((part) =>
        pieceScopes(document, { raw: part.text, offset: offset + part.at, from: 'section' }),
      )
    : nodeScopes(document, block);
}

function listScopes(document: ParsedDocument, list: List): Scope[] {
  return list.children.flatMap((item) => {
    const [first, ...others] = item.children;
    if (!first) return [];
    const below = blocksBelow(document, others);
    if (first.type !== 'paragraph') return [...blockScopes(document, first), ...below];
    const text = nodeText(first);
    // "Out of scope:" above a list of its own.
    if (others.length > 0 && isOutside(text)) return [...nodeScopes(document, first), ...leaveOut(below)];
    return [...nodeScopes(document, first), ...below];
  });
}

function blocksBelow(
  document: ParsedDocument,
  blocks: readonly (BlockContent | DefinitionContent)[],
): Scope[] {
  return blocks.flatMap((block) =>
    block.type === 'list'
      ? listScopes(document, block)
      : block.type === 'paragraph'
        ? nodeScopes(document, block)
        : [],
  );
}

/** What a column says of the others, by its head. */
type Column = 'in' | 'out' | 'name' | 'other';

function tableScopes(document: ParsedDocument, { children: [head, ...rows] }: Table): Scope[] {
  const columns = head?.children.map((cell) => columnOf(nodeText(cell))) ?? [];
  return rows.flatMap(({ children: cells }) => {
    const found = cells.map((cell, at) => ({
      column: columns[at] ?? 'other',
      answer: answerOf(nodeText(cell)),
      text: nodeText(cell),
      scopes: answerOf(nodeText(cell)) === null ? cellScopes(document, cell) : [],
    }));
    const isLeftOut = found.some(
      ({ column, answer }) => (column === 'in' && answer === 'no') || (column === 'out' && answer === 'yes'),
    );
    const out = found.flatMap(({ column, scopes }) => (column === 'out' ? leaveOut(scopes) : []));
    const inner = found.filter(({ column }) => column !== 'out');
    const paths = inner.flatMap(({ scopes }) => scopes).filter(({ as }) => as === 'path');
    // A row without any path names something below a head for names, else in its first cell that is no number.
    const named =
      inner.find(({ column, scopes }) => column !== 'other' && scopes.length > 0) ??
      inner.find(({ text }) => /\p{L}/u.test(text));
    const own = paths.length > 0 ? paths : (named?.scopes ?? []);
    return isLeftOut ? leaveOut(own) : [...own, ...out];
  });
}

function columnOf(head: string): Column {
  if (isOutside(head)) return 'out';
  const lead = leadOf(head);
  if (lead === 'scope' || lead === 'governs') return 'in';
  return lead === 'code' || fieldNamed('adr', head) === 'services' ? 'name' : 'other';
}

function cellScopes(document: ParsedDocument, cell: PositionedNode): Scope[] {
  const raw = rawOf(document, cell);
  const lead = /^[|\s]*/.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).replace(/(?<!\s)\s*\|\s{0,99}$/, '');
  return pieceScopes(document, { raw: text, offset: startOf(document, cell) + lead, from: 'section' });
}

/** The paths in a block of code, one a line, also as an entry of a list and with an owner or a comment behind it. */
function codeScopes(document: ParsedDocument, block: Code): Scope[] {
  const start = startOf(document, block);
  const whole = document.text.slice(start, endOf(document, block));
  return [...whole.matchAll(/^[^\n]+/gm)].flatMap((line) => {
    const [, lead = '', word = ''] =
      /^(\s*(?:[-*+]\s+|[\w-]{1,40}:\s+)?["']?)([^\s"']{1,300})["']?(?:\s+[@#/][^\n]*|\s*)$/.exec(line[0]) ??
      [];
    if (/^[#`~]/.test(word) || !isPathLike(word)) return [];
    return makeScope(
      document,
      { text: word, raw: word, offset: start + line.index + lead.length },
      'path',
      'section',
    );
  });
}

/** The names between tags. */
function htmlScopes(document: ParsedDocument, block: PositionedNode): Scope[] {
  const offset = startOf(document, block);
  const raw = rawOf(document, block).replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) =>
    ' '.repeat(comment.length),
  );
  return [...raw.matchAll(/(?<=>)[^<>]{1,300}(?=<)/g)].flatMap(({ 0: text, index }) =>
    text.trim() === '' ? [] : pieceScopes(document, { raw: text, offset: offset + index, from: 'section' }),
  );
}
