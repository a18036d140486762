import { listNames } from '../../core/text/list-names.ts';
import '../page/page.ts';
import { type KnownWords, knowWords } from '../../core/query/search/correct-word.ts';
import { type Found, findPages } from './find-pages.ts';
import { keepFor, pinnedPages, recentPages, visitPage } from './kept-pages.ts';
import { loadPagefind } from './pagefind.ts';
import type { Pagefind } from './pagefind-api.ts';
import { renderPage, renderResult, type SearchWords } from './search-result.ts';
import { settled } from './settled.ts';

const FILTERS = ['handbook', 'kind', 'status', 'service', 'severity'] as const;
const PAGE = 8;
/** While somebody types, the search waits for a pause of this many milliseconds. */
const PAUSE = 90;

let dialog: HTMLDialogElement | null = null;

/**
 * Opens the search, building it on first use. `data-words` of the page is JSON: the words of the interface by name, and
 * the addresses of `index` and `vocabulary`.
 */
export default function openSearch(): void {
  const { words, query: asked } =
    document.querySelector<HTMLElement>('.hb-search[data-words]')?.dataset ?? {};
  dialog ??= buildDialog(JSON.parse(words ?? '{}'));
  const input = query(dialog, 'input');
  if (!dialog.open) dialog.showModal();
  if (asked && input.value === '') {
    input.value = asked;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  input.select();
}

function buildDialog(words: SearchWords): HTMLDialogElement {
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
  keepFor(words.index ?? '');
  showKept(element, words);
  void start(element, words);
  return element;
}

async function start(element: HTMLElement, words: SearchWords): Promise<void> {
  let pagefind: Pagefind;
  let known: KnownWords | null = null;
  const vocabulary = loadVocabulary(words.vocabulary ?? '');
  try {
    pagefind = await loadPagefind(
      words.index ?? '',
      words.merged,
      words.engine ? JSON.parse(words.engine) : undefined,
    );
    await addFilters(query(element, '.hb-search-filters'), pagefind, words);
  } catch {
    query(element, '.hb-search-status').textContent = words.failed ?? '';
    return;
  }
  let turn = 0;
  const run = async (): Promise<void> => {
    const own = ++turn;
    known ??= await vocabulary;
    if (own !== turn) return;
    const typed = query(element, 'input').value.trim();
    const selects = [...element.querySelectorAll('select')].filter((select) => select.value !== '');
    if (typed === '' && selects.length === 0) {
      showKept(element, words);
      return;
    }
    const filters = Object.fromEntries(selects.map((select) => [select.name, select.value]));
    const found = await findPages(pagefind, known, typed, filters);
    // A later key has asked for something else meanwhile.
    if (own === turn) await showFound(element, found, typed, words);
  };
  let timer = 0;
  element.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, PAUSE);
  });
  if (query(element, 'input').value) await run();
}

/** The words of the handbook; without them a search mends no errors. */
async function loadVocabulary(address: string): Promise<KnownWords | null> {
  if (address === '') return null;
  try {
    const response = await fetch(address);
    return response.ok ? knowWords((await response.text()).split(' ')) : null;
  } catch {
    return null;
  }
}

async function addFilters(box: HTMLElement, pagefind: Pagefind, words: SearchWords): Promise<void> {
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

/** What is there before the first key: pages that the reader pinned, and those opened last. */
function showKept(element: HTMLElement, words: SearchWords): void {
  const list = query(element, '.hb-search-results');
  query(element, '.hb-search-status').textContent = '';
  list.replaceChildren();
  const here = location.pathname;
  for (const [title, pages] of [
    [words.pinned, pinnedPages()],
    [words.recent, recentPages()],
  ] as const) {
    const shown = pages.filter(({ url }) => url !== here);
    if (shown.length === 0) continue;
    const heading = document.createElement('li');
    heading.className = 'hb-search-group';
    heading.textContent = title ?? '';
    list.append(heading, ...shown.map((page) => renderPage(page, words)));
  }
}

async function showFound(
  element: HTMLElement,
  found: Found,
  typed: string,
  words: SearchWords,
): Promise<void> {
  const { results, query: read } = found;
  const mended = read.corrected.map(({ from, to }) =>
    (words.mended ?? '').replace('##', to).replace('#', from),
  );
  const left =
    read.unknown.length > 0
      ? (words.left ?? '').replace('#', listNames(read.unknown, document.documentElement.lang))
      : '';
  query(element, '.hb-search-status').textContent =
    results.length > 0
      ? [(words.count ?? '').replace('#', String(results.length)), ...mended, left]
          .filter(Boolean)
          .join(' · ')
      : `${(words.none ?? '').replace('#', typed)} ${words.noneHelp ?? ''}`;
  await showResults(query(element, '.hb-search-results'), found, 0, words);
}

async function showResults(list: HTMLElement, found: Found, from: number, words: SearchWords): Promise<void> {
  const pages = await settled(found.results.slice(from, from + PAGE).map((result) => result.page()));
  const items = pages.map((page) => {
    const item = renderResult(page, found.query, words);
    const link = item.querySelector('a');
    const facts = link?.querySelector('span')?.textContent ?? '';
    link?.addEventListener('click', () =>
      visitPage({ url: page.url, title: page.meta.title ?? page.url, facts }),
    );
    return item;
  });
  if (from === 0) list.replaceChildren(...items);
  else list.append(...items);
  if (found.results.length <= from + PAGE) return;
  const more = document.createElement('button');
  more.type = 'button';
  more.className = 'hb-button hb-button-quiet';
  more.textContent = words.more ?? '';
  const item = document.createElement('li');
  item.append(more);
  list.append(item);
  more.addEventListener('click', async () => {
    await showResults(list, found, from + PAGE, words);
    item.nextElementSibling?.querySelector('a')?.focus();
    item.remove();
  });
}

/** Arrows move between the field and the results. */
function moveFocus(element: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.target instanceof HTMLSelectElement) return;
  const stops = [...element.querySelectorAll<HTMLElement>('input, .hb-search-results :is(a, .hb-button)')];
  const focused = document.activeElement?.closest('li')?.querySelector<HTMLElement>('a, .hb-button');
  const at = stops.indexOf(focused ?? (document.activeElement as HTMLElement));
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
