/** A due time in its author's words, in days after the start date where that is certain. */
export interface Due {
  raw: string;
  days: number | null;
}

/** The time a step takes, in its author's words. */
export interface Estimate {
  raw: string;
  minutes: number;
}

const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
const NUMBERS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

const UNIT = '(day|week|month|quarter|year)s?';
const COUNT = `(\\d{1,3}|an?|${NUMBERS.slice(1).join('|')})`;
const RANGE = `${COUNT}(?:\\s*(?:-|–|—|to|and|&|through)\\s*${COUNT})?`;
const ORDINAL = `(${ORDINALS.slice(1).join('|')}|\\d{1,2}(?:st|nd|rd|th))`;

/** "Weeks 3 - 4", "60 days", "the first 30 days", "third week"; not "every two weeks". */
const TIME = `(?<!\\b(?:every|each|per|last|past)\\s)\\b(?:${UNIT}\\s+${RANGE}|(?:first\\s+)?${COUNT}[\\s-]+${UNIT}|${ORDINAL}\\s+${UNIT})\\b`;
const BEFORE_START =
  '\\bbefore\\s+(?:(?:your|the|their)\\s+)?(?:first day|day (?:1|one)|start(?:ing date|ing day| date| day))\\b';

const ANY_TIME = new RegExp(`${BEFORE_START}|${TIME}`, 'iu');
const OWN_TIMES = [
  new RegExp(BEFORE_START, 'iu'),
  new RegExp(
    `\\b(?:within|in|during|by|until|end of)\\s+(?:(?:the|your|their|end of|no more than)\\s+)*${TIME}`,
    'iu',
  ),
  new RegExp(`^[([]?(?:due:?\\s+)?${TIME}(?=[)\\]]?\\s*[:：–—-]\\s|[)\\]]\\s)`, 'iu'),
  new RegExp(`(?<=[([](?:due:?\\s+|by\\s+)?)${TIME}(?=[)\\]][\\s.]*$)`, 'iu'),
];

/** Reads a due time where naming it is enough: a heading, a parent bullet, the line above a list. */
export function readDueOfHeading(text: string): Due | null {
  const raw = ANY_TIME.exec(text)?.[0];
  return raw && /^an?\s/iu.test(raw) ? null : dueOf(raw);
}

/** Reads a due time where the sentence must say so: "within 60 days", "by the end of week 2", "Week 1: …", "… (week 1)". */
export function readDueOfStep(text: string): Due | null {
  for (const pattern of OWN_TIMES) {
    const due = dueOf(pattern.exec(text)?.[0]);
    if (due) return due;
  }
  return null;
}

function dueOf(raw: string | undefined): Due | null {
  if (raw === undefined) return null;
  if (new RegExp(BEFORE_START, 'iu').test(raw)) return { raw, days: -1 };
  const [, unit, from, to, count, counted, ordinal, ordered] = new RegExp(TIME, 'iu').exec(raw) ?? [];
  if (unit) return { raw, days: days(numberOf(to ?? from), unit) };
  if (counted) return { raw, days: days(numberOf(count), counted) };
  return { raw, days: days(numberOf(ordinal), ordered) };
}

function days(count: number | null, unit: string | undefined): number | null {
  const length = UNIT_DAYS[unit?.toLowerCase() ?? ''];
  return count && length ? count * length : null;
}

function numberOf(word: string | undefined): number | null {
  const text = word?.toLowerCase() ?? '';
  const digits = /^\d+/.exec(text);
  if (digits) return Number(digits[0]);
  if (text === 'a' || text === 'an') return 1;
  return Math.max(NUMBERS.indexOf(text), ORDINALS.indexOf(text), 0) || null;
}

const UNIT_MINUTES: [RegExp, number][] = [
  [/^min/i, 1],
  [/^h/i, 60],
  [/^day/i, 480],
];
const ESTIMATES = [
  // "(30 min)", "(~2 h)", "[about 1.5 hours]"
  /(?<=[([]\s*)(?:(?:~|≈|about|approx\.?|approximately|ca\.?|takes)\s*)?(\d+(?:[.,]\d+)?)\s*(minutes?|mins?|hours?|hrs?|h|days?)(?=\s*[)\]])/iu,
  // "~30 min", "about 2 hours", "takes 45 minutes", "Estimate: 1 h"
  /(?:~|≈|\b(?:about|approx\.|approximately|takes|estimate[d]?:?|duration:?|time:))\s*(\d+(?:[.,]\d+)?)\s*(minutes?|mins?|hours?|hrs?|h|days?)\b/iu,
  // a last clause of its own: "…, 25 min" and "… – 1 hour"
  /(?<=[,–—-]\s*)(\d+(?:[.,]\d+)?)\s*(minutes?|mins?|hours?|hrs?|h)(?=\s*\.?\s*$)/iu,
];

/** Reads how long a step takes; a day has eight hours. */
export function readEstimate(text: string): Estimate | null {
  for (const pattern of ESTIMATES) {
    const match = pattern.exec(text);
    const size = UNIT_MINUTES.find(([unit]) => unit.test(match?.[2] ?? ''))?.[1];
    if (match && size)
      return { raw: match[0].trim(), minutes: Math.round(Number(match[1]?.replace(',', '.')) * size) };
  }
  return null;
}

/** "(optional)", "Optional: …", "[optional]"; a heading or line that is nothing but the word or says "nice to have". */
export function isOptional(text: string): boolean {
  return (
    /[([]\s*optional\b[^)\]]*[)\]]/iu.test(text) ||
    /^\s*optional\s*[:：–—-]/iu.test(text) ||
    /^\s*(?:optional(?:ly)?|nice[- ]to[- ]haves?|bonus|stretch goals?)(?:\s+(?:steps?|tasks?|reading|items?))?\s*[:：]?\s*$/iu.test(
      text,
    )
  );
}

/** "Check one of the following:", "Choose any one", "Pick one of these": one of the tasks below is enough. */
export function asksForOne(text: string): boolean {
  return /\b(?:check|choose|pick|select|complete|do|tick|take|read|any|either|at least)\s+(?:any |just |only |at least |exactly )*one\b(?:\s+of\b|\s*[:：.]?\s*$)|^\s*one of the (?:following|below)|\beither of the following\b/iu.test(
    text,
  );
}

/** "Before starting this section", "Prerequisites:", "Requires phase 2". */
export function namesPrerequisite(text: string): boolean {
  return /\bbefore (?:you )?(?:start|starting|begin|beginning)(?: with)? (?:this|the) (?:section|phase|part|stage|step|list)\b|^\s*(?:pre-?requisites?|requires|depends on)\b/iu.test(
    text,
  );
}

/** "Read …", "Re-read …", "Study …": the step is done when what it links to has been read. */
export function asksToRead(text: string): boolean {
  return /^\s*(?:\(?re-?\)?\s?)?(?:read|study|skim|go through|work through|walk through|familiari[sz]e yourself with|learn)\b/iu.test(
    text,
  );
}
