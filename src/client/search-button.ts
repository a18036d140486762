/** A button that loads and opens the search; the one with `data-words` also answers to Ctrl K and Command K. */
export class SearchButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', open);
    if (this.dataset.words === undefined) return;
    const key = this.querySelector('kbd');
    if (key && /Mac|iP(hone|ad|od)/.test(navigator.userAgent)) key.textContent = '⌘ K';
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      open();
    });
  }
}

async function open(): Promise<void> {
  const { openSearch } = await import('./search-dialog.ts');
  openSearch(document.querySelector<HTMLElement>('hb-search[data-words]')?.dataset.words ?? '{}');
}
