import { openStore } from '../store/store.ts';
import type { ProgressPage } from './page.ts';
import { renderCount, renderProgress } from './render.ts';

/*
 * Runs in the head of every page, before there is a body. `<hb-restore>` stands behind everything that shows
 * progress and puts the reader's state there as soon as the parser meets it, before the first paint.
 */
const source =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const subscribed = new Set<string>();

const page: ProgressPage = {
  store: openStore(
    {
      storage: () => localStorage,
      locks: navigator.locks,
      now: () => Date.now(),
    },
    globalThis,
  ),
  count: renderCount,
  render() {
    renderProgress(page);
    page.read?.();
    for (const { key, subscribe } of page.store.ledgers) {
      if (!subscribed.has(key)) subscribe(page.render);
      subscribed.add(key);
    }
  },
  load: (name) => import(/* @vite-ignore */ new URL(`${name}.js`, source).href),
};

globalThis.handbookProgress = page;
// A browser that brings back a form brings back its boxes too, whatever has happened since.
addEventListener('pageshow', page.render);
document.documentElement.dataset.hbInteractive = '';
customElements.define(
  'hb-restore',
  class extends HTMLElement {
    connectedCallback(): void {
      page.render();
    }
  },
);
