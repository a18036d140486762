import { type DayOrder, withDayOrder } from '../../../words/day-order.ts';
import { readTimeAt, type WrittenClock, type WrittenTime } from '../written-time.ts';
import { type ExportedMoment, localMoment } from './incident-export.ts';

/** The moment of a clock on a day, in UTC where its zone is an offset. */
export function momentOf(
  day: string,
  { hour, minute }: WrittenClock,
  zone: string | null,
): ExportedMoment | null {
  const offset = zone
    ?.replace(/\s/g, '')
    .replace('−', '-')
    .replace(/^(?:UTC|GMT)(?=[+-])/, '');
  const full = offset?.replace(/^([+-])(\d)(?!\d)/, '$10$2').replace(/^([+-]\d{2})$/, '$1:00');
  return localMoment(day, hour, minute, undefined, full);
}

/** The ISO day of a written time; without a year that of `today`. */
export function dayOf({ day }: Pick<WrittenTime, 'day'>, today: string): string | null {
  if (!day) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${day.year ?? today.slice(0, 4)}-${pad(day.month)}-${pad(day.day)}`;
}

/** Reads a whole cell as a time, with its day where it says one; null where it says anything else. */
export function readWrittenMoment(text: string): ExportedMoment | null {
  const word = plainTimes(text.trim());
  const time = readTimeAt(word, 0, true);
  if (!time?.clock || !/^[\s)\]]*$/.test(word.slice(time.end))) return null;
  return momentOf(dayOf(time, '') ?? '', time.clock, time.zone);
}

/** Times as programs and soldiers write them, as a person would: `06.02.26`, `06/Feb/2026:10:05`, `1005Z`. */
export function plainTimes(text: string): string {
  return text
    .replace(/(?<!\d)(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(?=\d{2}:)/, '$1 $2 $3 ')
    .replace(/(?<![\w:.])([01]\d|2[0-3])([0-5]\d)Z(?!\w)/, '$1:$2Z')
    .replace(/(?<![\d./:])(\d{1,2}([./])\d{1,2}\2)(\d{2})(?=[,\s\])]|$)/g, '$120$3');
}

/** Reads with the order of day and month that an export shows: by a number over twelve, or by the clock of twelve hours. */
export function inOrderOf<T>(text: string, read: () => T): T {
  const order = orderOf(text);
  return order === null ? read() : withDayOrder(order, read);
}

function orderOf(text: string): DayOrder | null {
  const start = text.slice(0, 200_000);
  for (const [, first, second] of start.matchAll(
    /(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](?:20)?\d{2}(?!\d)/g,
  )) {
    if (Number(first) > 12) return 'day';
    if (Number(second) > 12) return 'month';
  }
  return /\d\s?[ap]\.?m\b/i.test(start)
    ? 'month'
    : /(?<!\d)\d{1,2}\/\d{1,2}\/(?:20)?\d{2}, \d{2}:\d{2}/.test(start)
      ? 'day'
      : null;
}
