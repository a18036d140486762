import type { Html, Table } from 'mdast';
import { fold } from '../words/fold.ts';
import { endOf, type ParsedDocument, type PositionedNode, sourceAt, startOf } from './document.ts';
import { type Field, type FieldOptions, type FieldPart, makePart, withoutColon } from './field-part.ts';

/** Reads the fields of a Markdown table. */
export function readTable(document: ParsedDocument, table: Table, options: FieldOptions): Field[] {
  return readGrid(
    document,
    table.children.map((row) => row.children.map((cell) => cellPart(document, cell))),
    options,
  );
}

/** Reads the fields of the rows of an HTML table, or none where a node holds no rows. */
export function readHtmlTable(document: ParsedDocument, node: Html, options: FieldOptions): Field[] {
  const start = startOf(document, node);
  const source = document.text.slice(start, endOf(document, node));
  if (!/<t[hd]\b/i.test(source)) return [];
  const rows = [...source.matchAll(/<tr\b[^<>]{0,300}>([\s\S]*?)(?:<\/tr>|(?=<tr\b)|$)/gi)].map((row) => {
    const from = start + row.index;
    return [...row[0].matchAll(/(<t[hd]\b[^<>]{0,300}>)([\s\S]*?)(?=<\/?t[hdr]\b|$)/gi)].map((cell) => {
      const at = from + cell.index + (cell[1]?.length ?? 0);
      return makePart(document, at, at + (cell[2]?.length ?? 0), 'table');
    });
  });
  return readGrid(document, rows, options);
}

function readGrid(
  document: ParsedDocument,
  grid: readonly (readonly FieldPart[])[],
  options: FieldOptions,
): Field[] {
  const [header, ...rows] = grid;
  if (!header) return [];
  const isLabel = (cell: FieldPart | undefined): boolean =>
    cell !== undefined && (options.isLabel?.(fold(cell.value)) ?? false);
  const across = header.filter(isLabel).length;
  const down = grid.filter((row) => isLabel(row[0])).length;
  // Labels and values that alternate in the first row are pairs, whatever the number of columns.
  const alternate =
    across > 1 && header.length % 2 === 0 && !header.some((cell, index) => index % 2 === 1 && isLabel(cell));
  const horizontal =
    rows.length > 0 &&
    !alternate &&
    (across === down ? header.length > 2 || across === header.length : across > down);
  if (horizontal) {
    // What every row says alike is said once, of all of them.
    const agreed = header.map((_, index) => new Set(rows.map((row) => row[index]?.value ?? '')).size === 1);
    return rows.flatMap((row, at) =>
      header.flatMap((label, index) => {
        if (agreed[index] && at > 0) return [];
        const count = agreed[index] ? 1 : rows.length;
        return fieldOfCells(document, label, row.slice(index, index + 1), count, header.length - across);
      }),
    );
  }
  const foreign = alternate ? 0 : Math.max(0, header.length - 2);
  return grid.flatMap((row) => {
    const starts = row
      .map((_, index) => index)
      .filter((index) => index === 0 || (index % 2 === 0 && isLabel(row[index])));
    return starts.flatMap((start, position) => {
      const label = row[start];
      return label
        ? fieldOfCells(document, label, row.slice(start + 1, starts[position + 1] ?? row.length), 0, foreign)
        : [];
    });
  });
}

function fieldOfCells(
  document: ParsedDocument,
  name: FieldPart,
  cells: readonly FieldPart[],
  rows: number,
  foreign: number,
): Field[] {
  const label = withoutColon(name.value);
  if (label === '' || label.length > 60) return [];
  const end = cells[0]?.offset ?? name.offset + name.raw.length;
  const empty: FieldPart = { value: '', raw: '', offset: end, source: sourceAt(document, end, 'table') };
  const value = cells.find((cell) => cell.raw !== '');
  return [
    {
      ...(value ?? empty),
      label,
      key: fold(label),
      labelOffset: name.offset,
      parts: value ? breakLines(document, value) : [],
      nested: false,
      marked: true,
      rows,
      foreign,
    },
  ];
}

/** The lines of a cell, which only `<br>` can part. */
function breakLines(document: ParsedDocument, part: FieldPart): FieldPart[] {
  const pieces: FieldPart[] = [];
  let start = 0;
  for (const match of [...part.raw.matchAll(/<br\s*\/?>|$/gi)]) {
    const piece = makePart(document, part.offset + start, part.offset + match.index, 'table');
    if (piece.raw !== '') pieces.push(piece);
    start = match.index + match[0].length;
  }
  return pieces;
}

/** Where a cell's content stands; some trees count the pipes as part of the cell. */
export function cellRange(document: ParsedDocument, cell: PositionedNode): { start: number; end: number } {
  let start = startOf(document, cell);
  let end = endOf(document, cell);
  while (start < end && /[|\s]/.test(document.text[start] ?? '')) start++;
  while (end > start && /[|\s]/.test(document.text[end - 1] ?? '')) end--;
  return { start, end };
}

function cellPart(document: ParsedDocument, cell: PositionedNode): FieldPart {
  const { start, end } = cellRange(document, cell);
  return makePart(document, start, end, 'table');
}
