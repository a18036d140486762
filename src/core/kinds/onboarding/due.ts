import { oneLine } from '../../text/spaces.ts';
import { timeWordPattern } from '../../words/calendar.ts';
import { findDates } from '../../words/date.ts';
import type { AnyLanguage } from '../../words/languages.ts';
import {
  languagesOfTime,
  onboardingPattern,
  ordinalNamed,
  ordinalPattern,
  unitPattern,
} from '../../words/onboarding.ts';
import { wordPattern } from '../../words/pattern.ts';
import type { DurationUnit } from '../../words/tables/duration-units.ts';
import { JOINERS } from '../../words/tables/joiners.ts';
import { allWords } from '../../words/word-table.ts';
import { undecorated } from './plain-text.ts';

/** A due time in its author's words, in days after the start date where that is certain. */
export interface Due {
  raw: string;
  /** A month counts as 30 of them. */
  days: number | null;
  /** The same in months of the calendar, where the time is stated in them or in what is made of them. */
  months?: number | undefined;
}

/** Characters beyond which a heading is a sentence. */
const LONGEST_HEADING = 200;

/** Days of a unit, and its months where it is made of them. */
const DAYS: readonly (readonly [unit: DurationUnit, days: number, months: number])[] = [
  ['day', 1, 0],
  ['week', 7, 0],
  ['month', 30, 1],
  ['quarter', 91, 3],
  ['year', 365, 12],
];
const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const HAN = '零一二三四五六七八九十';

// Quantifiers have a bound, since each place of a text is tried: without one a row of blanks costs its square.
const UNIT = '(?:day|week|month|quarter|year)s?';
const NUMBER = `(?:${TENS.join('|')})(?:-(?:${ONES.join('|')}))?|${[...ONES, ...TEENS].join('|')}`;
const COUNT = `(?:\\d{1,3}|an?|${NUMBER})`;
const UP_TO = `\\s{0,9}(?:-|–|—|&|${timeWordPattern('until')}|${wordPattern(allWords(JOINERS))})\\s{0,9}`;
const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_WORD_BEHIND = '(?![\\p{L}\\p{N}])';

/** "start date - 5 days", "T-5", "D-3", "day -2", "5 days after the start date": counted from the first day. */
const START =
  '(?:(?:the|your|their)\\s{1,9})?(?:start(?:ing)?(?:\\s{1,9}(?:date|day))?|first\\s{1,9}day|joining(?:\\s{1,9}date)?|hire\\s{1,9}date|day\\s{1,9}(?:one|1))';
const RELATIVE = [
  `(?<![\\p{L}\\p{N}])${START}\\s{0,9}[-–−+]\\s{0,9}${COUNT}\\s{0,9}${UNIT}\\b`,
  `(?<![\\p{L}\\p{N}-])(?:T|D|S|J)\\s?[-–−+]\\s?\\d{1,3}(?:\\s{0,9}${UNIT}\\b)?(?![\\p{L}\\p{N}])`,
  `\\bday\\s{1,9}[-–−]\\s?\\d{1,3}\\b`,
  `\\b${COUNT}[\\s-]{1,9}${UNIT}\\s{1,9}(?:after|from|past)\\s{1,9}${START}`,
].join('|');
/** "within 7 days of an incident", "each …, within 7 days": counted from something that is not the start. */
const OTHER_EVENT = new RegExp(
  `\\b(?:within|in)\\s{1,9}(?:the\\s{1,9})?${COUNT}[\\s-]{1,9}${UNIT}\\s{1,9}(?:of|after|from|following)\\s{1,9}(?!${START}|join|hir|arriv|onboard|your\\s{1,9}(?:start|arrival|first))|\\b(?:each|every|any|whenever|when|once|after|afterwards|thereafter)\\b.{0,200}?\\b(?:within|in)\\s{1,9}(?:the\\s{1,9})?${COUNT}[\\s-]{1,9}${UNIT}\\b`,
  'iu',
);
const FROM_START = new RegExp(RELATIVE, 'iu');
const ONLY_FROM_START = new RegExp(`^(?:${RELATIVE})$`, 'iu');

/** The patterns of times with the words of one language. */
interface Times {
  /** "1. Woche" is a place on the calendar, not a numbered heading. */
  numbered: RegExp;
  heading: readonly RegExp[];
  step: readonly RegExp[];
  before: RegExp;
  units: readonly (readonly [pattern: RegExp, days: number, months: number])[];
  numbers: RegExp;
}

const TIMES = new Map<AnyLanguage, Times>();

function timesOf(language: AnyLanguage): Times {
  const known = TIMES.get(language) ?? buildTimes(language);
  TIMES.set(language, known);
  return known;
}

