/**
 * Shows the decisions that were in force on a day. Entries carry `data-from` and `data-until` as ISO dates, which may
 * be cut to a month or a year; `unknown` is a day that no file states. The day is kept in the address.
 */
export class InForce extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector<HTMLInputElement>('input[name=on]');
    if (!form || !field) return;
    const day = new URLSearchParams(location.search).get('on') ?? '';
    field.value = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '';
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#show(field.value, true));
    form.addEventListener('reset', () => setTimeout(() => this.#show('', true)));
    this.#show(field.value, false);
  }

  #show(day: string, remember: boolean): void {
    const entries = [...this.querySelectorAll<HTMLElement>('li[data-from]')];
    for (const entry of entries) entry.hidden = !holdsOn(entry, day);
    for (const area of this.querySelectorAll<HTMLElement>('.hb-area'))
      area.hidden = [...area.querySelectorAll<HTMLElement>('li[data-from]')].every((entry) => entry.hidden);
    const shown = entries.filter((entry) => !entry.hidden).length;
    const status = this.querySelector('[role=status]');
    const text = this.querySelector('form')?.dataset.shown ?? '';
    if (status) status.textContent = text.replace('##', String(entries.length)).replace('#', String(shown));
    this.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0);
    if (remember) {
      const url = new URL(location.href);
      if (day) url.searchParams.set('on', day);
      else url.searchParams.delete('on');
      history.replaceState(history.state, '', url);
    }
  }
}

/** Whether an entry held on a day; without a day, whether it holds today. */
function holdsOn(entry: HTMLElement, day: string): boolean {
  const { from = '', until = '' } = entry.dataset;
  if (day === '') return until === '';
  return from !== '' && from <= day && until !== 'unknown' && (until === '' || until > day);
}
