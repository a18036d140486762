import type { ListItem } from 'mdast';
import { type ParsedDocument, startOf } from './document.ts';
import { readStateMark, type StateMark } from './state-mark.ts';

/** The mark by which an item without a box is a step, or null; see `tickMarked`. */
export function stateMarkOf(document: ParsedDocument, item: ListItem): StateMark | null {
  const [first] = item.children;
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') return null;
  const start = startOf(document, first);
  if (document.text.slice(startOf(document, item), start).includes('[')) return null;
  return readStateMark(document.text.slice(start, start + 40));
}
