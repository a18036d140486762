import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import type { Action } from '../../schema/postmortem.ts';
import type { DateValue, Origin, TextValue } from '../../schema/value.ts';
import { wordPattern } from '../../words/pattern.ts';
import { actionColumnNamed, actionStateNamed } from '../../words/postmortem.ts';
import { ACTION_COLUMNS, type ActionColumn } from '../../words/tables/action-words.ts';
import { allWords } from '../../words/word-table.ts';
import { isNothing } from './blocks.ts';
import { readTimeAt } from './written-time.ts';

/** A field that stands within the words of an action. */
export interface InlineField {
  field: ActionColumn;
  value: string;
  offset: number;
  whole: string;
}

/** Where the marks and blanks in front of a label begin. */
function beginOf(raw: string, label: number): number {
  let start = label;
  while (start > 0 && /[\s([,;–—|*_-]/.test(raw.charAt(start - 1))) start--;
  return start;
}

const INLINE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${(['owner', 'due', 'status', 'link'] as const)
    .map((field) => wordPattern(allWords(ACTION_COLUMNS.fields[field])))
    .join(
      '|',
    )})[*_]*\s*(?:[:：=]|(?=\s(?:\d{1,2}\.?\s)?\d{0,4}[-./]?\d))[*_\s]*([^,、;()（）[\]|\n]*(?:\[[^\]]*\]\([^)]*\))?)[)）\]]?`,
  'giu',
);

/** `(owner: team-x, due: 2024-05-01)`, `Owner: x`, `due 2024-05-01`, `fällig 1. Mai 2024`, `@team`. */
export function inlineFields(raw: string): InlineField[] {
  const found: InlineField[] = [];
  for (const match of raw.matchAll(INLINE)) {
    const field = actionColumnNamed(match[1] ?? '');
    const value = (match[2] ?? '').replace(/(?<![\s*_.–—-])[\s*_.–—-]+$/, '').trim();
    if (!field || field === 'text' || value === '' || found.some((other) => other.field === field)) continue;
    if (!fits(field, match[1] ?? '', value)) continue;
    const start = beginOf(raw, match.index);
    const end = match.index + match[0].length;
    found.push({
      field,
      value,
      offset: match.index + match[0].lastIndexOf(value),
      whole: raw.slice(start, end),
    });
  }
  const handle = /(?:^|[\s(（])(@[\w/-]+)/.exec(raw);
  if (handle?.[1] && !found.some((other) => other.field === 'owner'))
    found.push({
      field: 'owner',
      value: handle[1],
      offset: handle.index + handle[0].indexOf('@'),
      whole: '',
    });
  return found;
}

/** Whether a value within a sentence is one of its field: "Done: move the data" states no status, "Bug: …" no link. */
function fits(field: ActionColumn, label: string, value: string): boolean {
  if (field === 'status') return actionStateNamed(label) === null || actionStateNamed(value) !== null;
  if (field === 'due') return /\d/.test(value);
  return field !== 'link' || /https?:|#\d|\p{Lu}-\d/u.test(value);
}

/** The field of a line such as `Owner: platform`; the text of an action is none. */
export function attributeOf(text: string): ActionColumn | null {
  const label = /^\s*([^:：\n]{1,24})[:：]/.exec(text)?.[1];
  if (!label) return null;
  const field = actionColumnNamed(label);
  return field === 'text' ? null : field;
}

/** Sets a field of an action from its source text; words that say nothing leave it as it is. */
export function setField(
  document: ParsedDocument,
  action: Action,
  field: ActionColumn,
  raw: string,
  offset: number,
  from: Origin,
): void {
  const mark = field === 'link' ? /\*\*(DONE|TODO|WIP|CLOSED|OPEN|FIXED)\*\*/i.exec(raw) : null;
  if (mark?.[1]) {
    const at = offset + mark.index + 2;
    action.status ??= { value: mark[1], raw: mark[1], source: sourceAt(document, at, from) };
  }
  const value = inlineText(mark ? raw.replace(mark[0], '') : raw);
  if (isNothing(value)) return;
  const text: TextValue = { value, raw, source: sourceAt(document, offset, from) };
  if (field === 'owner') action.owner = text;
  else if (field === 'status') action.status = text;
  else if (field === 'due') action.due = readDue(text);
  else if (field === 'link') action.link ??= /\]\(([^)\s]+)/.exec(raw)?.[1] ?? bareUrl(raw) ?? value;
}

/** A due date; "next sprint" is no date and stays out, "2024-05" keeps its precision. */
function readDue(text: TextValue): DateValue | null {
  const written = readTimeAt(text.raw);
  if (written?.day?.year) {
    const { year, month, day } = written.day;
    const value = [String(year), pad(month), pad(day)].join('-');
    const raw = text.raw.slice(written.start, written.end);
    const { source } = text;
    return {
      value,
      precision: 'day',
      raw,
      source: { ...source, column: source.column === null ? null : source.column + written.start },
    };
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text.value);
  return month ? { value: text.value, precision: 'month', raw: text.raw, source: text.source } : null;
}

/** The first web address in a text. */
export function bareUrl(text: string): string | null {
  return /https?:\/\/[^\s)>\]]+/.exec(text)?.[0]?.replace(/[.,;:]+$/, '') ?? null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
