import type { RootContent } from 'mdast';
import { BULLET, isAboutNext, isWrapped } from './asciidoc-lines.ts';
import type { BlockReading, TextLine } from './line-blocks.ts';
import type { ItemContent, NodeBuilder } from './nodes.ts';

type ReadBlock = (
  nodes: NodeBuilder,
  lines: readonly TextLine[],
  index: number,
  depth: number,
) => BlockReading;

/** Lists within blocks that are attached to lists, beyond which their lines are text. */
const DEEPEST = 20;

/** Reads a list with its nested ones; `readBlock` reads what a `+` attaches to an item. */
export function readList(
  nodes: NodeBuilder,
  lines: readonly TextLine[],
  index: number,
  depth: number,
  readBlock: ReadBlock,
): BlockReading | null {
  const first = lines[index];
  if (!first || depth > DEEPEST || !BULLET.test(first.text)) return null;
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
      depth: depthOf(mark[2] ?? ''),
      start: line.start + (mark[1] ?? '').length,
      checked: box ? box[1] !== ' ' : null,
      blocks: [nodes.paragraph(start, lines[next - 1]?.end ?? line.end)],
    });
    const attached = readAttached(nodes, lines, next, depth + 1, readBlock);
    items.at(-1)?.blocks.push(...attached.blocks);
    at = attached.next;
    while (at < lines.length && lines[at]?.blank && BULLET.test(lines[at + 1]?.text ?? '')) at++;
  }
  return { blocks: [nestItems(nodes, items)], next: at };
}

/** How deep a mark says that its item is: by how often it stands, where it is no number. */
function depthOf(mark: string): number {
  return /^\d/.test(mark) ? 1 : mark.length;
}

/** The blocks that lines of `+` attach to an item. */
function readAttached(
  nodes: NodeBuilder,
  lines: readonly TextLine[],
  index: number,
  depth: number,
  readBlock: ReadBlock,
): BlockReading {
  const blocks: RootContent[] = [];
  let at = index;
  while (/^\+\s*$/.test(lines[at]?.text ?? '')) {
    at++;
    for (let line = lines[at]; line && isAboutNext(line); line = lines[at]) at++;
    const read = readBlock(nodes, lines, at, depth);
    blocks.push(...read.blocks);
    at = Math.max(at, read.next);
  }
  return { blocks, next: at };
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
