import type { BlockItem } from '../../core/shell/block.ts';
import { fillItem, linesOf, type PageBlock, pageAssignments, pageBlocks, pageValues } from './code-block.ts';

const originals = new WeakMap<HTMLElement, Node[]>();

/** Shows the page's values within its commands, each marked, and what the author wrote where there is none. */
export default function showValues(): void {
  const values = pageValues() ?? new Map<string, string>();
  const assigned = pageAssignments();
  for (const block of pageBlocks()) {
    const lines = linesOf(block.pre);
    for (const item of block.items ?? []) {
      if (item.type !== 'command') continue;
      const { text, marks } = fillItem(item, values, assigned);
      if (lines) showLines(block, lines, item, text, marks);
      else showText(block.pre.querySelector<HTMLElement>('code') ?? block.pre, text, marks);
    }
  }
}

interface Mark {
  start: number;
  end: number;
}

function showLines(
  block: PageBlock,
  lines: HTMLElement[],
  item: BlockItem,
  text: string,
  marks: Mark[],
): void {
  const before = item.text.split('\n');
  let offset = 0;
  for (const [index, shown] of text.split('\n').entries()) {
    const element = lines[item.line + index];
    const written = (block.code.split('\n')[item.line + index] ?? '').trimEnd();
    const own = marks
      .map(({ start, end }) => ({ start: start - offset, end: end - offset }))
      .filter(({ start, end }) => start >= 0 && end <= shown.length);
    offset += shown.length + 1;
    if (!element) continue;
    if (own.length === 0) restore(element);
    else {
      // What stands before the command: its prompt or its indentation.
      const lead = written.slice(0, Math.max(0, written.lastIndexOf(before[index] ?? '')));
      keep(element);
      element.replaceChildren(lead, ...markedParts(shown, own));
    }
  }
}

function showText(element: HTMLElement, text: string, marks: Mark[]): void {
  if (marks.length === 0) restore(element);
  else {
    keep(element);
    element.replaceChildren(...markedParts(text, marks));
  }
}

function markedParts(text: string, marks: readonly Mark[]): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let position = 0;
  for (const { start, end } of marks) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(position, start), mark);
    position = end;
  }
  return [...parts, text.slice(position)];
}

function keep(element: HTMLElement): void {
  if (!originals.has(element)) originals.set(element, [...element.childNodes]);
}

function restore(element: HTMLElement): void {
  const nodes = originals.get(element);
  if (nodes) element.replaceChildren(...nodes);
}
