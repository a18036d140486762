import '../page/page.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { renderResult } from './search-result.ts';

const FILTERS = ['kind', 'status', 'service'] as const;
const PAGE = 8;

type Words = Record<string, string>;

let dialog: HTMLDialogElement | null = null;

/**
 * Opens the search, building it on first use. `data-words` of the page is JSON: the words of the interface by name, and
 * the address of `index`.
 */
export default function openSearch(): void {
  const { words } = document.querySelector<HTMLElement>('.hb-search[data-words]')?.dataset ?? {};
  dialog ??= buildDialog(JSON.parse(words ?? '{}'));
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function buildDialog(words: Words): HTMLDialogElement {
  const element = document.createElement('dialog');
  element.className = 'hb-search-dialog';
  element.setAttribute('aria-label', words.label ?? '');
  element.innerHTML = `<form method="dialog" role="search"><div class="hb-search-field"><input type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"><button type="submit"></button></div><div class="hb-search-filters"></div></form><p role="status" class="hb-search-status"></p><ol class="hb-search-results"></ol><p class="hb-search-hint"></p>`;
  const input = query(element, 'input');
  input.placeholder = words.placeholder ?? '';
  input.setAttribute('aria-label', words.label ?? '');
  query(element, 'form button').textContent = words.close ?? '';
  query(element, '.hb-search-hint').textContent = words.hint ?? '';
  document.body.append(element);
  element.addEventListener('click', (event) => {
    if (event.target === element) element.close();
  });
  element.addEventListener('keydown', (event) => moveFocus(element, event));
  // A search field would take the first Escape to clear itself.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    element.close();
  });
  // Enter in the field opens the first result instead of closing the dialog.
  query(element, 'form').addEventListener('submit', (event) => {
    if (event.submitter !== query(element, 'form button') || document.activeElement === input) {
      event.preventDefault();
      element.querySelector<HTMLAnchorElement>('.hb-search-results a')?.click();
    }
  });
  start(element, words);
  return element;
}

async function start(element: HTMLElement, words: Words): Promise<void> {
  const status = query(element, '.hb-search-status');
  let pagefind: Pagefind;
  try {
    pagefind = await loadPagefind(words.index ?? '');
    await addFilters(query(element, '.hb-search-filters'), pagefind, words);
  } catch {
    status.textContent = words.failed ?? '';
    return;
  }
  const run = (): Promise<void> => search(element, pagefind, words);
  element.addEventListener('input', run);
  if (query(element, 'input').value) run();
}

async function addFilters(box: HTMLElement, pagefind: Pagefind, words: Words): Promise<void> {
  const known = await pagefind.filters();
  for (const name of FILTERS) {
    const values = Object.keys(known[name] ?? {}).sort();
    if (values.length < 2) continue;
    const select = document.createElement('select');
    select.name = name;
    select.add(new Option(words.all, ''));
    for (const value of values) select.add(new Option(value, value));
    const label = document.createElement('label');
    label.append(words[name] ?? name, select);
    box.append(label);
  }
}

async function search(element: HTMLElement, pagefind: Pagefind, words: Words): Promise<void> {
  const term = query(element, 'input').value.trim();
  const selects = [...element.querySelectorAll('select')].filter((select) => select.value !== '');
  const filters = Object.fromEntries(selects.map((select) => [select.name, select.value]));
  const list = query(element, '.hb-search-results');
  const status = query(element, '.hb-search-status');
  if (term === '' && selects.length === 0) {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  const found = await pagefind.debouncedSearch(term || null, { filters }, 120);
  if (!found) return;
  const { results } = found;
  status.textContent =
    results.length > 0
      ? (words.count ?? '').replace('#', String(results.length))
      : `${(words.none ?? '').replace('#', term)} ${words.noneHelp ?? ''}`;
  await showResults(list, await demoteStale(results), 0, words);
}

/** Moves deprecated pages and those whose review is overdue behind the others, among the results that are seen first. */
async function demoteStale<T extends { data(): Promise<Parameters<typeof renderResult>[0]> }>(
  results: T[],
): Promise<T[]> {
  const ranks = await Promise.all(
    results.slice(0, 3 * PAGE).map(async (result) => {
      const { meta } = await result.data();
      if (meta.deprecated) return 2;
      return globalThis.handbookPage.isPast(meta.review ?? '') ? 1 : 0;
    }),
  );
  const first = [0, 1, 2].flatMap((rank) => results.filter((_, index) => ranks[index] === rank));
  return [...first, ...results.slice(ranks.length)];
}

async function showResults(
  list: HTMLElement,
  results: { data(): Promise<Parameters<typeof renderResult>[0]> }[],
  from: number,
  words: Words,
): Promise<void> {
  const pages = await Promise.all(results.slice(from, from + PAGE).map((result) => result.data()));
  const items = pages.map(renderResult);
  if (from === 0) list.replaceChildren(...items);
  else list.append(...items);
  if (results.length <= from + PAGE) return;
  const more = document.createElement('button');
  more.type = 'button';
  more.className = 'hb-button hb-button-quiet';
  more.textContent = words.more ?? '';
  const item = document.createElement('li');
  item.append(more);
  list.append(item);
  more.addEventListener('click', async () => {
    await showResults(list, results, from + PAGE, words);
    item.nextElementSibling?.querySelector('a')?.focus();
    item.remove();
  });
}

/** Arrows move between the field and the results. */
function moveFocus(element: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.target instanceof HTMLSelectElement) return;
  const stops = [...element.querySelectorAll<HTMLElement>('input, .hb-search-results :is(a, button)')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}

function query<K extends keyof HTMLElementTagNameMap>(
  root: ParentNode,
  selector: K,
): HTMLElementTagNameMap[K];
function query(root: ParentNode, selector: string): HTMLElement;
function query(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Unexpected dialog without ${selector}, expected one.`);
  return found;
}
