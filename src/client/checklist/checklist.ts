import type { PathManifest } from '../../core/progress/summary.ts';
import { KNOWN } from '../../core/progress/summary.ts';
import type { Changes, Ledger } from '../store/ledger.ts';
import { renderChecklist, textOf } from './render-checklist.ts';

/*
 * Runs in the head of a path's own page, behind the script of every page. The steps are boxes in the text, the panel
 * above them has the settings; both are found once, when the parser is through with them.
 */
const page = globalThis.handbookProgress;
let panel: HTMLElement | null = null;

page.checklist = (element, manifest, marks, summary) => {
  const isFirst = !panel;
  panel = element;
  renderChecklist(element, manifest, marks, summary);
  if (isFirst) attach(element, manifest);
};

/** What the tools that a reader asks for work on. */
export interface Checklist {
  panel: HTMLElement;
  manifest: PathManifest;
  ledger: Ledger;
  /** Applies changes that can be undone. */
  change(changes: Changes): void;
}

function attach(element: HTMLElement, manifest: PathManifest): void {
  const ledger = page.store.open(manifest.key);
  const more = element.querySelector<HTMLElement>('[data-more]');
  const undo = element.querySelector<HTMLButtonElement>('[data-undo]');
  const status = element.querySelector('[role=status]');
  const steps: Changes[] = [];
  let timer = 0;

  const checklist: Checklist = {
    panel: element,
    manifest,
    ledger,
    change(changes) {
      steps.push(ledger.put(changes));
      know();
      said();
    },
  };

  /** Remembers which steps there were, so that the next visit can tell what is new. */
  const know = (): void => {
    const state = manifest.steps.map(([id]) => id).join(' ');
    if (ledger.marks.get(KNOWN)?.state !== state) ledger.put([[KNOWN, { state }]]);
  };

  /** Says after a rest how far the reader is; a fault of the storage is told once, by a script of its own. */
  const said = (): void => {
    if (undo) undo.disabled = steps.length === 0;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (status) status.textContent = element.querySelector('.hb-meter span')?.textContent ?? '';
      check();
    }, 500);
  };

  const check = (): void => {
    if (ledger.status !== 'saved' || ledger.aside.length > 0) void run('notice');
  };

  const run = async (name: string, ...rest: unknown[]): Promise<void> => {
    const { default: start } = await page.load(name);
    start(...([checklist, ...rest] as never[]));
  };

  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('.hb-box')) {
      const step = manifest.steps.find(([id]) => `step-${id}` === target.id);
      if (step) checklist.change([markOf(step, target.checked ? 'done' : 'open', target)]);
    } else if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      const { setting } = target.dataset;
      if (setting) checklist.change([[setting, { state: target.value }]]);
      if ('filter' in target.dataset) document.documentElement.dataset.hbFilter = target.value;
    }
  });

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-tool],[data-undo]') : null;
    if (button?.dataset.tool) void run(button.dataset.tool, button);
    else if (button) {
      ledger.put(steps.pop() ?? []);
      said();
    }
  });

  // One button for all steps: it waits at the step under the pointer or the focus.
  for (const type of ['focusin', 'pointerover'])
    document.addEventListener(type, ({ target }) => {
      const item = target instanceof Element ? target.closest('li[data-is]') : null;
      const note = item?.querySelector('.hb-note');
      if (more && note && note.nextElementSibling !== more && !more.matches(':focus,[aria-expanded=true]')) {
        note.after(more);
        more.hidden = false;
      }
    });

  if (ledger.marks.size > 0) know();

  // A scorecard comes to life when the reader comes near it.
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    void run('scorecard');
  });
  for (const form of document.querySelectorAll('[data-hb-scorecard]')) observer.observe(form);

  if (location.hash.startsWith('#p=')) void run('tools');
  check();
}

/** The change that gives a step a state, with what it says at this moment. */
function markOf(
  step: PathManifest['steps'][number],
  state: string,
  box: Element,
): [string, { state: string; hash?: string; text: string }] {
  const text = textOf(box.closest('li')).slice(0, 120);
  return [step[0], step[5] ? { state, hash: step[5], text } : { state, text }];
}
