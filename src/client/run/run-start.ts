import '../page/page.ts';

/** Shows the button that starts a run. The panel is loaded when it is pressed, or where a run is under way. */
export class PlaybookRun extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.hidden = false;
    const open = async (start: boolean): Promise<void> => {
      await globalThis.handbookPage.run('run', this, start);
    };
    button.addEventListener('click', () => open(true), { once: true });
    if (location.hash.startsWith('#run=') || this.#isKept()) open(false);
  }

  #isKept(): boolean {
    try {
      return localStorage.getItem(this.dataset.key ?? '') !== null;
    } catch {
      return false;
    }
  }
}
