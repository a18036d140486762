import { matches } from './list/matches.ts';
import './page/page.ts';

/**
 * Filters and sorts the table inside it. Rows carry their values in `data-<field>`, several in one separated by line
 * feeds; headers with `data-sort` get a button. The state is in the address, so that a view can be sent to somebody.
 * With `data-list` the table holds one page of an index: a script reads all rows when a reader filters or sorts.
 */
export class FilterTable extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #sort = '';
  #rows: HTMLTableRowElement[] = [];
  /** Bodies under a heading of their own; one without a row left is hidden. */
  #groups: HTMLTableSectionElement[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const table = this.querySelector('table');
    if (!form || !table) return;
    this.#form = form;
    this.#rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !isGroup(row));
    this.#groups = [...table.tBodies].filter((body) => [...body.rows].some(isGroup));
    this.#addSortButtons(table);
    this.#restore();
    form.hidden = false;
    form.addEventListener('input', () => this.#apply(true));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () =>
      setTimeout(() => {
        if (this.dataset.list) this.#sort = '';
        this.#apply(true);
      }),
    );
    this.#apply(false);
  }

  #restore(): void {
    const params = new URLSearchParams(location.search);
    for (const field of this.#fields()) {
      field.value = params.get(field.name) ?? '';
      // Where there is little room, a filter that the address sets is to be seen.
      if (field.value) field.closest('details')?.setAttribute('open', '');
    }
    this.#sort = params.get('sort') ?? '';
    if (this.#sort && !this.dataset.list) this.#sortRows();
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...(this.#form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input,select') ?? [])];
  }

  #apply(remember: boolean): void {
    if (this.dataset.list && (remember || location.search)) {
      if (remember) this.#remember();
      void globalThis.handbookPage.run('list', this, this.#sort);
      return;
    }
    const fields = this.#fields();
    let shown = 0;
    for (const row of this.#rows) {
      row.hidden = !fields.every((field) => matches(row, field.name, field.value));
      if (!row.hidden) shown += 1;
    }
    for (const group of this.#groups)
      group.hidden = [...group.rows].every((row) => row.hidden || isGroup(row));
    const status = this.#form?.querySelector<HTMLElement>('[role=status]');
    if (status) {
      const text = this.#form?.dataset.shown ?? '';
      status.textContent = text.replace('##', status.dataset.total ?? '').replace('#', String(shown));
    }
    this.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0);
    if (remember) this.#remember();
  }

  #remember(): void {
    const url = new URL(location.href);
    for (const { name, value } of [...this.#fields(), { name: 'sort', value: this.#sort }]) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.replaceState(history.state, '', url);
  }

  #addSortButtons(table: HTMLTableElement): void {
    for (const header of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => {
        const key = header.dataset.sort ?? '';
        this.#sort = header.ariaSort === 'ascending' ? `-${key}` : key;
        if (this.dataset.list) this.#apply(true);
        else {
          this.#sortRows();
          this.#remember();
        }
      });
    }
  }

  #sortRows(): void {
    const descending = this.#sort.startsWith('-');
    const key = descending ? this.#sort.slice(1) : this.#sort;
    const value = (row: HTMLElement): string => row.dataset[key] ?? '';
    this.#rows.sort((a, b) => {
      const order = value(a).localeCompare(value(b), undefined, { numeric: true });
      return descending ? -order : order;
    });
    this.#rows[0]?.parentElement?.append(...this.#rows);
    for (const header of this.querySelectorAll<HTMLElement>('th[data-sort]'))
      header.ariaSort = header.dataset.sort === key ? (descending ? 'descending' : 'ascending') : null;
  }
}

function isGroup(row: HTMLTableRowElement): boolean {
  return row.querySelector('th[scope=rowgroup]') !== null;
}
