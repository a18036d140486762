import { copyText } from '../../core/shell/block.ts';
import { nameKey } from '../../core/text/name-key.ts';
import { fillItem, type PageBlock, pageAssignments, pageValues } from './code-block.ts';

/** A block with the page's values. */
export interface FilledBlock {
  text: string;
  /** Placeholders that are still in it, as written. */
  open: string[];
  /** Those of them that have a value which cannot be quoted for their place. */
  unsafe: string[];
}

/** The text for the clipboard and the placeholders that are still in it. */
export function fillBlock({ code, language, items }: PageBlock): FilledBlock {
  const values = pageValues();
  const asWritten = { text: copyText(code, language), open: [], unsafe: [] };
  if (!items || !values) return asWritten;
  const assigned = pageAssignments();
  const open = new Set<string>();
  const lines = items
    .filter((item) => item.type !== 'output')
    .map((item) => {
      if (item.type !== 'command') return item.text;
      const filled = fillItem(item, values, assigned);
      for (const raw of filled.open) open.add(raw);
      return filled.text;
    });
  const text = lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  if (text === '') return asWritten;
  return {
    text,
    open: [...open],
    unsafe: [...open].filter((raw) => (values.get(keyOf(raw)) ?? '').trim() !== ''),
  };
}

/** The name of the field that a placeholder has on the page. */
export function keyOf(raw: string): string {
  return nameKey(raw);
}
