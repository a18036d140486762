import type { AdrRecord } from '../schema/adr.ts';

/** Part of a life, in hundredths of the axis. */
export interface LifeBar {
  from: number;
  to: number;
  /** `open` still holds; `unknown` ended on a day, or began on one, that no file names. */
  end: 'closed' | 'open' | 'unknown';
}

/** A decision on the axis: the times in which it held, or the day on which it was put forward. */
export interface Life {
  record: AdrRecord;
  bars: LifeBar[];
  /** Day of a decision that never held. */
  point: number | null;
  /** The same in words: days, as precise as the files are. */
  days: string;
}

/** A span of whole years, or of quarters where there is only one year. */
export interface TimeAxis {
  first: number;
  years: number;
  ticks: { at: number; label: string }[];
}

/** Ticks that fit a phone. */
const TICKS = 8;
/** Width of a bar whose other end nobody knows, and the least of any that a reader sees. */
const STUB = 2;
const LEAST = 0.6;

/** The axis over all days on which decisions were made, began and ended; null where none names a day. */
export function timeAxis(decisions: readonly AdrRecord[]): TimeAxis | null {
  const days = decisions.flatMap(({ date, inForce }) =>
    [date?.value, ...inForce.flatMap(({ from, until }) => [from, until])].filter((day) => day != null),
  );
  const years = days.map((day) => Number(day.slice(0, 4)));
  if (years.length === 0) return null;
  const first = years.reduce((a, b) => Math.min(a, b));
  const count = years.reduce((a, b) => Math.max(a, b)) - first + 1;
  if (count === 1) {
    const quarters = ['01', '04', '07', '10'];
    return {
      first,
      years: 1,
      ticks: quarters.map((month, index) => ({ at: index * 25, label: `${first}-${month}` })),
    };
  }
  const step = Math.ceil(count / TICKS);
  const ticks = Array.from({ length: Math.ceil(count / step) }, (_, index) => ({
    at: (index * step * 100) / count,
    label: String(first + index * step),
  }));
  return { first, years: count, ticks };
}

/** Where a decision stands on the axis. */
export function lifeOf(record: AdrRecord, axis: TimeAxis | null): Life {
  const { inForce, date } = record;
  const days =
    inForce.length === 0
      ? (date?.value ?? '')
      : inForce
          .map(({ from, until, ended }) =>
            ended || until !== null ? `${from ?? '?'} – ${until ?? '?'}` : (from ?? ''),
          )
          .join(', ');
  if (axis === null) return { record, bars: [], point: null, days };
  const bars = inForce.flatMap(({ from, until, ended }): LifeBar[] => {
    const start = from === null ? null : placeOf(from, axis);
    const end = until === null ? null : placeOf(until, axis);
    if (start !== null && end !== null)
      return [{ from: start, to: Math.max(end, start + LEAST), end: 'closed' }];
    if (start !== null)
      return [
        ended
          ? { from: start, to: Math.min(100, start + STUB), end: 'unknown' }
          : { from: start, to: 100, end: 'open' },
      ];
    return end === null ? [] : [{ from: Math.max(0, end - STUB), to: end, end: 'unknown' }];
  });
  return { record, bars, point: bars.length === 0 && date ? placeOf(date.value, axis) : null, days };
}

/** Place of an ISO date, cut to a month or a year or whole, in hundredths; years are equally wide. */
function placeOf(date: string, { first, years }: TimeAxis): number {
  const [year = first, month = 1, day = 1] = date.split('-').map(Number);
  const part = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / (366 * 86_400_000);
  return Math.round(((year - first + part) / years) * 10_000) / 100;
}
