/** Rows that are shown at once of a list that has several pages; the count says how many there are. */
const SHOWN = 200;

/**
 * Filters and sorts the table inside it. Rows carry their values in `data-<field>`, several in one separated by line
 * feeds; headers with `data-sort` get a button. The state is in the address, so that a view can be sent to somebody.
 * With `data-list` the table holds one page of an index: all rows are read when a reader filters or sorts, and the page
 * comes back when nothing is chosen.
 */
export class FilterTable extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #table: HTMLTableElement | null = null;
  #sort = '';
  #rows: HTMLTableRowElement[] = [];
  /** Bodies under a heading of their own; one without a row left is hidden. */
  #groups: HTMLTableSectionElement[] = [];
  /** The page as it came, and a body for rows of all pages. */
  #page: HTMLTableSectionElement[] = [];
  #all: { rows: HTMLTableRowElement[]; body: HTMLTableSectionElement } | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const table = this.querySelector('table');
    if (!form || !table) return;
    this.#form = form;
    this.#table = table;
    this.#page = [...table.tBodies];
    this.#rows = this.#page.flatMap((body) => [...body.rows]).filter((row) => !isGroup(row));
    this.#groups = this.#page.filter((body) => [...body.rows].some(isGroup));
    this.#addSortButtons(table);
    this.#restore();
    form.hidden = false;
    form.addEventListener('input', () => void this.#apply(true));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () =>
      setTimeout(() => {
        if (this.dataset.list) this.#sort = '';
        void this.#apply(true);
      }),
    );
    void this.#apply(false);
  }

  #restore(): void {
    const params = new URLSearchParams(location.search);
    for (const field of this.#fields()) field.value = params.get(field.name) ?? '';
    this.#sort = params.get('sort') ?? '';
    if (this.#sort && !this.dataset.list) this.#sortRows();
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...(this.#form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input,select') ?? [])];
  }

  async #apply(remember: boolean): Promise<void> {
    if (remember) this.#remember();
    if (this.dataset.list) return this.#applyToAll();
    const fields = this.#fields();
    let shown = 0;
    for (const row of this.#rows) {
      row.hidden = !fields.every((field) => matches(row, field.name, field.value));
      if (!row.hidden) shown += 1;
    }
    for (const group of this.#groups)
      group.hidden = [...group.rows].every((row) => row.hidden || isGroup(row));
    this.#tell(shown, this.#rows.length);
  }

  /** Shows the first rows of all pages that fit, or the page as it came where nothing is chosen. */
  async #applyToAll(): Promise<void> {
    const isChosen = this.#sort !== '' || this.#fields().some(({ value }) => value !== '');
    for (const links of this.querySelectorAll<HTMLElement>('.hb-pages')) links.hidden = isChosen;
    const total = Number(this.#form?.querySelector<HTMLElement>('[role=status]')?.dataset.total);
    if (!isChosen) {
      this.#replaceBodies(this.#page);
      this.#tell(this.#rows.length, total);
      return;
    }
    this.#all ??= { rows: await readAll(this), body: document.createElement('tbody') };
    const { rows, body } = this.#all;
    const fields = this.#fields();
    const found = rows.filter((row) => fields.every((field) => matches(row, field.name, field.value)));
    if (this.#sort) this.#order(found);
    body.replaceChildren(...found.slice(0, SHOWN));
    this.#replaceBodies([body]);
    this.#tell(found.length, rows.length);
  }

  #replaceBodies(bodies: readonly HTMLTableSectionElement[]): void {
    for (const body of [...(this.#table?.tBodies ?? [])]) body.remove();
    this.#table?.append(...bodies);
  }

  #tell(shown: number, total: number): void {
    const status = this.#form?.querySelector<HTMLElement>('[role=status]');
    const text = this.#form?.dataset.shown ?? '';
    if (status) status.textContent = text.replace('##', String(total)).replace('#', String(shown));
    this.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0);
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
        if (this.dataset.list) this.#markHeaders();
        else this.#sortRows();
        this.#remember();
        if (this.dataset.list) void this.#applyToAll();
      });
    }
  }

  #sortRows(): void {
    this.#order(this.#rows);
    this.#rows[0]?.parentElement?.append(...this.#rows);
    this.#markHeaders();
  }

  #order(rows: HTMLTableRowElement[]): void {
    const descending = this.#sort.startsWith('-');
    const key = descending ? this.#sort.slice(1) : this.#sort;
    const collator = new Intl.Collator(undefined, { numeric: true });
    const value = (row: HTMLElement): string => row.dataset[key] ?? '';
    rows.sort((a, b) => {
      const order = collator.compare(value(a), value(b));
      return descending ? -order : order;
    });
  }

  #markHeaders(): void {
    const descending = this.#sort.startsWith('-');
    const key = descending ? this.#sort.slice(1) : this.#sort;
    for (const header of this.querySelectorAll<HTMLElement>('th[data-sort]'))
      header.ariaSort = header.dataset.sort === key ? (descending ? 'descending' : 'ascending') : null;
  }
}

async function readAll(table: FilterTable): Promise<HTMLTableRowElement[]> {
  const { readRows } = await import('./list/all-rows.ts');
  return readRows(table);
}

function isGroup(row: HTMLTableRowElement): boolean {
  return row.querySelector('th[scope=rowgroup]') !== null;
}

function matches(row: HTMLElement, name: string, value: string): boolean {
  if (value === '') return true;
  if (name === 'q') return (row.textContent ?? '').toLowerCase().includes(value.toLowerCase());
  return (row.dataset[name] ?? '').split('\n').includes(value);
}
