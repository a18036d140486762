import type { Changes } from '../../core/progress/marks.ts';
import { KNOWN, type PathManifest, type Step } from '../../core/progress/summary.ts';
import type { Checklist } from '../page/page.ts';
import type { Ledger } from '../store/ledger.ts';
import { renderChecklist, textOf } from './render-checklist.ts';

/*
 * Runs in the head of a path's own page, behind the script of every page. The steps are boxes in the text, the panel
 * above them has the settings; both are found once, when the parser is through with them.
 */
const page = globalThis.handbookPage;
let panel: HTMLElement | null = null;

page.checklist = (element, manifest, marks, summary) => {
  const isFirst = !panel;
  panel = element;
  renderChecklist(element, manifest, marks, summary);
  if (isFirst) attach(element, manifest);
};

function attach(element: HTMLElement, manifest: PathManifest): void {
  const ledger = page.store.open(manifest.key);
  const undo = element.querySelector<HTMLButtonElement>('[data-undo]');
  const status = element.querySelector('[role=status]');
  const steps: [Ledger, Changes][][] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const checklist: Checklist = {
    panel: element,
    manifest,
    ledger,
    change(changes, others = []) {
      const all: [Ledger, Changes][] = [[ledger, changes], ...others];
      steps.push(all.map(([own, some]) => [own, own.put(some)]));
      know();
      said();
    },
  };

  page.path = checklist;

  /** Remembers which steps there were, so that the next visit can tell what is new. */
  const know = (): void => {
    const state = manifest.steps.map(({ id }) => id).join(' ');
    if (ledger.marks.get(KNOWN)?.state !== state) ledger.put([[KNOWN, { state }]]);
  };

  /** Says after a rest how far the reader is; a fault of the storage is told once, by a script of its own. */
  const said = (): void => {
    // A button that is disabled under the reader's finger loses the focus.
    if (undo && undo !== document.activeElement) undo.disabled = steps.length === 0;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (status) status.textContent = element.querySelector('.hb-meter span')?.textContent ?? '';
      check();
    }, 500);
  };

  const check = (): void => {
    if (ledger.status !== 'saved' || ledger.isAside) void page.run('notice', ledger);
  };

  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('.hb-box')) {
      const step = manifest.steps.find(({ id }) => `step-${id}` === target.id);
      if (step) {
        checklist.change([markOf(step, target.checked ? 'done' : 'open', target)]);
        void page.run('beside', target);
      }
    } else if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      const { setting } = target.dataset;
      // A day that is half typed lies in the first centuries.
      if (setting && target.validity.valid) checklist.change([[setting, { state: target.value }]]);
      if ('filter' in target.dataset) document.documentElement.dataset.hbFilter = target.value;
    }
  });

  document.addEventListener('click', ({ target }) => {
    if (target !== undo) return;
    for (const [own, changes] of steps.pop() ?? []) own.put(changes);
    said();
  });

  if (ledger.marks.size > 0) know();

  // A scorecard comes to life when the reader comes near it.
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void page.run('scorecard');
  });
  for (const form of document.querySelectorAll('[data-hb-scorecard]')) observer.observe(form);

  const takeLink = (): void => {
    if (location.hash.startsWith('#p=')) void page.run('tools');
  };
  addEventListener('hashchange', takeLink);
  takeLink();
  check();
}

/** The change that gives a step a state, with what it says at this moment. */
function markOf(
  { id, hash }: Step,
  state: string,
  box: Element,
): [string, { state: string; hash?: string; text: string }] {
  const text = textOf(box.closest<HTMLElement>('li,tr')).slice(0, 120);
  return [id, { state, text, ...(hash && { hash }) }];
}
