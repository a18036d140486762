import type { Checklist } from '../checklist/checklist.ts';
import { make, makeButton, wordsOf } from './dom.ts';

/** The states that a reader can give a step, with the key of their word. */
const STATES = ['done', 'skipped', 'na', 'open'] as const;

/** Opens the menu of a step beside the button that waits there. */
export default function openMenu({ panel, manifest, change }: Checklist, button: HTMLElement): void {
  const item = button.closest('li');
  const box = item?.querySelector<HTMLInputElement>('.hb-box');
  const step = manifest.steps.find(([id]) => `step-${id}` === box?.id);
  if (!item || !box || !step || button.ariaExpanded === 'true') return;
  const word = wordsOf(panel);
  const text = (item.querySelector('.hb-box + label')?.textContent ?? '').trim();
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
      const [id, , , , , hash] = step;
      change([[id, { state, text: text.slice(0, 120), ...(hash ? { hash } : {}) }]]);
      close(true);
    });
    entry.role = 'menuitem';
    entry.tabIndex = -1;
    return entry;
  });
  menu.append(...buttons);
  menu.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((entry) => entry === document.activeElement);
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
