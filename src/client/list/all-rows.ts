import type { ListFile, ListRow } from '../../core/outputs/list-file.ts';
import { siteHref } from '../../core/text/site-href.ts';
import '../page/page.ts';

/** Reads all rows of a list that a page shows a part of, as rows of its table. Empty where they cannot be had. */
export async function readRows(host: HTMLElement): Promise<HTMLTableRowElement[]> {
  const files = await readList(host.dataset.list ?? '');
  return files.flatMap(({ columns, fields, rows }) =>
    rows.map((row) => buildRow(row, columns, fields, host)),
  );
}

/** The files of a list; none where one cannot be had, since half a list would tell what is not so. */
export async function readList(address: string): Promise<ListFile[]> {
  const load = async (url: string): Promise<ListFile> => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`Unexpected answer ${answer.status} for ${url}.`);
    return answer.json();
  };
  try {
    const first = await load(address);
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    return [first, ...(await Promise.all(first.more.map((name) => load(`${folder}${name}.json`))))];
  } catch {
    return [];
  }
}

/** The address of a row under the base of the site, which ends in no slash or in one; a full address as it is. */
export function addressOf(url: string, host: HTMLElement): string {
  if (/^https?:\/\//i.test(url)) return url;
  return siteHref(url, host.dataset.base ?? '/');
}

function buildRow(
  [url, id, title, texts, values]: ListRow,
  columns: ListFile['columns'],
  fields: readonly string[],
  host: HTMLElement,
): HTMLTableRowElement {
  const row = document.createElement('tr');
  fields.forEach((field, index) => {
    if (values[index]) row.dataset[field] = values[index];
  });
  const { open, due } = row.dataset;
  const isLate = open !== undefined && due !== undefined && globalThis.handbookPage.isPast(due);
  if (isLate) row.dataset.state = `${row.dataset.state?.replace(/^later$/m, '')}\noverdue`;
  const rest = [...texts];
  for (const column of columns) {
    const cell = row.insertCell();
    if (column === 'record') {
      const link = document.createElement('a');
      link.href = addressOf(url, host);
      link.textContent = title;
      if (id) cell.append(mark(id, 'hb-id'), ' ');
      cell.append(link);
      continue;
    }
    const text = rest.shift() ?? '';
    if (column === 'number' || column === 'due') cell.className = 'hb-num hb-nowrap';
    if (column === 'chip') cell.append(chip(isLate && text === 'open' ? 'overdue' : text, host));
    else cell.append(column === 'due' ? day(text) : text);
    if (column === 'due' && isLate) cell.append(' ', chip('overdue', host));
  }
  return row;
}

function day(text: string): HTMLTimeElement {
  const element = document.createElement('time');
  element.dateTime = text;
  element.textContent = text;
  return element;
}

function mark(text: string, className: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** A copy of the chip that the page holds for a status, else its word. */
function chip(name: string, host: HTMLElement): Node | string {
  const template = host.querySelector<HTMLTemplateElement>(`template[data-chip="${CSS.escape(name)}"]`);
  if (!template) return name;
  const copy = document.importNode(template.content, true);
  for (const hidden of copy.querySelectorAll('[hidden]')) hidden.removeAttribute('hidden');
  return copy;
}
