import { pageFunctions } from '../../core/progress/page-functions.ts';
import { openStore } from '../store/store.ts';
import { isPast } from './calendar-day.ts';
import { startDemand } from './demand.ts';
import { DueDate } from './due-date.ts';
import type { Page } from './page.ts';
import { renderCount, renderProgress } from './render-progress.ts';
import { renderTheme, startTheme } from './theme.ts';

/*
 * Runs in the head of every page, before there is a body. `<hb-restore>` stands behind everything that depends on this
 * browser and puts it right as soon as the parser meets it, before the first paint.
 */
const source = document.currentScript?.getAttribute('src') ?? '';

const page: Page = {
  store: openStore(
    {
      storage: () => localStorage,
      locks: navigator.locks,
      now: Date.now,
    },
    globalThis,
    () => page.render(),
  ),
  core: pageFunctions,
  isPast,
  theme: startTheme,
  count: renderCount,
  render() {
    renderTheme();
    renderProgress(page);
    page.read?.();
  },
  async run(name, ...values) {
    const file = source.replace(/(?<!\w)\w+(?=\.js\?)/, name);
    return (await import(/* @vite-ignore */ file)).default(...values);
  },
};

globalThis.handbookPage = page;
startDemand(page);
// A browser that brings back a form brings back its boxes too, whatever has happened since.
addEventListener('pageshow', page.render);
document.documentElement.dataset.hbInteractive = /Mac|iP[aho]/.test(navigator.userAgent) ? 'mac' : '';
customElements.define('hb-due-date', DueDate);
customElements.define(
  'hb-restore',
  class extends HTMLElement {
    connectedCallback(): void {
      page.render();
    }
  },
);
