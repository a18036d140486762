import { isPast } from './calendar-day.ts';

/**
 * Says whether the day in `data-due` is over, by the reader's own calendar: `data-past`, by which the word inside is
 * shown. A month or a year passes with its last day.
 */
export class DueDate extends HTMLElement {
  connectedCallback(): void {
    this.toggleAttribute('data-past', isPast(this.dataset.due ?? ''));
  }
}
