import { textOf } from '../checklist/render-checklist.ts';
import type { Checklist } from '../page/page.ts';
import { make, makeButton, wordsOf } from './dom.ts';

/** The states that a reader can give a step, with the key of their word. */
const STATES = ['done', 'skipped', 'na', 'open'] as const;

let more: HTMLElement | null = null;

/**
 * One button for the states of all steps. It waits at the step that an event says the reader turned to; pressed, it opens
 * the menu of its step.
 */
export default function startMenu(value?: HTMLElement | Event): void {
  const checklist = globalThis.handbookPage.path;
  if (!checklist) return;
  more ??= checklist.panel.querySelector('[data-more]');
  if (value instanceof HTMLElement) openMenu(checklist, value);
  else follow(value?.target ?? null);
}

function follow(target: EventTarget | null): void {
  const item = target instanceof Element ? target.closest('[data-is]') : null;
  const note = item?.querySelector('.hb-note');
  if (!more || !note || note.nextElementSibling === more) return;
  if (more.matches(':focus,[aria-expanded=true]')) return;
  note.after(more);
  more.hidden = false;
}

function openMenu({ panel, manifest, change }: Checklist, button: HTMLElement): void {
  const item = button.closest<HTMLElement>('li,tr');
  const box = item?.querySelector<HTMLInputElement>('.hb-box');
  const step = manifest.steps.find(({ id }) => `step-${id}` === box?.id);
  if (!item || !box || !step || button.ariaExpanded === 'true') return;
  const word = wordsOf(panel);
  const text = textOf(item);
  const menu = make('div', { className: 'hb-menu', role: 'menu', ariaLabel: text });

  const close = (focus: boolean): void => {
    menu.remove();
    button.ariaExpanded = 'false';
    removeEventListener('pointerdown', outside);
    if (focus) (button.isConnected && !button.hidden ? button : box).focus();
  };
  const outside = ({ target }: Event): void => {
    if (target instanceof Node && !menu.contains(target) && !button.contains(target)) close(false);
  };

  const buttons = STATES.filter((state) => state !== (item.dataset.is ?? '').split(' ')[1]).map((state) => {
    const entry = makeButton(word(state), () => {
      const { id, hash } = step;
      change([[id, { state, text: text.slice(0, 120), ...(hash ? { hash } : {}) }]]);
      close(true);
    });
    entry.role = 'menuitem';
    entry.tabIndex = -1;
    return entry;
  });
  menu.append(...buttons);
  menu.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const move = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      buttons.at(move % buttons.length)?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close(true);
    }
  });
  button.ariaExpanded = 'true';
  button.after(menu);
  buttons[0]?.focus();
  addEventListener('pointerdown', outside);
}
