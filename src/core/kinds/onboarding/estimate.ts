import { timeWordPattern, unitNamed } from '../../words/calendar.ts';
import { mayTakeTime, onboardingPattern, unitPattern } from '../../words/onboarding.ts';
import { withPlainBrackets } from './plain-text.ts';

/** The time a step takes, in its author's words; the upper end of a range. */
export interface Estimate {
  raw: string;
  minutes: number;
}

// Quantifiers have a bound, since each place of a text is tried; a longer row of digits is no length of time.
const NUMBER = '(?:(?<!\\d)\\d{1,6}(?:[.,]\\d{1,6})?(?!\\d)|half an?|an?|one|two|three)';
const UNIT = `(?:(?:m|h)(?![\\p{L}])|${unitPattern(['minute', 'hour', 'day'])})`;
/** "30 min", "1-2 hours", "1h 30m", "1h30", "half a day". */
const TIME = `${NUMBER}(?:\\s{0,9}(?:-|–|—|to|${timeWordPattern('until')})\\s{0,9}${NUMBER})?\\s{0,9}${UNIT}(?:\\s{0,9}(?:and\\s{1,9})?\\d{1,6}\\s{0,9}${UNIT})?|(?<!\\d)\\d{1,6}\\s{0,9}h\\s{0,9}[0-5]\\d`;
const ABOUT = `(?:~|≈|<|≤|(?:${timeWordPattern('about')}|${onboardingPattern('estimate')}|max(?:imum|\\.)?|less than|up to)[.:：]?)`;

const ESTIMATES = [
  // "(30 min)", "(~2 h)", "[about 1.5 hours]", "(1 hour, with your buddy)", "(optional, 20 min)"
  new RegExp(
    `[([](?:[^()[\\]]{0,200}[,;]\\s{0,9})?(?:${ABOUT}\\s{0,9}){0,3}(${TIME})\\.?\\s{0,9}(?:each\\s{0,9})?(?=[)\\],;])`,
    'iu',
  ),
  // "~30 min", "about 2 hours", "takes 45 minutes", "Estimate: 1 h", "⏱ 15 min"
  new RegExp(
    `(?:~|≈|[⏱⏰⏳⌛🕐-🕧]\\uFE0F?|(?<![\\p{L}])(?:about|approx\\.|approximately|(?:(?<!that\\s)takes|spend)(?: about| around)?|estimate[d]?:?|duration:?|time:))\\s{0,9}(${TIME})`,
    'iu',
  ),
  // a last clause of its own: "…, 25 min", "… – 1 hour" and "…: 20 minutes"
  new RegExp(
    `[,:|·•–—-]\\s{0,9}(?:${ABOUT}\\s{0,9})?((?=\\d)(?:${TIME}))(?<!days?|tage?)(?=\\s{0,9}\\.?\\s{0,9}$)`,
    'iu',
  ),
];

/** Reads how long a step takes; a day has eight hours. */
export function readEstimate(text: string): Estimate | null {
  if (!mayTakeTime(text)) return null;
  for (const pattern of ESTIMATES) {
    const raw = pattern.exec(withPlainBrackets(text))?.[1]?.trim();
    const minutes = raw === undefined ? null : minutesOf(raw);
    if (raw !== undefined && minutes !== null) return { raw, minutes };
  }
  return null;
}

const PARTS = new RegExp(`(${NUMBER})\\s*(${UNIT})?`, 'giu');

/** Minutes of a time: its largest unit and what follows it, the upper end of a range. */
function minutesOf(raw: string): number | null {
  const parts = [...raw.matchAll(PARTS)];
  let minutes = 0;
  let last = 0;
  for (const [, number = '', unit] of parts) {
    // The lower end of a range has no unit of its own; the minutes of "1h30" have none either.
    const size = unit ? sizeOf(unit) : last === 60 ? 1 : 0;
    minutes += size * countOf(number);
    last = size;
  }
  return minutes > 0 ? Math.round(minutes) : null;
}

function sizeOf(unit: string): number {
  const name = unitNamed(unit);
  if (name === 'minute') return 1;
  return name === 'hour' ? 60 : 480;
}

function countOf(word: string): number {
  const text = word.toLowerCase().replace(',', '.');
  if (/^\d/.test(text)) return Number(text);
  if (text.startsWith('half')) return 0.5;
  return { one: 1, two: 2, three: 3 }[text] ?? 1;
}
