import { Temporal } from 'temporal-polyfill';
import type { Duration, PostmortemRecord } from '../../schema/postmortem.ts';
import type { TextValue } from '../../schema/value.ts';
import { JOINER_PATTERN, timeWordPattern, unitNamed } from '../../words/calendar.ts';
import type { DurationUnit } from '../../words/tables/duration-units.ts';
import type { DurationField } from '../../words/tables/postmortem-fields.ts';
import type { IncidentValue } from './incident-fields.ts';
import { spanMinutes } from './time-value.ts';

const MINUTES: Readonly<Partial<Record<DurationUnit, number>>> = {
  week: 7 * 24 * 60,
  day: 24 * 60,
  hour: 60,
  minute: 1,
  second: 1 / 60,
};

/** A window of support on working days, in minutes of the day. */
interface SupportHours {
  from: number;
  to: number;
}

const ABOUT = new RegExp(String.raw`^[\s~*_\x60]*(?:(?:${timeWordPattern('about')})\.?\s*){0,2}`, 'iu');
const PART = new RegExp(
  String.raw`\s*(?:(?:[,、&+]|${JOINER_PATTERN})\s*)?(\d{1,9}(?:[.,]\d{1,9})?)(?!\d)(?:\s*(?:-\s*)?(\p{L}+)\.?|(?=\s|$|[).,;]))`,
  'iuy',
);

/** One number of a length of time with its unit as written; null where it has none. */
interface DurationPart {
  number: number;
  unit: DurationUnit;
  word: string | null;
}

/** Minutes of "4h 27m", "2d 1h 29m", "45 Minuten", "1.5 hours", "1h30" or "4時間27分"; null where the text begins otherwise. */
export function parseDuration(text: string): number | null {
  const parts = readParts(text);
  const total = parts.reduce((sum, { number, unit }) => sum + number * (MINUTES[unit] ?? 0), 0);
  return parts.length === 0 ? null : Math.round(total);
}

function readParts(text: string): DurationPart[] {
  const rest = text.replace(ABOUT, '');
  const parts: DurationPart[] = [];
  for (let at = 0; ; at = PART.lastIndex) {
    PART.lastIndex = at;
    const match = PART.exec(rest);
    if (!match) return parts;
    const word = match[2] ?? null;
    // `1h30`: minutes without their unit behind hours.
    const bare = word === null && parts.at(-1)?.unit === 'hour' && /^\D{0,3}\d{1,2}$/.test(match[0]);
    const unit = word === null ? (bare ? 'minute' : null) : unitNamed(word);
    if (unit === null || MINUTES[unit] === undefined) return parts;
    parts.push({ number: Number((match[1] ?? '0').replace(',', '.')), unit, word });
  }
}

/**
 * Compares a stated duration with the times of the page. Time to detect runs from the start; the others from the
 * detection, or from the start where no detection is stated; a duration of the incident runs from the start to the
 * mitigation or the resolution. Where several readings are usual the one that agrees is taken, else the first.
 */
export function compareDuration(
  field: DurationField,
  name: string,
  stated: TextValue,
  times: PostmortemRecord['times'],
): Duration {
  const support =
    /\bsupport(?:ed)?[ -]hours\b|\bworking[ -]hours\b|\bbusiness[ -]hours\b|\boffice[ -]hours\b/i.test(
      stated.raw,
    );
  const window = support ? parseSupportHours(stated.raw) : null;
  const minutes = parseDuration(stated.value);
  const computed = spansOf(field, stated.value)
    .flatMap(([start, end]) => {
      const [from, to] = [times[start], times[end]];
      return from && to ? [{ from, to }] : [];
    })
    .map(({ from, to }) => {
      const wall = spanMinutes(from, to);
      if (!support || wall === null) return wall;
      return window ? supportMinutes(from.value, to.value, window) : null;
    })
    .filter((value) => value !== null);
  const best = computed.find((value) => value === minutes) ?? computed[0] ?? null;
  return {
    name,
    stated,
    computedMinutes: best,
    agrees: best === null || minutes === null ? null : Math.abs(best - minutes) < roundingOf(stated.value),
    basis: support ? 'support-hours' : 'wall',
    source: stated.source,
  };
}

