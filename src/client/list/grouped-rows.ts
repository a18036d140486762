/**
 * The first rows that are found, under a heading for each value that they are grouped by, as the
 * pages of the index have them; a row of several values stands under each. Without groups they stay in their order.
 */
export function groupedRows(host: HTMLElement, found: readonly HTMLElement[], most: number): HTMLElement[] {
  const by = host.dataset.group;
  if (by === undefined) return found.slice(0, most);
  const groups = new Map<string, HTMLElement[]>();
  for (const row of found)
    for (const name of (row.dataset[by] ?? '').split('\n'))
      groups.set(name, [...(groups.get(name) ?? []), row]);
  const columns = host.querySelector('thead tr')?.children.length ?? 1;
  const shown: HTMLElement[] = [];
  let left = most;
  for (const [name, rows] of [...groups].sort(([a], [b]) => compareNames(a, b))) {
    if (left <= 0) break;
    const part = rows.slice(0, left);
    left -= part.length;
    shown.push(heading(name || (host.dataset.groupNone ?? ''), rows.length, columns));
    shown.push(...part.map((row) => (shown.includes(row) ? (row.cloneNode(true) as HTMLElement) : row)));
  }
  return shown;
}

/** Names in their order; what has none comes last. */
function compareNames(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || a.localeCompare(b, 'en');
}

function heading(name: string, count: number, columns: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'hb-group';
  const cell = document.createElement('th');
  cell.scope = 'rowgroup';
  cell.colSpan = columns;
  const size = document.createElement('span');
  size.className = 'hb-muted';
  size.textContent = String(count);
  cell.append(name, ' ', size);
  row.append(cell);
  return row;
}