function buildTimes(language: AnyLanguage): Times {
  const ANY_UNIT = `(?:${unitPattern(['day', 'week', 'month'], language) || '(?!)'})`;
  const ordinals = ordinalPattern(language) || '(?!)';
  // "Week 3", "Weeks 3 - 4", "Day 0", "third week", "D+5", "第一周": a place on the calendar of the path.
  const PLACE = [
    `\\b${UNIT}\\s{1,9}${COUNT}(?:${UP_TO}(?:${UNIT}\\s{1,9})?${COUNT})?\\b`,
    `\\b(?:${ordinals}|\\d{1,2}(?:st|nd|rd|th))\\s{1,9}${UNIT}\\b`,
    `${NO_WORD_BEFORE}${ANY_UNIT}\\s{1,9}\\d{1,3}(?:${UP_TO}\\d{1,3})?${NO_WORD_BEHIND}`,
    // "erste Woche", "premier jour", "1. Woche", "2ª semana"
    `${NO_WORD_BEFORE}(?:${ordinals})\\s{0,9}(?:arbeits|werk|lavorativ[oi]\\s|roboczy\\s|рабочий\\s)?${ANY_UNIT}`,
    `${NO_WORD_BEFORE}\\d{1,2}(?:\\.|[ªº]|e|ère|ème|er|re)\\s{1,9}${ANY_UNIT}(?!\\s{1,9}\\d)`,
    // "1週目", "入社3日目", "30日以内"
    `\\d{1,3}\\s?${ANY_UNIT}(?:目|以内|内|までに|まで)`,
    `\\bD\\+\\d{1,3}\\b`,
    `第(?:\\d{1,3}|[${HAN}]{1,3})(?:天|日|周|週|个?月|[ヶか]月)`,
  ].join('|');
  // "60 days", "the first 30 days": a time since the start, or the time that something takes.
  const ANY_LENGTH = `(?:(?:${ordinals})\\s{1,9})?\\d{1,3}(?:${UP_TO}\\d{1,3})?\\s{1,9}(?:(?:${ordinals})\\s{1,9})?${ANY_UNIT}`;
  const LENGTH = `\\b(?:first\\s{1,9})?${COUNT}(?:${UP_TO}${COUNT})?[\\s-]{1,9}${UNIT}\\b`;
  const NO_PLACE = '(?<!\\b(?:every|each|per|last|past|(?:after|beyond)(?: the| your)?(?: first)?)\\s{1,9})';
  const NO_DUE = `${NO_PLACE}(?<!(?:\\b(?:for|than|takes?|about|around)\\s{1,9}|~\\s{0,9}))`;
  const TIME = `(?:${NO_DUE}(?:${PLACE}|${LENGTH}))`;

  // Not "before you start", which may be said of what follows.
  const BEFORE_START = [
    '\\bbefore\\s{1,9}(?:(?:your|the|their)\\s{1,9})?(?:first day|day (?:1|one)|start(?:ing date|ing day| date| day)|arrival)\\b',
    '\\bbefore\\s{1,9}(?:(?:you|they|(?:the |a )?new \\w+)\\s{1,9})?(?:join(?:s|ing)?|arriv(?:es?|ing))\\b',
    '\\bbefore\\s{1,9}(?:they\\s{1,9}start|(?:the |a )?new \\w+\\s{1,9}starts?|(?:you\\s{1,9}start|starting)\\s{1,9}(?:at|with us|work))\\b',
    '\\bpre-?boarding\\b',
    // With a number in front it is plain: "3 days before start", "2 weeks prior to your start".
    `(?<=\\b${UNIT}\\s{1,9})(?:before|prior\\s{1,9}to|ahead\\s{1,9}of)\\s{1,9}(?:(?:the|your|their|you|they)\\s{1,9})?start(?:s|ing)?\\b`,
    `(?<=\\b${UNIT}\\s{1,9})(?:prior\\s{1,9}to|ahead\\s{1,9}of)\\s{1,9}(?:(?:the|your|their)\\s{1,9})?(?:first\\s{1,9}day|day\\s{1,9}(?:one|1)|arrival|joining)\\b`,
    `${NO_WORD_BEFORE}(?:${onboardingPattern('beforeStart', language)})`,
  ].join('|');
  // "1 week before the start date" as well.
  const AHEAD = `(?:\\b${COUNT}[\\s-]{1,9}${UNIT}\\s{1,9})?(?:${BEFORE_START})`;
  // Words between "within" or "by" and the time.
  const FILLER = '(?:(?:the|your|their|end of|no more than|at most)\\s{1,9}){0,4}';

  // "1. Woche" is a place on the calendar, not a numbered heading.
  const numbered = new RegExp(`^\\s{0,9}\\d{1,2}\\.\\s{1,9}${ANY_UNIT}(?!\\s{1,9}\\d)`, 'iu');

  const heading = [
    new RegExp(AHEAD, 'iu'),
    // "Die ersten 30 Tage", "Les 30 premiers jours"
    new RegExp(
      `${NO_WORD_BEFORE}(?:(?:${ordinals})\\s{1,9}\\d{1,3}|\\d{1,3}\\s{1,9}(?:${ordinals}))\\s{1,9}${ANY_UNIT}`,
      'iu',
    ),
    new RegExp(`${NO_PLACE}(?:${PLACE}|\\bfirst\\s{1,9}${COUNT}[\\s-]{1,9}${UNIT}\\b)`, 'iu'),
    // "Workshop (2 days)" takes two days, and so does a "two-day workshop"; a "30-day check-in" is then.
    new RegExp(
      `(?<=^(?:(?:by|within|in|during|until|the|your|my|next|end of|due)\\s{1,9})*)${LENGTH}(?=\\s{0,9}(?:$|[:：,(+–—]|-\\s|in$)|[\\s-]{1,9}(?:check|review|goal|milestone|mark|plan|objective|deliverable|feedback|target))`,
      'iu',
    ),
  ];
  const step = [
    new RegExp(AHEAD, 'iu'),
    new RegExp(
      `\\b(?:within|in|on|during|by|until|end of|(?:no|not) later than|before (?:the )?end of)\\s{1,9}${FILLER}(?:${PLACE}|(?<!\\bon\\s{1,9})${LENGTH})`,
      'iu',
    ),
    // "bis Ende von Woche 2", "dans les 30 premiers jours"
    new RegExp(
      `${NO_WORD_BEFORE}(?:${onboardingPattern('within', language)})\\s{0,9}(?:${PLACE}|${ANY_LENGTH})`,
      'iu',
    ),
    // "30日以内に", "1週目までに"
    new RegExp(`第?\\d{1,3}\\s?${ANY_UNIT}目?(?:以内|までに?|の終わりまでに?)`, 'iu'),
    new RegExp(`\\b(?:due|deadline)\\s{0,9}[:：]?\\s{1,9}(?:by\\s{1,9})?${FILLER}${TIME}`, 'iu'),
    // In front of the step: "Week 1: …", "[Day 3] …", "30 days: …"
    new RegExp(`^[([]?(?:${PLACE})(?=[)\\]]?\\s{0,9}[:：–—-]\\s|[)\\]]\\s)`, 'iu'),
    new RegExp(`^${LENGTH}(?=\\s{0,9}[:：]\\s)`, 'iu'),
    // Behind it: "… (week 1)", "… (by day 30)", "… – week 2"
    new RegExp(`(?<=[([](?:by\\s{1,9})?)(?:${PLACE})(?=[)\\]][\\s.]*$)`, 'iu'),
    new RegExp(`(?<=\\s[–—-]\\s{1,9})(?:${PLACE})(?=\\s{0,9}\\.?$)`, 'iu'),
  ];

  const units = DAYS.map(([unit, days, months]) => {
    const words = unitPattern([unit], language) || '(?!)';
    const pattern = `(?<!\\p{L})(?:${words}${unit === 'day' ? '|D(?=\\+)' : ''})(?!\\p{L})|[第\\d${HAN}初の首]\\s?(?:${words})`;
    return [new RegExp(pattern, 'iu'), days, months] as const;
  });
  const numbers = new RegExp(`\\d{1,3}|[${HAN}]{1,3}|(?<!\\p{L})(?:${NUMBER}|${ordinals})`, 'giu');
  return { numbered, heading, step, before: new RegExp(BEFORE_START, 'iu'), units, numbers };
}

