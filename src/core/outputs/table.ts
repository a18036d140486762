/** A table for elsewhere: titles and rows of plain text. */
export interface OutputTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/**
 * The table as CSV (RFC 4180, CRLF). A cell that a spreadsheet would take for a formula gets an apostrophe in front,
 * since the text comes from files that anybody may have written.
 */
export function renderCsv({ columns, rows }: OutputTable): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** The table as Markdown (GFM). */
export function renderMarkdownTable({ columns, rows }: OutputTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('');
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownCell(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}
