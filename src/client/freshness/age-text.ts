import { isoDay } from '../page/calendar-day.ts';

const DAY = 86_400_000;

/** Says how old the date inside it is, by the reader's own calendar. */
export class AgeText extends HTMLElement {
  connectedCallback(): void {
    const date = this.querySelector('time')?.dateTime ?? '';
    const then = Date.parse(date.length === 10 ? date : '');
    if (Number.isNaN(then)) return;
    const days = Math.round((Date.parse(isoDay(new Date())) - then) / DAY);
    const text = document.createElement('span');
    text.className = 'hb-age';
    text.textContent = relative(-days);
    this.append(' ', text);
  }
}

/** A number of days from today in the language of the page, in the largest unit that fits. */
function relative(days: number): string {
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 60) return format.format(days, 'day');
  return size < 730
    ? format.format(Math.round(days / 30.44), 'month')
    : format.format(Math.round(days / 365.25), 'year');
}
