/**
 * Rows as CSV (RFC 4180, CRLF). A cell that a spreadsheet would take for a formula gets an apostrophe in front, since
 * anybody may have written the text; so does the rest of a cell where a spreadsheet of another country would begin one.
 */
export function renderCsvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = text.replace(/^(?=[=+\-@\t\r])|(?<=[;\t\r\n])(?=[=+@]|-[\w"(])/g, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
