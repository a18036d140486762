import '../page/page.ts';
import { noteOf } from './render-checklist.ts';

/** Says beside a box that was ticked what comes next, with the way there, and how much is left. */
export default function showNext(box: HTMLInputElement): void {
  const panel = document.querySelector<HTMLElement>('[data-hb-page]');
  const next = panel?.querySelector<HTMLAnchorElement>('[data-next]');
  const bar = panel?.querySelector('progress');
  // Without a role nobody's next step is known.
  if (panel?.querySelector<HTMLSelectElement>('#hb-role')?.value === '') return;
  if (!panel || !next || !bar || !box.checked || !next.hash.startsWith('#step-')) return;
  const link = document.createElement('a');
  link.href = next.hash;
  link.textContent = next.textContent;
  const left = (panel.dataset.left ?? '').replace('#', String(bar.max - bar.value));
  noteOf(box)?.replaceChildren(link, ` · ${left}`);
}
