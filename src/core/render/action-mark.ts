import type { ActionState } from '../kinds/postmortem/action-state.ts';

/** The tone, as style sheets name it, in which the state of an action is shown. */
export const ACTION_TONES: Readonly<Record<ActionState | 'overdue', string>> = {
  open: 'wait',
  unstated: 'off',
  done: 'ok',
  dropped: 'off',
  overdue: 'bad',
};

/** The SVG of the mark of an action's state in a box of 12 by 12, without the `svg` around it. */
export const ACTION_MARKS: Readonly<Record<ActionState | 'overdue', string>> = {
  open: '<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  unstated:
    '<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 2"/>',
  done: '<path d="M1.6 6.4 4.6 9.4 10.4 2.6" fill="none" stroke="currentColor" stroke-width="2"/>',
  dropped: '<path d="M2 6h8" stroke="currentColor" stroke-width="1.8"/>',
  overdue: '<path d="M6 1.4 11 10.4H1z" fill="currentColor"/>',
};
