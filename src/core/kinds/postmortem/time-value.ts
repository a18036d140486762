import { Temporal } from 'temporal-polyfill';
import type { Source, TimeValue } from '../../schema/value.ts';
import { isMoment } from '../../text/iso-day.ts';
import type { WrittenDay, WrittenTime } from './written-time.ts';
import { findInstant } from './zone.ts';

/** What the times read so far say about the next one. */
export interface TimeContext {
  /** ISO day that a time without a day belongs to. */
  day: string | null;
  /** The last time read, as local ISO, from which midnight is told. */
  last: string | null;
  /** The author's words for the zone of times that name none. */
  zone: string | null;
}

const HALF_DAY = 12 * 60;

/**
 * A written time as a value, and the context for the next one. A time without a day belongs to the day of the
 * context, or to the day after it where that is nearer to the time before; without any day the value is `14:05`.
 */
export function buildTime(
  written: WrittenTime,
  raw: string,
  source: Source,
  context: TimeContext,
): { time: TimeValue; context: TimeContext } {
  const stated = written.day ? dayOf(written.day, context.day) : null;
  const day = written.day ? stated : rollDay(written, context);
  const clock = written.clock ? clockText(written) : null;
  const zone = written.clock ? (written.zone ?? context.zone) : null;
  const value = [day, clock].filter((part) => part !== null).join('T');
  const full = day !== null && clock !== null;
  return {
    time: { value, instant: full && zone ? findInstant(value, zone) : null, zone, raw, source },
    context: { ...context, day: day ?? context.day, last: full ? value : day === null ? context.last : null },
  };
}

/** Minutes from one local time to another; negative where the second is earlier. */
export function minutesBetween(from: string, to: string): number {
  const span = Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to));
  return Math.round(span.total({ unit: 'minute' }));
}

/**
 * Minutes from one time to another: by their instants where both are known, else by the clock where both are told by
 * the same one. Null where either has no day or no clock, or where they cannot be compared.
 */
export function spanMinutes(from: TimeValue, to: TimeValue): number | null {
  if (!isMoment(from.value) || !isMoment(to.value)) return null;
  if (from.instant && to.instant) return minutesBetween(from.instant.slice(0, -1), to.instant.slice(0, -1));
  return from.zone === to.zone ? minutesBetween(from.value, to.value) : null;
}

function rollDay(written: WrittenTime, context: TimeContext): string | null {
  const { day, last } = context;
  if (day === null || last === null || !written.clock) return day;
  const back = minutesBetween(`${day}T${clockText(written)}`, last);
  return back > HALF_DAY ? Temporal.PlainDate.from(day).add({ days: 1 }).toString() : day;
}

function dayOf(written: WrittenDay, near: string | null): string | null {
  if (written.year !== null) return isoDay(written.year, written);
  if (near === null) return null;
  const year = Number(near.slice(0, 4));
  const at = Temporal.PlainDate.from(near);
  // "Jan 2" after a December belongs to the year in which it is nearest.
  const [nearest] = [year - 1, year, year + 1]
    .map((candidate) => isoDay(candidate, written))
    .filter((candidate) => candidate !== null)
    .map((iso) => ({ iso, days: Math.abs(at.until(iso, { largestUnit: 'day' }).days) }))
    .sort((a, b) => a.days - b.days);
  return nearest?.iso ?? null;
}

/** The day itself, or where it has no year the first one from the day `since` (ISO) on. */
export function dayFrom(written: WrittenDay, since: string | null): string | null {
  if (written.year !== null) return isoDay(written.year, written);
  const year = since === null ? Number.NaN : Number(since.slice(0, 4));
  const days = [year, year + 1].map((candidate) => isoDay(candidate, written));
  return days.find((day) => day !== null && since !== null && day >= since) ?? null;
}

function isoDay(year: number, { month, day }: WrittenDay): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

function clockText({ clock }: WrittenTime): string {
  const parts = clock ? [clock.hour, clock.minute, ...(clock.second ? [clock.second] : [])] : [];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
