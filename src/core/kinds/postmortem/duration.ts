import { Temporal } from 'temporal-polyfill';
import type { Duration, PostmortemRecord } from '../../schema/postmortem.ts';
import type { TextValue } from '../../schema/value.ts';
import { labelKey } from './labels.ts';
import { spanMinutes } from './time-value.ts';

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^w(?:eeks?|ks?)?$/, 7 * 24 * 60],
  [/^d(?:ays?)?$/, 24 * 60],
  [/^h(?:ours?|rs?)?$/, 60],
  [/^m(?:in(?:ute)?s?)?$/, 1],
  [/^s(?:ec(?:ond)?s?)?$/, 1 / 60],
];

/** A window of support on working days, in minutes of the day. */
interface SupportHours {
  from: number;
  to: number;
}

/** Minutes of "4h 27m", "2d 1h 29m", "45 minutes", "1.5 hours" or "1h30"; null where the text begins otherwise. */
export function parseDuration(text: string): number | null {
  const head =
    /^[\s~*_`]*(?:(?:about|around|approximately|approx\.?|ca\.?|roughly|nearly|almost|just (?:over|under))\s+)?/i;
  const rest = text.replace(head, '');
  let total = 0;
  let at = 0;
  const part =
    /\s*(?:,|and|&|\+)?\s*(\d+(?:[.,]\d+)?)\s*-?\s*([a-z]+)(?![a-z])\.?|\s*(\d{1,2})(?=\s|$|[).,;])/iy;
  for (;;) {
    part.lastIndex = at;
    const match = part.exec(rest);
    if (!match) break;
    // `1h30`: minutes without their unit behind hours.
    const unit = match[3] !== undefined && /h(?:ours?|rs?)?$/i.test(rest.slice(0, at)) ? 1 : unitOf(match[2]);
    if (unit === null || (match[3] !== undefined && at === 0)) break;
    total += Number((match[1] ?? match[3] ?? '0').replace(',', '.')) * unit;
    at += match[0].length;
  }
  return at === 0 ? null : Math.round(total);
}

/**
 * Compares a stated duration with the times of the page. Time to detect runs from the start; the others from the
 * detection, or from the start where no detection is stated; a duration of the incident runs from the start to the
 * mitigation or the resolution. Where several readings are usual the one that agrees is taken, else the first.
 */
export function compareDuration(name: string, stated: TextValue, times: PostmortemRecord['times']): Duration {
  const support =
    /\bsupport(?:ed)?[ -]hours\b|\bworking[ -]hours\b|\bbusiness[ -]hours\b|\boffice[ -]hours\b/i.test(
      stated.raw,
    );
  const window = support ? parseSupportHours(stated.raw) : null;
  const minutes = parseDuration(stated.value);
  const computed = spansOf(name, stated.value)
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
  const match = /(\d{1,2})[:.]?(\d{2})?\s*(?:am)?\s*(?:-|–|to)\s*(\d{1,2})[:.]?(\d{2})?\s*(pm)?/i.exec(text);
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

function spansOf(name: string, text: string): (readonly [TimeName, TimeName])[] {
  const stated =
    /\bfrom (?:the )?(start|detection|declaration) (?:to|until) (?:the )?(mitigation|repair|resolution|end)\b/i.exec(
      text,
    );
  if (stated) return [[fromWord(stated[1]), toWord(stated[2])]];
  const key = labelKey(name);
  if (/^time in |degradation|downtime/.test(key)) return [];
  if (/detect|^ttd$/.test(key)) return [['started', 'detected']];
  if (/acknowledg|declar|^tta$/.test(key))
    return [
      ['detected', 'declared'],
      ['started', 'declared'],
    ];
  if (/mitigat|repair|restor|recover|stabili|^ttm$/.test(key)) return between('mitigated');
  if (/resol|^m?ttr$/.test(key)) return between('resolved');
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
  if (/\d\s*m(?:in(?:ute)?s?)?\b|\d\s*h(?:ours?|rs?)?\s*\d/i.test(text)) return 1;
  if (/\d\s*h(?:ours?|rs?)?\b/i.test(text)) return /\d\s*h\b/i.test(text) ? 1 : 30;
  return /\d\s*d(?:ays?)?\b/i.test(text) ? 12 * 60 : 1;
}

function unitOf(word: string | undefined): number | null {
  return UNITS.find(([pattern]) => pattern.test((word ?? '').toLowerCase()))?.[1] ?? null;
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
