import { readRows } from './all-rows.ts';
import { groupedRows } from './grouped-rows.ts';
import { readEntries } from './in-force-entries.ts';
import { matches } from './matches.ts';

/** Rows that are shown at once; the count says how many there are. */
const SHOWN = 200;

/** The page of an index as it came, and the rows of all its pages. */
interface Index {
  page: HTMLTableSectionElement[];
  body: HTMLTableSectionElement;
  rows: HTMLElement[];
}

const indexes = new WeakMap<HTMLElement, Index>();

/**
 * Everything of the index that an element shows one page of: its entries; or, with a field to sort by, the rows that
 * fit what its form says, in its table. The page comes back as it was where nothing is chosen.
 */
export default async function list(host: HTMLElement, sort?: string): Promise<HTMLElement[]> {
  if (sort === undefined) return readEntries(host);
  const table = host.querySelector('table');
  const form = host.querySelector('form');
  if (!table || !form) return [];
  let index = indexes.get(host);
  if (!index) {
    index = { page: [...table.tBodies], body: document.createElement('tbody'), rows: await readRows(host) };
    indexes.set(host, index);
  }
  const { page, body, rows } = index;
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input,select')];
  const isEmpty = sort === '' && fields.every(({ value }) => value === '');
  const found = rows.filter((row) => fields.every(({ name, value }) => matches(row, name, value)));
  orderBy(found, sort);
  body.replaceChildren(...(sort === '' ? groupedRows(host, found, SHOWN) : found.slice(0, SHOWN)));
  for (const other of [...table.tBodies]) other.remove();
  table.append(...(isEmpty ? page : [body]));
  for (const links of host.querySelectorAll<HTMLElement>('.hb-pages')) links.hidden = !isEmpty;
  const status = form.querySelector('[role=status]');
  const text = form.dataset.shown ?? '';
  const onPage = page
    .flatMap((part) => [...part.rows])
    .filter((row) => !row.querySelector('th[scope=rowgroup]'));
  const shown = isEmpty ? onPage.length : found.length;
  if (status) status.textContent = text.replace('##', String(rows.length)).replace('#', String(shown));
  host.querySelector('[data-none]')?.toggleAttribute('hidden', found.length > 0);
  markHeaders(table, sort);
  return found;
}

function orderBy(rows: HTMLElement[], sort: string): void {
  const key = sort.replace(/^-/, '');
  if (key === '') return;
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  rows.sort((a, b) => compare(a.dataset[key] ?? '', b.dataset[key] ?? '') * (sort.startsWith('-') ? -1 : 1));
}

function markHeaders(table: HTMLTableElement, sort: string): void {
  if (sort === '') return;
  for (const header of table.querySelectorAll<HTMLElement>('th[data-sort]'))
    header.ariaSort =
      header.dataset.sort === sort.replace(/^-/, '')
        ? sort.startsWith('-')
          ? 'descending'
          : 'ascending'
        : null;
}
