import type { BlockReading, TextLine } from './line-blocks.ts';
import type { NodeBuilder } from './nodes.ts';

/** Reads a table of AsciiDoc: rows on a line of their own, or one cell a line. */
export function readTable(
  nodes: NodeBuilder,
  lines: readonly TextLine[],
  index: number,
): BlockReading | null {
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
