import { renderCsvRows } from '../text/csv.ts';

/** A table for elsewhere: titles and rows of plain text. */
export interface OutputTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The table as CSV. */
export function renderCsv({ columns, rows }: OutputTable): string {
  return renderCsvRows([columns, ...rows]);
}

/** The table as Markdown (GFM). */
export function renderMarkdownTable({ columns, rows }: OutputTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('');
}

function markdownCell(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replaceAll('|', '\\|')
    .replace(/(?<!\s)\s*[\r\n]\s*/g, ' ');
}
