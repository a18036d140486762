import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import type { NumberValue } from '../../schema/value.ts';
import { calendarDay } from '../../words/date.ts';
import { fold, joined } from '../../words/fold.ts';
import { DECISION_NAMES } from '../../words/tables/decision-headings.ts';
import { allWords } from '../../words/word-table.ts';
import { fieldsOf, type Outline } from './outline.ts';
import { frontmatterFields } from './scalars.ts';

/** Words that stand before a number in names, headings and front matter. */
export const NUMBER_WORDS = `adr|adrs|madr|rfc|ddr|tdr|edr|dr|ad|ard|kep|dec|record|proposal|prop|arch|tep|pep|rfd|oep|sep|pr|design|${allWords(DECISION_NAMES).join('|')}`;

const YAML_KEYS = ['number', 'adr', 'adrnumber', 'adrid', 'id', 'recordnumber', 'kepnumber', 'num', 'slug'];

/** What a file or folder name says: a number, a date, and the words behind them. */
export interface NameParts {
  /** Digits as written, or null. */
  digits: string | null;
  /** The date in front of the name as written, with its ISO value. */
  date: { raw: string; value: string; precision: 'day' | 'month' | 'year' } | null;
  /** What remains: the slug of the title. */
  rest: string;
  /** A word before the number, such as "ADR". */
  prefix: string;
}

/** What the names of a folder have in common, which settles readings that one name leaves open. */
export interface NameHabits {
  /** Prefixes that several names share. */
  prefixes: ReadonlySet<string>;
  /** Four digits in front are years. */
  years: boolean;
}

/** What the file names of a folder have in common, so that each can be read as its neighbours are. */
export function findHabits(names: readonly string[]): NameHabits {
  const counts = new Map<string, number>();
  let years = 0;
  let numbers = 0;
  for (const name of names) {
    const prefix = /^(\p{L}[\p{L}.]*(?:[-_]\p{L}+)?)[-_ ]?\d/u.exec(name)?.[1]?.toLowerCase();
    if (prefix) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    if (/^(?:19|20)\d\d(?!\d)/.test(name)) years++;
    else if (/^0*\d{1,4}(?!\d)/.test(name)) numbers++;
  }
  const shared = [...counts]
    .filter(([, count]) => count > 1 && count * 2 >= names.length)
    .map(([prefix]) => prefix);
  return { prefixes: new Set(shared), years: years > numbers };
}

/** Takes a name without extension apart. */
export function parseName(name: string, habits: NameHabits): NameParts {
  const dated = leadingDate(name, habits);
  const rest = dated ? name.slice(dated.raw.length).replace(/^[-_. ]+/, '') : name;
  const numbered = leadingNumber(rest, habits);
  return {
    digits: numbered?.digits ?? null,
    date: dated,
    rest: (numbered ? rest.slice(numbered.length) : rest).replace(/^[-_. :]+/, ''),
    prefix: numbered?.prefix ?? '',
  };
}

/** The number of a record by its name, else its front matter or a header field, else its title. */
export function readNumber(outline: Outline, name: NameParts): NumberValue | null {
  const { document } = outline;
  if (name.digits !== null)
    return {
      value: Number(name.digits),
      raw: name.digits,
      source: { path: document.path, line: null, column: null, from: 'filename' },
    };
  return readStatedNumbers(outline)[0] ?? null;
}

/** All numbers that the text of a record states for itself, in the order of trust. */
export function readStatedNumbers(outline: Outline): NumberValue[] {
  const { document } = outline;
  const found: NumberValue[] = [];
  for (const key of YAML_KEYS) {
    const scalar = frontmatterFields(document).find((field) => joined(fold(field.key)) === key)?.values[0];
    const digits = scalar ? wholeNumber(scalar.text) : null;
    if (scalar && digits !== null)
      found.push({
        value: Number(digits),
        raw: scalar.raw,
        source: sourceAt(document, scalar.offset, 'frontmatter'),
      });
  }
  for (const field of fieldsOf(outline, 'number')) {
    const digits = wholeNumber(field.value);
    if (digits !== null) found.push({ value: Number(digits), raw: field.raw, source: field.source });
  }
  const title = titleNumber(document, outline);
  if (title) found.push(title);
  return found;
}

// What may be empty stands beside what may be empty: without bounds a row of blanks is parted in every way.
const TITLE_NUMBER = new RegExp(
  String.raw`^\s{0,9}[[(#]?\s{0,9}(?:(?:architect\p{L}{0,20}\s{1,9})?(?:design\s{1,9})?(?:decisions?\s{1,9})?(?:records?|log)\s{0,9})?(?:(?:${NUMBER_WORDS}|\p{Lu}{2,10}(?:-\p{Lu}{2,10})?)\s{0,9}(?:no\.?|nr\.?|n°)?)?[-_ #№°]{0,9}(\d{1,6})[\])]?(\s{0,9}[:：.、。\-–—_|)]{1,9}\s*|\s+|$)`,
  'iu',
);
const NUMBER_WORD = new RegExp(`^[\\s[(]*(?:${NUMBER_WORDS})(?!\\p{L})|record`, 'iu');