/** The window of "during support hours 10:00-17:00 M-F", or null where no hours are stated. */
export function parseSupportHours(text: string): SupportHours | null {
  const match =
    /(\d{1,2})[:.]?(\d{2})?\s{0,9}(?:am\s{0,9})?(?:-|–|to)\s{0,9}(\d{1,2})[:.]?(\d{2})?\s{0,9}(pm)?/i.exec(
      text,
    );
  if (!match) return null;
  const from = Number(match[1]) * 60 + Number(match[2] ?? 0);
  const late = match[5] && Number(match[3]) < 12 ? 12 : 0;
  const to = (Number(match[3]) + late) * 60 + Number(match[4] ?? 0);
  return from < to && to <= 24 * 60 ? { from, to } : null;
}

/** Minutes of support hours, Monday to Friday, between two local times. Public holidays are not known. */
export function supportMinutes(from: string, to: string, hours: SupportHours): number | null {
  const start = Temporal.PlainDateTime.from(from);
  const end = Temporal.PlainDateTime.from(to);
  const days = start.toPlainDate().until(end.toPlainDate(), { largestUnit: 'day' }).days;
  if (days < 0 || days > 1000) return null;
  let total = 0;
  for (let index = 0; index <= days; index++) {
    const day = start.toPlainDate().add({ days: index });
    if (day.dayOfWeek > 5) continue;
    const lower = index === 0 ? start.hour * 60 + start.minute : 0;
    const upper = index === days ? end.hour * 60 + end.minute : 24 * 60;
    total += Math.max(0, Math.min(upper, hours.to) - Math.max(lower, hours.from));
  }
  return total;
}

type TimeName = keyof PostmortemRecord['times'];

function spansOf(field: DurationField, text: string): (readonly [TimeName, TimeName])[] {
  const stated =
    /\bfrom (?:the )?(start|detection|declaration) (?:to|until) (?:the )?(mitigation|repair|resolution|end)\b/i.exec(
      text,
    );
  if (stated) return [[fromWord(stated[1]), toWord(stated[2])]];
  if (field === 'downtime') return [];
  if (field === 'timeToDetect') return [['started', 'detected']];
  if (field === 'timeToDeclare')
    return [
      ['detected', 'declared'],
      ['started', 'declared'],
    ];
  if (field === 'timeToMitigate') return between('mitigated');
  if (field === 'timeToResolve') return between('resolved');
  return [
    ['started', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'resolved'],
    ['detected', 'mitigated'],
  ];
}

function between(end: TimeName): (readonly [TimeName, TimeName])[] {
  return [
    ['detected', end],
    ['started', end],
  ];
}

function fromWord(word = ''): TimeName {
  return word.startsWith('det') ? 'detected' : word.startsWith('decl') ? 'declared' : 'started';
}

function toWord(word = ''): TimeName {
  return /^(?:mit|rep)/i.test(word) ? 'mitigated' : 'resolved';
}

/** The half of the smallest unit stated, in minutes: "5 hours" also agrees with 4 h 40 min. */
function roundingOf(text: string): number {
  const parts = readParts(text);
  const last = parts.at(-1);
  if (!last || parts.some(({ unit }) => unit === 'minute' || unit === 'second')) return 1;
  if (last.unit === 'hour') return last.word?.length === 1 ? 1 : 30;
  return last.unit === 'day' ? 12 * 60 : 1;
}

/** Whether a value of a postmortem is a length of time. */
export function isDuration(name: IncidentValue | null): name is DurationField {
  return name === 'duration' || name === 'downtime' || (name?.startsWith('timeTo') ?? false);
}

/** Minutes as people write them: "2d 1h 29m", "45m", "6m 30s". */
export function durationText(minutes: number): string {
  const total = Math.round(Math.abs(minutes) * 60);
  const parts = [
    [Math.floor(total / 86_400), 'd'],
    [Math.floor((total % 86_400) / 3600), 'h'],
    [Math.floor((total % 3600) / 60), 'm'],
    [total % 60, 's'],
  ] as const;
  const text = parts.flatMap(([count, unit]) => (count > 0 ? [`${count}${unit}`] : [])).join(' ');
  return `${minutes < 0 ? '-' : ''}${text || '0m'}`;
}
