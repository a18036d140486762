import type { Table, TableCell, TableRow } from 'mdast';
import { endOf, type ParsedDocument, startOf } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { unitNamed } from '../../words/calendar.ts';
import { actionColumnNamed } from '../../words/postmortem.ts';

/** A row of a table that is a step: its box, the cell that says what to do, and what other columns say of it. */
export interface TableStep {
  row: TableRow;
  box: { start: number; end: number };
  cell: TableCell;
  checked: boolean;
  owner: string;
  due: string;
}

const BOX = /^(?:\[[ xX✓✔]?\]|[☐☑☒✅])$/u;

/** The steps of a table one of whose columns holds boxes. */
export function tableSteps(document: ParsedDocument, table: Table): TableStep[] {
  const [header, ...rows] = table.children;
  const titles = header?.children.map((cell) => nodeText(cell)) ?? [];
  const column = (name: string): number => titles.findIndex((title) => actionColumnNamed(title) === name);
  const [text, owner, due] = [column('text'), column('owner'), column('due')];
  const place = titles.findIndex(
    (title) => unitNamed(title) !== null && title.trim().split(/\s+/).length === 1,
  );
  return rows.flatMap((row) => {
    const at = row.children.findIndex((cell) => BOX.test(nodeText(cell).trim()));
    const box = row.children[at];
    const words = row.children.filter((cell) => cell !== box && nodeText(cell).trim() !== '');
    const cell = (text === at ? undefined : row.children[text]) ?? words[0];
    if (!box || !cell || nodeText(cell).trim() === '') return [];
    return [
      {
        row,
        box: bounds(document, box),
        cell,
        checked: /[xX✓✔☑✅]/u.test(nodeText(box)),
        owner: wordsAt(row, owner),
        due: wordsAt(row, due) || placeOf(titles[place] ?? '', wordsAt(row, place)),
      },
    ];
  });
}

function wordsAt(row: TableRow, column: number): string {
  const cell = row.children[column];
  return cell ? nodeText(cell).trim() : '';
}

/** The number in a column called `Day` or `Week` with the word above it. */
function placeOf(title: string, number: string): string {
  return /^\d{1,3}$/.test(number) ? `${title.trim()} ${number}` : number;
}

/** Where the content of a cell stands; some trees count the pipes as part of the cell. */
export function bounds(document: ParsedDocument, cell: TableCell): { start: number; end: number } {
  let start = startOf(document, cell);
  let end = endOf(document, cell);
  while (start < end && /[|\s]/.test(document.text.charAt(start))) start++;
  while (end > start && /[|\s]/.test(document.text.charAt(end - 1))) end--;
  return { start, end };
}