/** Reads a due time where naming it is enough: a heading, a parent bullet, the line above a list. */
export function readDueOfHeading(text: string): Due | null {
  if (text.length > LONGEST_HEADING) return null;
  const read = (words: string): Due | null => find(words, 'heading', (raw) => !/^an?\s/iu.test(raw));
  const due = read(text);
  // "Week 1 (day 1-5)": what stands in brackets is a place as well, and nearer; a number in front makes it a length.
  const inner = due && /[(（]([^()（）]{1,40})[)）]\s*$/u.exec(text)?.[1];
  const nearer = inner && /^\s*\p{L}/u.test(inner) ? read(inner) : null;
  return isNearer(nearer, due) ? nearer : due;
}

function isNearer(due: Due | null, than: Due | null): boolean {
  return due?.days != null && than?.days != null && due.days > 0 && due.days < than.days;
}

/** The letters for units in a column of days: day, jour, Tag; week, semaine; month, mois. */
const UNITS_BY_LETTER: Readonly<Record<string, string>> = {
  D: 'day',
  J: 'day',
  T: 'day',
  W: 'week',
  S: 'week',
  M: 'month',
};

/** Reads a due time in a cell or a field that holds nothing else: `J1`, `W2`, `Day -5`, `week 2`, `2026-03-01`. */
export function readDueOfCell(text: string): Due | null {
  const [, letter = '', number = ''] = /^([DJTWSM])\s?\+?(\d{1,3})$/iu.exec(text.trim()) ?? [];
  const unit = UNITS_BY_LETTER[letter.toUpperCase()];
  if (unit) return { raw: text.trim(), ...timeOf(`${unit} ${number}`, timesOf('en')) };
  return readDueOfHeading(text) ?? readDueOfStep(`due: ${text}`);
}

