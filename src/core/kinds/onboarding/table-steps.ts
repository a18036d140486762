import type { Table, TableCell, TableRow } from 'mdast';
import { endOf, type ParsedDocument, startOf } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
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
        owner: owner >= 0 && row.children[owner] ? nodeText(row.children[owner]).trim() : '',
        due: due >= 0 && row.children[due] ? nodeText(row.children[due]).trim() : '',
      },
    ];
  });
}

/** Where the content of a cell stands; some trees count the pipes as part of the cell. */
export function bounds(document: ParsedDocument, cell: TableCell): { start: number; end: number } {
  let start = startOf(document, cell);
  let end = endOf(document, cell);
  while (start < end && /[|\s]/.test(document.text.charAt(start))) start++;
  while (end > start && /[|\s]/.test(document.text.charAt(end - 1))) end--;
  return { start, end };
}
