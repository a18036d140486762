import { isIsoDay } from '../core/text/iso-day.ts';
import './page/page.ts';
import { type Holding, holdsOn, type Interval } from '../core/query/holds-on.ts';
import { isoDay } from './page/calendar-day.ts';

/** Entries that are shown at once of a list that has several pages. */
const SHOWN = 200;

/**
 * Shows the decisions in force on a day, today unless the address or the reader names another. Entries carry their
 * intervals; what no file says of a day is shown as not known. With `data-list` the page holds a part of them: another day
 * than today is looked up in all, and the first ones are shown.
 */
export class InForce extends HTMLElement {
  #all: { section: HTMLElement; entries: HTMLElement[] } | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector<HTMLInputElement>('input[name=on]');
    if (!form || !field) return;
    const day = new URLSearchParams(location.search).get('on') ?? '';
    field.value = isDay(day) ? day : today();
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => void this.#show(field, true));
    form.addEventListener('reset', () =>
      setTimeout(() => {
        field.value = today();
        void this.#show(field, true);
      }),
    );
    void this.#show(field, false);
  }

  async #show(field: HTMLInputElement, remember: boolean): Promise<void> {
    const day = field.value.trim();
    field.setAttribute('aria-invalid', String(!isDay(day)));
    if (!isDay(day)) return;
    const ofAll = this.dataset.list && day !== today() ? await this.#readAll() : null;
    const own = [...this.querySelectorAll<HTMLElement>('.hb-area:not([data-all])')];
    const entries =
      ofAll?.entries ?? own.flatMap((area) => [...area.querySelectorAll<HTMLElement>('li[data-in-force]')]);
    const count: Record<Holding, number> = { yes: 0, no: 0, unknown: 0 };
    for (const entry of entries) {
      const answer = holdsOn(intervalsOf(entry), day, today());
      count[answer]++;
      entry.hidden = answer === 'no';
      const mark = entry.querySelector<HTMLElement>('[data-unknown]');
      if (mark) mark.hidden = answer !== 'unknown';
    }
    for (const area of own)
      area.hidden =
        ofAll !== null ||
        [...area.querySelectorAll<HTMLElement>('li[data-in-force]')].every(({ hidden }) => hidden);
    if (this.#all) this.#all.section.hidden = ofAll === null;
    ofAll?.section
      .querySelector('ul')
      ?.replaceChildren(...entries.filter(({ hidden }) => !hidden).slice(0, SHOWN));
    this.#tell(count, day);
    if (!remember) return;
    const url = new URL(location.href);
    if (day === today()) url.searchParams.delete('on');
    else url.searchParams.set('on', day);
    history.replaceState(history.state, '', url);
  }

  /** The entries of all pages, in a section of their own. */
  async #readAll(): Promise<{ section: HTMLElement; entries: HTMLElement[] }> {
    if (this.#all) return this.#all;
    const entries = await globalThis.handbookPage.run('list', this);
    const section = document.createElement('section');
    section.className = 'hb-area';
    section.dataset.all = '';
    const list = document.createElement('ul');
    list.className = 'hb-in-force';
    section.append(list);
    this.append(section);
    this.#all = { section, entries };
    return this.#all;
  }

  #tell({ yes, unknown }: Record<Holding, number>, day: string): void {
    const { shown = '', unknown: words = '', total = '' } = this.querySelector('form')?.dataset ?? {};
    const status = this.querySelector('[role=status]');
    const text = shown.replace('##', total).replace('#', String(yes)).replace('%', day);
    if (status) status.textContent = text + (unknown > 0 ? `, ${words.replace('#', String(unknown))}` : '');
    this.querySelector('[data-none]')?.toggleAttribute('hidden', yes + unknown > 0);
  }
}

/** The intervals of an entry, as its page writes them: `from/until`, with a `?` for an end without a day. */
function intervalsOf(entry: HTMLElement): Interval[] {
  return (entry.dataset.inForce ?? '')
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => {
      const [from = '', until = ''] = text.split('/');
      return { from: from || null, until: until === '?' ? null : until || null, ended: until !== '' };
    });
}

function isDay(text: string): boolean {
  return isIsoDay(text) && !Number.isNaN(Date.parse(text));
}

function today(): string {
  return isoDay(new Date());
}
