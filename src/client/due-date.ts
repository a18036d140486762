import { isoDay, isPast } from './calendar-day.ts';

/** Says of the date inside it that it has passed, by the reader's calendar. A month or a year passes with its last day. */
export class DueDate extends HTMLElement {
  connectedCallback(): void {
    const due = this.querySelector('time')?.dateTime ?? '';
    if (!isPast(due, isoDay(new Date())) || this.querySelector('.hb-overdue')) return;
    const word = document.createElement('span');
    word.className = 'hb-overdue';
    word.textContent = this.dataset.word ?? '';
    this.append(' ', word);
  }
}
