import { parseJsonAttribute } from '../../core/text/json-attribute.ts';
import { hyphenate } from '../../core/text/name-key.ts';

/** Builds an element with properties and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

export function makeButton(label: string, act: () => void): HTMLButtonElement {
  return make('button', { type: 'button', textContent: label, onclick: act });
}

/** A table that scrolls on its own where it is wider than the page. */
export function makeTable(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLElement {
  const head = make('tr', {}, ...heads.map((text) => make('th', { scope: 'col', textContent: text })));
  const body = rows.map((cells) => make('tr', {}, ...cells.map((cell) => make('td', {}, cell))));
  const own = make('table', { className: 'hb-table' }, make('thead', {}, head), make('tbody', {}, ...body));
  return make('div', { className: 'hb-table-scroll', tabIndex: 0, role: 'region', ariaLabel: label }, own);
}

/** Gives the reader a file. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name that every file system takes. */
export function fileName(title: string, extension: string): string {
  const day = new Date().toISOString().slice(0, 10);
  const words = hyphenate(title.normalize('NFKC'));
  return `${words.slice(0, 60) || 'progress'}-${day}.${extension}`;
}

/** The ISO day of a moment of a mark; nothing for one that no calendar has. */
export function sayMoment(at: number): string {
  const date = new Date(at);
  return Number.isNaN(+date) ? '' : date.toISOString().slice(0, 10);
}

/** Words of the tools in the language of the page; a word that the page does not have is its own key. */
export function wordsOf(element: Element | null): (key: string, ...values: (string | number)[]) => string {
  const words = parseJsonAttribute(element?.getAttribute('data-tool-words') ?? '{}') as Record<
    string,
    string
  >;
  return (key, ...values) =>
    values.reduce<string>(
      (text, value) => text.replace('#', () => String(value)),
      (Object.hasOwn(words, key) && words[key]) || key,
    );
}
