import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import { struckLead, withoutStruck } from '../../markdown/field-part.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import type { Action } from '../../schema/postmortem.ts';
import type { DateValue, Origin, TextValue } from '../../schema/value.ts';
import { findDates } from '../../words/date.ts';
import { fold } from '../../words/fold.ts';
import { actionColumnNamed, actionStateNamed } from '../../words/postmortem.ts';
import { ACTION_STATES, type ActionColumn } from '../../words/tables/action-words.ts';
import { wordsIn } from '../../words/word-table.ts';
import { isNothing } from './blocks.ts';
import { dayFrom } from './time-value.ts';
import { readTimeAt } from './written-time.ts';

/** The field of a line such as `Owner: platform`; the text of an action is none. */
export function attributeOf(text: string): ActionColumn | null {
  const label = /^\s*([^:：\n]{1,24})[:：]/.exec(text)?.[1];
  if (!label) return null;
  const field = actionColumnNamed(label);
  return field === 'text' ? null : field;
}

/**
 * Sets a field of an action from its source text; words that say nothing leave it as it is. A day without a year is the
 * first one from the day `since` on.
 */
export function setField(
  document: ParsedDocument,
  action: Action,
  field: ActionColumn,
  raw: string,
  offset: number,
  from: Origin,
  since: string | null = null,
): void {
  const mark = field === 'link' ? /\*\*(DONE|TODO|WIP|CLOSED|OPEN|FIXED)\*\*/i.exec(raw) : null;
  if (mark?.[1]) {
    const at = offset + mark.index + 2;
    action.status ??= { value: mark[1], raw: mark[1], source: sourceAt(document, at, from) };
  }
  const whole = inlineText(withoutStruck(mark ? raw.replace(mark[0], '') : raw));
  // A picture beside the word says the same.
  const value = field === 'status' && /\p{L}/u.test(whole) ? whole.replace(PICTURES, '') : whole;
  if (isNothing(value) && !(field === 'status' && (BOX.test(value) || actionStateNamed(value) !== null)))
    return;
  const text: TextValue = { value, raw, source: sourceAt(document, offset, from) };
  if (field === 'owner') action.owner = text;
  else if (field === 'status') action.status = { ...text, value: stateWord(value, from) };
  else if (field === 'due') action.due = readDue(text, since);
  else if (field === 'link') action.link ??= /\]\(([^)\s]+)/.exec(raw)?.[1] ?? bareUrl(raw) ?? value;
}

const BOX = /^(?:\[[ xX]?\]|[☐☑☒✅❌✔✓])\uFE0F?$/u;
const PICTURES = /^(?:[^\p{L}\p{N}]+(?=\p{L}))|(?<=[\p{L}\p{N}])(?:\s|\p{Extended_Pictographic}|\uFE0F)+$/gu;

/** A status as it is written; one in another language by the English word for its state. */
function stateWord(value: string, from: Origin): string {
  if (/^(?:\[\s?\]|[☐☒❌])/u.test(value)) return 'open';
  if (/^(?:\[[xX]\]|[☑✅✔✓])\uFE0F?$/u.test(value)) return 'done';
  const state = actionStateNamed(value);
  // An answer to the title of its column: "Done?" – yes.
  if (state && ['yes', 'no', 'not yet', 'x', 'y', 'n'].includes(value.toLowerCase())) return state;
  const words = state ? wordsIn(ACTION_STATES.fields[state], 'en') : [];
  // A shout is a mark.
  if (state === 'done' && from !== 'table' && /^\p{Lu}+$/u.test(value)) return state;
  return state && !words.some((word) => fold(value).startsWith(fold(word))) ? state : value;
}

/** A due date; "next sprint" is no date and stays out, "2024-05" keeps its precision. */
function readDue(text: TextValue, since: string | null): DateValue | null {
  const skipped = struckLead(text.raw);
  const written = readTimeAt(text.raw, skipped);
  const value = written?.day ? dayFrom(written.day, since) : null;
  if (written && value !== null) {
    const raw = text.raw.slice(written.start, written.end);
    const { source } = text;
    return {
      value,
      precision: 'day',
      raw,
      source: { ...source, column: source.column === null ? null : source.column + written.start },
    };
  }
  // "end of June 2025" is as precise as it is; "28. 2. 2026" is a date that stands beside no time of day.
  const [date, ...others] = text.value.length <= 60 ? findDates(text.value) : [];
  if (!date?.date || date.date.precision === 'year' || others.length > 0) return null;
  return { ...date.date, raw: text.raw, source: text.source };
}

/** The first web address in a text. */
export function bareUrl(text: string): string | null {
  return /https?:\/\/[^\s)>\]]+/.exec(text)?.[0]?.replace(/(?<![.,;:])[.,;:]+$/, '') ?? null;
}
