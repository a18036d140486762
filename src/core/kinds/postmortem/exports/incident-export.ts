import type { IncidentTime } from '../../../schema/postmortem.ts';

/** A moment of an export: the words of its local time, and the zone that was stated. */
export interface ExportedMoment {
  /** `2026-08-25T09:12`. */
  value: string;
  /** `UTC` where the moment is certain, else the words of the export, else null. */
  zone: string | null;
}

/** One line of the timeline. */
export interface ExportedEvent {
  time: ExportedMoment;
  text: string;
  /** The role of who did or said it, where the export states one. Names of persons are left out. */
  role: string | null;
}

/** A follow-up as the export states it. */
export interface ExportedAction {
  text: string;
  owner: string | null;
  due: string | null;
  status: string | null;
  link: string | null;
}

/** What a chat or a tool for incidents tells of one. Nothing is worked out that it does not state. */
export interface IncidentExport {
  severity: string | null;
  times: Partial<Record<IncidentTime, ExportedMoment>>;
  events: ExportedEvent[];
  actions: ExportedAction[];
}

/** The UTC words of a moment in milliseconds, to the minute. */
export function utcMoment(milliseconds: number): ExportedMoment | null {
  const date = new Date(milliseconds);
  return Number.isFinite(date.getTime()) && date.getUTCFullYear() > 1990 && date.getUTCFullYear() < 2200
    ? { value: date.toISOString().slice(0, 16), zone: 'UTC' }
    : null;
}

/** Reads a moment: seconds or milliseconds since 1970, an ISO time with or without an offset, a day and a time. */
export function readMoment(text: string): ExportedMoment | null {
  const word = text.trim();
  const since = /^(\d{9,10})(?:\.\d{1,9})?$/.exec(word) ?? /^(\d{12,13})$/.exec(word);
  if (since?.[1]) return utcMoment(Number(since[1]) * (since[1].length > 10 ? 1 : 1000));
  const parts =
    /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]|,\s)\s?(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s?([AaPp][Mm])?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{2,5})?(?:\s[A-Z]{3,5})?$/.exec(
      word,
    );
  if (!parts) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', half, zone] = parts;
  return localMoment(`${year}-${month}-${day}`, Number(hour), Number(minute), half, zone);
}

/** A time on a day, in UTC where its zone is an offset from it; null where the clock has no such time. */
export function localMoment(
  day: string,
  hour: number,
  minute: number,
  half: string | undefined,
  zone: string | undefined,
): ExportedMoment | null {
  const hours = half === undefined ? hour : (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const at = Date.parse(`${day}T${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);
  if (!Number.isFinite(at) || hours > 23 || minute > 59) return null;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (offset) {
    const [, sign, hoursOff, minutesOff] = offset;
    return utcMoment(at - (sign === '-' ? -1 : 1) * (Number(hoursOff) * 60 + Number(minutesOff)) * 60_000);
  }
  const value = new Date(at).toISOString().slice(0, 16);
  return { value, zone: zone === undefined ? null : ['Z', 'UTC', 'GMT'].includes(zone) ? 'UTC' : zone };
}
