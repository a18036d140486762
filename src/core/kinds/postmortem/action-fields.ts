import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import { headingKey } from '../../markdown/sections.ts';
import type { Action } from '../../schema/postmortem.ts';
import type { DateValue, Origin, TextValue } from '../../schema/value.ts';
import { isNothing } from './blocks.ts';
import { readTimeAt } from './written-time.ts';

/** Column titles and inline labels of an action's fields. */
const FIELDS: readonly (readonly [keyof Columns, RegExp])[] = [
  ['owner', /^(?:owners?|who|assignees?|assigned(?: to)?|dri|responsible|team|owned by)$/],
  [
    'due',
    /^(?:due(?: (?:date|by|on))?|deadline|target(?: date)?|by(?: when)?|when|eta|resolve by|expected(?: date)?)$/,
  ],
  ['status', /^(?:status|state|done|progress|completed?)$/],
  [
    'link',
    /^(?:links?|bugs?|tickets?|issues?|jira(?: (?:link|ticket|issue))?|tracking|tracker|pr|url|references?|issue link)$/,
  ],
  [
    'text',
    /^(?:action(?: items?)?s?|items?|tasks?|descriptions?|what|follow[- ]?ups?|remediations?|details?|summary|corrective actions?)$/,
  ],
];

/** Position of each field among a table's columns, -1 where it has none. */
export interface Columns {
  text: number;
  owner: number;
  due: number;
  status: number;
  link: number;
}

/** The field that a column title or a label names. */
export function columnOf(key: string): keyof Columns | null {
  return FIELDS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** A field that stands within the words of an action. */
export interface InlineField {
  field: keyof Columns;
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

/** `(owner: team-x, due: 2024-05-01)`, `Owner: x`, `due 2024-05-01`, `@team`. */
export function inlineFields(raw: string): InlineField[] {
  const found: InlineField[] = [];
  const labels =
    /\b(owners?|assignees?|assigned to|due(?: date| by| on)?|deadline|status|ticket|jira)\b[*_]*\s*(?::|=|(?=\s\d{4}-\d))[*_\s]*([^,;()[\]|\n]*(?:\[[^\]]*\]\([^)]*\))?)[)\]]?/gi;
  for (const match of raw.matchAll(labels)) {
    const field = attributeOf(`${match[1]}:`);
    const value = (match[2] ?? '').replace(/(?<![\s*_.–—-])[\s*_.–—-]+$/, '').trim();
    if (!field || field === 'text' || value === '' || found.some((other) => other.field === field)) continue;
    const start = beginOf(raw, match.index);
    const end = match.index + match[0].length;
    found.push({
      field,
      value,
      offset: match.index + match[0].lastIndexOf(value),
      whole: raw.slice(start, end),
    });
  }
  const handle = /(?:^|[\s(])(@[\w/-]+)/.exec(raw);
  if (handle?.[1] && !found.some((other) => other.field === 'owner'))
    found.push({
      field: 'owner',
      value: handle[1],
      offset: handle.index + handle[0].indexOf('@'),
      whole: '',
    });
  return found;
}

/** The field of a line such as `Owner: platform`; the text of an action is none. */
export function attributeOf(text: string): keyof Columns | null {
  const label = /^\s*([^:\n]{1,24}):/.exec(text)?.[1];
  if (!label) return null;
  const key = headingKey(label);
  const field = columnOf(key);
  return field === 'text' ? null : field;
}

/** Sets a field of an action from its source text; words that say nothing leave it as it is. */
export function setField(
  document: ParsedDocument,
  action: Action,
  field: keyof Columns,
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
