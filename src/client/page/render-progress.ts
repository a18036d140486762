import { renameMarks } from '../../core/progress/marks.ts';
import { parsePathAttribute } from '../../core/progress/path-attribute.ts';
import { type Count, KNOWN, summarise } from '../../core/progress/summary.ts';
import type { Page } from './page.ts';

/**
 * Shows on everything in the page that carries a path (`data-hb-path`, a manifest) where the reader stands on it.
 * `data-hb-page` marks the panel of the path whose steps are on this page, `data-hb-started` what only a reader sees
 * who has begun.
 */
export function renderProgress({ store, checklist }: Page): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-hb-path]')) {
    const manifest = parsePathAttribute(element.dataset.hbPath ?? '');
    const marks = renameMarks(store.open(manifest.key).marks, manifest.aliases);
    const summary = summarise(manifest, marks);
    const started = [...marks].some(([id, { state }]) => id !== KNOWN && state && state !== 'open');
    renderCount(element, summary);
    if ('hbStarted' in element.dataset) element.hidden = !started;
    const link = element.querySelector<HTMLAnchorElement>('[data-continue]');
    if (link && started && summary.next) {
      link.textContent = link.dataset.continue ?? '';
      link.hash = `step-${summary.next}`;
    }
    if ('hbPage' in element.dataset) checklist?.(element, manifest, marks, summary);
  }
}

/** Fills the first meter of an element: its bar and its words, in which `#` and `##` stand for done and all. */
export function renderCount(element: Element, { done, total, skipped }: Count): void {
  const meter = element.querySelector<HTMLElement>('.hb-meter');
  const bar = meter?.querySelector('progress');
  if (!meter || !bar) return;
  bar.max = total || 1;
  bar.value = done;
  const words = meter.dataset.text?.replace('##', `${total}`).replace('#', `${done}`);
  const more = skipped ? meter.dataset.skipped?.replace('#', `${skipped}`) : '';
  const text = meter.querySelector('span');
  if (text) text.textContent = `${words}${more}`;
}
