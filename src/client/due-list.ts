import './page/page.ts';

/**
 * Marks what is open inside it and was due before today, by the reader's own calendar. Rows carry `data-due`, an
 * ISO date as precise as the source, and `data-open`; an overdue one gets the word `overdue` in `data-state`.
 */
export class DueList extends HTMLElement {
  connectedCallback(): void {
    const overdue = new Set<string>();
    for (const row of this.querySelectorAll<HTMLElement>('[data-open][data-due]')) {
      if (!globalThis.handbookPage.isPast(row.dataset.due ?? '')) continue;
      row.dataset.state = `${(row.dataset.state ?? '').replace(/^later$/m, '')}\noverdue`;
      row.querySelector('[data-overdue]')?.removeAttribute('hidden');
      // A row of several services stands once for each of them.
      overdue.add(row.textContent ?? '');
    }
    const { days, template = '#', templateNone = '' } = this.dataset;
    const late = days === undefined ? overdue.size : countPast(days);
    const count = this.querySelector('[data-overdue-count]');
    if (count) count.textContent = late ? template.replace('#', `${late}`) : templateNone;
    this.querySelector('form')?.dispatchEvent(new Event('input'));
  }
}

/** Of days with how often each occurs, `2026-05-01*3 2026-06-02*1`, how many are past: those of all pages of a list. */
function countPast(days: string): number {
  let past = 0;
  for (const part of days.split(' ')) {
    const [day = '', count = 0] = part.split('*');
    if (globalThis.handbookPage.isPast(day)) past += +count;
  }
  return past;
}
