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
      row.toggleAttribute('data-late', true);
      row.querySelector('[data-overdue]')?.removeAttribute('hidden');
      // A row of several services stands once for each of them.
      overdue.add(row.textContent ?? '');
    }
    const count = this.querySelector('[data-overdue-count]');
    const { template = '#', templateNone = '' } = this.dataset;
    if (count)
      count.textContent = overdue.size > 0 ? template.replace('#', String(overdue.size)) : templateNone;
    this.querySelector('form')?.dispatchEvent(new Event('input'));
  }
}
