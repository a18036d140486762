import '../page/page.ts';

/** Hides what is not yet due of the rows inside it, by the reader's own calendar. Rows without `data-due` stay. */
export class UpkeepList extends HTMLElement {
  connectedCallback(): void {
    const { isPast } = globalThis.handbookPage;
    let shown = 0;
    for (const group of this.querySelectorAll<HTMLElement>('[data-owner]')) {
      let own = 0;
      for (const row of group.querySelectorAll<HTMLElement>('li')) {
        row.hidden = row.dataset.due !== undefined && !isPast(row.dataset.due);
        if (!row.hidden) own++;
      }
      group.hidden = own === 0;
      shown += own;
    }
    this.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0);
  }
}