/** Reads a due time where the sentence must say so: "within 60 days", "by the end of week 2", "Week 1: …", "… (week 1)". */
export function readDueOfStep(text: string): Due | null {
  const day = readDueDay(text);
  if (day) return day;
  if (OTHER_EVENT.test(undecorated(text).slice(0, 1000))) return null;
  return find(text, 'step', (raw) => !/\b(?:every|each|per|last|past)\s/iu.test(raw));
}

/** "before 2025-09-30", "by 30 September 2025", "due: 2025-09-30": a day of the calendar, whatever the first day is. */
function readDueDay(text: string): Due | null {
  const line = oneLine(undecorated(text)).slice(0, 1000);
  for (const { index, raw, date } of findDates(line)) {
    const lead =
      /(?:\b(?:before|by|until|till|due|deadline|(?:no|not) later than|vor(?: dem)?|bis(?: zum)?|fällig|avant(?: le)?|antes del?|até|entro(?: il)?|vóór|voor|przed|do|期限)\s{0,3}[:：]?\s{0,3}(?:the\s{1,3})?)$/iu.exec(
        line.slice(0, index),
      )?.[0];
    if (date?.precision === 'day' && lead !== undefined) return { raw: `${lead}${raw}`, days: null };
  }
  return null;
}

function find(text: string, place: 'heading' | 'step', accepts: (raw: string) => boolean): Due | null {
  const relative = FROM_START.exec(oneLine(undecorated(text)))?.[0];
  if (relative && accepts(relative)) return { raw: relative, ...timeOf(relative, timesOf('en')) };
  for (const language of languagesOfTime(text)) {
    const times = timesOf(language);
    const whole = place === 'heading' && times.numbered.test(text) ? text : undecorated(text);
    const line = oneLine(whole);
    for (const pattern of times[place]) {
      const raw = pattern.exec(line)?.[0];
      if (raw && accepts(raw)) return { raw, ...timeOf(raw, times) };
    }
  }
  return null;
}

type Length = Omit<Due, 'raw'>;

/** The last number of a time, in its unit; before the start it is negative. */
function timeOf(raw: string, times: Times): Length {
  const signed = /[-–−+]\s{0,9}(\d{1,3}|\p{L}{1,40})\s{0,9}(\p{L}{0,40})\s{0,9}$/u.exec(raw);
  if (signed && ONLY_FROM_START.test(raw)) {
    const length = lengthOf(`${signed[1]} ${signed[2] || 'days'}`, times);
    return /\+/.test(raw) ? length : turn(length);
  }
  const before = times.before.exec(raw);
  if (!before) return lengthOf(raw, times);
  const ahead = lengthOf(raw.slice(0, before.index), times);
  return turn(ahead.days === null ? { days: 1 } : ahead);
}

function turn({ days, months }: Length): Length {
  return { days: days === null ? null : -days, ...(months ? { months: -months } : {}) };
}

function lengthOf(raw: string, { units, numbers }: Times): Length {
  const [, days, months = 0] = units.find(([pattern]) => pattern.test(raw)) ?? [];
  const count = numberOf(raw.match(numbers)?.at(-1) ?? (/\ban?\b/iu.test(raw) ? '1' : ''));
  if (count === null || days === undefined) return { days: null };
  return { days: count * days, ...(months > 0 ? { months: count * months } : {}) };
}

function numberOf(word: string): number | null {
  const text = word.toLowerCase();
  if (/^\d/.test(text)) return Number(text);
  const [first = '', second = ''] = text.split('-');
  const ten = TENS.indexOf(first);
  if (ten >= 0) return (ten + 2) * 10 + ONES.indexOf(second) + 1;
  const small = ONES.indexOf(text);
  if (small >= 0) return small + 1;
  const ordinal = ordinalNamed(text);
  if (ordinal !== null) return ordinal;
  const teen = TEENS.indexOf(text);
  if (teen >= 0) return teen + 10;
  return text === '' ? null : numberOfHan(text);
}

/** 一 to 九十九. */
function numberOfHan(text: string): number | null {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (sign: string | undefined, empty: number): number => (sign ? HAN.indexOf(sign) : empty);
  const value = (text.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
  return value > 0 ? value : null;
}
