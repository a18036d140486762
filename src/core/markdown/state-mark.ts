import type { List, Nodes, Root } from 'mdast';
import { walk } from './walk.ts';

/** A word in front of an item that says what became of it: `TODO `, `DONE `, `[Done] `. */
export interface StateMark {
  length: number;
  done: boolean;
}

const BRACKETED = /^\[(todo|done|doing|wip|open|closed)\][ \t]+(?=\S)/i;
const SHOUTED = /^(TODO|DONE|DOING|WIP)[ \t]+(?=\S)/;

/** The mark that the source text of an item begins with, or null. */
export function readStateMark(raw: string): StateMark | null {
  const found = BRACKETED.exec(raw) ?? SHOUTED.exec(raw);
  return found ? { length: found[0].length, done: /^(?:done|closed)$/i.test(found[1] ?? '') } : null;
}

/**
 * Makes steps of the items of lists of which each has such a mark: a word in capitals alone may open a remark of the
 * author, so that one item does not tell.
 */
export function tickMarked(tree: Root, body: string): void {
  if (!/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[?(?:TODO|DONE|DOING|WIP|OPEN|CLOSED)\b/im.test(body)) return;
  walk(tree, (node) => {
    if (node.type === 'list') tickList(node, body);
    return undefined;
  });
}

function tickList(list: List, body: string): void {
  const raws = list.children.map(({ children: [first] }) => (first ? sourceOf(first, body) : ''));
  const marks = raws.map(readStateMark);
  const boxed = list.children.some(({ checked }) => typeof checked === 'boolean');
  const sure = marks.length > 1 || BRACKETED.test(raws[0] ?? '');
  if (boxed || !sure || marks.some((mark) => mark === null)) return;
  list.children.forEach((item, index) => {
    item.checked = marks[index]?.done ?? false;
  });
}

function sourceOf(node: Nodes, body: string): string {
  const start = node.position?.start.offset ?? 0;
  return body.slice(start, start + 40);
}
