import { findPacked, type PackedPage } from '../../core/query/search/find-packed.ts';

declare global {
  /** Set by the script with the pages of a pack. */
  var handbookPack: PackedPage[] | undefined;
}

let dialog: HTMLDialogElement | null = null;

/** Opens the search of a pack: by alert, title and word, in the pages that came with the page itself. */
export function openPackSearch(): void {
  const words: Record<string, string> = JSON.parse(
    document.querySelector<HTMLElement>('.hb-search[data-words]')?.dataset.words ?? '{}',
  );
  dialog ??= buildDialog(words);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function buildDialog(words: Record<string, string>): HTMLDialogElement {
  const element = document.createElement('dialog');
  element.className = 'hb-search-dialog';
  element.setAttribute('aria-label', words.label ?? '');
  element.innerHTML =
    '<form method="dialog" role="search"><div class="hb-search-field"><input type="search" autocomplete="off" spellcheck="false"><button type="submit"></button></div></form><p role="status" class="hb-search-status"></p><ol class="hb-search-results"></ol>';
  const [input, button, list, status] = [
    element.querySelector('input'),
    element.querySelector('button'),
    element.querySelector('ol'),
    element.querySelector('[role=status]'),
  ];
  if (!input || !button || !list || !status) return element;
  input.setAttribute('aria-label', words.label ?? '');
  input.placeholder = words.placeholder ?? '';
  button.textContent = words.close ?? '';
  document.body.append(element);
  input.addEventListener('input', () => {
    const found = findPacked(globalThis.handbookPack ?? [], input.value);
    const text = found.length > 0 ? words.count : words.none;
    status.textContent =
      input.value.trim() === ''
        ? ''
        : (text ?? '').replace('#', found.length > 0 ? `${found.length}` : input.value);
    list.replaceChildren(...found.map(({ page, excerpt }) => renderResult(page, excerpt)));
  });
  element.querySelector('form')?.addEventListener('submit', (event) => {
    if (document.activeElement !== input) return;
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  return element;
}

function renderResult({ path, title, names }: PackedPage, excerpt: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${document.documentElement.dataset.packRoot ?? ''}${path}`;
  const [head, facts, text] = ['strong', 'span', 'span'].map((tag) => document.createElement(tag));
  if (!head || !facts || !text) return item;
  head.textContent = title;
  facts.textContent = names.slice(0, 3).join(' · ');
  text.className = 'hb-search-excerpt';
  text.textContent = excerpt;
  link.append(head, ' ', facts, text);
  item.append(link);
  return item;
}