/** Digits in front of a title, with the length of what belongs to them: `ADR 12: `, `12. `, `0012 - `, `[ADR-12] `. */
export function numberInTitle(title: string): { digits: string; at: number; length: number } | null {
  const match = TITLE_NUMBER.exec(title);
  if (!match?.[1]) return null;
  const before = match[0].slice(0, match[0].indexOf(match[1]));
  const hasWord = /\p{L}/u.test(before);
  const marked = /[:：.、。\-–—_|)\]]/.test(match[2] ?? '') || /[\])]/.test(match[0]);
  const padded = /^0\d/.test(match[1]);
  // "3 ways to deploy" has no number; "HTTP 2 for the gateway" neither.
  if (!marked && !padded && !(hasWord && NUMBER_WORD.test(before))) return null;
  if (
    /^(?:19|20)\d\d$/.test(match[1]) &&
    /^[-–]/.test(match[2] ?? '') &&
    /^\d/.test(title.slice(match[0].length))
  )
    return null;
  if (/^\.$/.test(match[2] ?? '') && /^\d/.test(title.slice(match[0].length))) return null;
  return { digits: match[1], at: match[0].indexOf(match[1]), length: match[0].length };
}

function titleNumber(document: ParsedDocument, outline: Outline): NumberValue | null {
  const scalar = document.frontmatter?.fields.find((field) => joined(fold(field.key)) === 'title')?.values[0];
  const inYaml = scalar ? numberInTitle(scalar.text) : null;
  if (scalar && inYaml) {
    const at = scalar.raw.indexOf(inYaml.digits);
    return {
      value: Number(inYaml.digits),
      raw: inYaml.digits,
      source: sourceAt(document, scalar.offset + Math.max(0, at), 'frontmatter'),
    };
  }
  const heading = outline.title;
  const inHeading = heading ? numberInTitle(heading.text) : null;
  if (!heading || !inHeading) return null;
  const start = document.bodyOffset + (heading.node.position?.start.offset ?? 0);
  const at = document.text.indexOf(inHeading.digits, start);
  if (at < 0) return null;
  return {
    value: Number(inHeading.digits),
    raw: inHeading.digits,
    source: sourceAt(document, at, 'heading'),
  };
}

function wholeNumber(text: string): string | null {
  const match = new RegExp(
    `^\\s*(?:(?:${NUMBER_WORDS}|[A-Z]{2,10})[-_ #]*)?(\\d{1,6})(?:$|[-_. ](?!\\d))`,
    'i',
  ).exec(text);
  const digits = match?.[1] ?? null;
  return digits !== null && !/^\d{4}-\d/.test(text) ? digits : null;
}

function leadingDate(name: string, habits: NameHabits): NameParts['date'] {
  const day = /^(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(name);
  const date = day ? calendarDay(Number(day[1]), Number(day[3]), Number(day[4])) : null;
  if (day && date && /^(?:19|20)/.test(name)) return { raw: day[0], value: date.value, precision: 'day' };
  const month = /^((?:19|20)\d\d)([-_]?)(0[1-9]|1[0-2])(?!\d)/.exec(name);
  if (month && (month[2] !== '' || habits.years))
    return { raw: month[0], value: `${month[1]}-${month[3]}`, precision: 'month' };
  const year = /^((?:19|20)\d\d)(?=[-_. ]|$)/.exec(name)?.[1];
  return year && habits.years ? { raw: year, value: year, precision: 'year' } : null;
}

function leadingNumber(
  name: string,
  habits: NameHabits,
): { digits: string; length: number; prefix: string } | null {
  const plain = /^#?(\d{1,6})(?![\d.]\d|\d)/.exec(name);
  if (plain?.[1]) {
    const after = name.slice(plain[0].length);
    // "2fa-for-admins" has no number, "0012Title" and "0012a-title" have one.
    if (
      after === '' ||
      /^[-_. :)\]]/.test(after) ||
      /^[a-z](?:[-_. ]|$)/.test(after) ||
      /^0\d/.test(plain[1])
    )
      return { digits: plain[1], length: plain[0].length, prefix: '' };
    return null;
  }
  const prefixed = /^(\p{L}[\p{L}.]*(?:[-_]\p{L}+)?)[-_ #]*(\d{1,6})(?=[-_. :)]|$|[a-z]?[-_. ])/u.exec(name);
  if (!prefixed?.[1] || !prefixed[2]) return null;
  const prefix = prefixed[1].toLowerCase();
  const known = new RegExp(`^(?:${NUMBER_WORDS})$`, 'i').test(prefix.split(/[-_]/).at(-1) ?? '');
  const padded = /^0\d{2,}$/.test(prefixed[2]);
  if (!known && !habits.prefixes.has(prefix) && !padded) return null;
  return { digits: prefixed[2], length: prefixed[0].length, prefix: prefixed[1] };
}
