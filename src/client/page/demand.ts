import type { Page } from './page.ts';

/** Scripts for what a reader turns to, with the pointer or the keyboard. */
const TURNS = [
  ['hb-diagram', 'zoom'],
  ['[data-hb-phase]', 'menu'],
] as const;

/** Loads scripts when the reader asks for what they do. */
export function startDemand(page: Page): void {
  for (const type of ['pointerover', 'focusin', 'keydown'])
    addEventListener(type, (event) => {
      for (const [selector, name] of TURNS)
        if (event.target instanceof Element && event.target.closest(selector)) void page.run(name, event);
    });
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-load]');
    if (button)
      void page.run(
        button.dataset.load as 'search' | 'clipboard' | 'twin' | 'zoom' | 'tools' | 'menu',
        button,
      );
  });
  addEventListener('keydown', (event) => {
    const button = document.querySelector<HTMLElement>('[data-load=search]');
    const keys = event.ctrlKey || event.metaKey ? 'kK' : event.target === document.body ? '/' : '';
    if (!button || event.altKey || !keys.includes(event.key)) return;
    event.preventDefault();
    button.click();
  });
  addEventListener('DOMContentLoaded', () => {
    const copy = document.querySelector<HTMLTemplateElement>('template[data-copy]');
    for (const block of document.querySelectorAll('.expressive-code pre,.hb-card-command'))
      if (copy) block.after(copy.content.cloneNode(true));
  });
}
