import { findDates } from '../../words/date.ts';
import { fold } from '../../words/fold.ts';
import { wordPattern } from '../../words/pattern.ts';
import { actionColumnNamed, actionStateNamed } from '../../words/postmortem.ts';
import { ACTION_COLUMNS, ACTION_STATES, type ActionColumn } from '../../words/tables/action-words.ts';
import { allWords } from '../../words/word-table.ts';
import { readTimeAt } from './written-time.ts';

/** A field that stands within the words of an action; `start` and `end` bound it with its label and marks. */
export interface InlineField {
  field: ActionColumn;
  value: string;
  offset: number;
  start: number;
  end: number;
}

/** What the page around an action allows. */
export interface Reach {
  /** A day by which it is due may leave its year out. */
  yearless: boolean;
  /** Tells a name from other words where one alone stands at the end, as it does at neighbours; null where it may not. */
  isSomebody: ((who: string) => boolean) | null;
}

/** Characters of an action in which fields are sought. */
const LONGEST = 4000;

const WORDS = (['owner', 'due', 'status', 'link'] as const)
  .map((field) => wordPattern(allWords(ACTION_COLUMNS.fields[field])))
  .join('|');
/** `Owner:`, `**Due**:`, `due 2024-05-01`, `by 3 May 2024`. */
const LABEL = new RegExp(
  String.raw`(?<![\p{L}\p{N}/])(${WORDS})[*_]{0,3}\s{0,3}(?:[:：=][*_]{0,3}|(?=\s))\s{0,3}`,
  'giu',
);
/** `@lifts`, or a person as some editors write one: `@Ada Bell` before a mark or the end. */
const HANDLE =
  /(?:^|[\s(（])(@\p{Lu}[\p{L}'’-]{1,30}\s\p{Lu}[\p{L}'’-]{1,30}(?=\s*(?:[@,;.)）]|$))|@(?!\p{L}{3,12}\s\d)[\w/-]{1,60})/u;
/** Words in front of a day by which something is due. */
const BY =
  /(?<![\p{L}\p{N}])(?:by|until|before|bis(?:\s+zum)?|vor\s+dem|avant(?:\s+le)?|pour\s+le|antes\s+del?|até|entro(?:\s+il)?|vóór|do)\s+(?=[\p{L}\d])|@(?=\p{L}{3,12}\s\d|\d{4}-)/giu;
/** `P0`, `SEV-2`, `Prio 1`: how urgent something is, which is nobody and stays with the words. */
const URGENCY = /^(?:p|s|sev|prio|priority|priorität|priorité|prioridad|prioridade|priorità)[\s:-]{0,3}\d$/iu;
const TICKET = /^(?:[A-Z][A-Z0-9]{1,9}-\d+|#\d+|[\w.-]+\/[\w.-]+#\d+)$/;
/** A state behind the last mark: `…; in progress`. */
const LAST = /[;|·•,]\s*(\p{L}[\p{L}'’ -]{1,24})\.?\s*$/u;
/** What opens the words about an action behind it: a bracket, a dash, a slash between blanks or a colon. */
const TAIL =
  /(?:[([（]([^()[\]（）]{1,160})[)\]）]|\s(?:[–—-]{1,2}|\/)\s{1,9}([^–—]{1,120})|[:：]\s{1,9}([^–—:：()]{1,80}))\s{0,9}(?:\.\s{0,9})?$/u;

/**
 * The fields within the words of an action: `Owner: Sana. Due: 30 June 2025. Ticket: AB-12`, `(night shift, done)`,
 * `— Bo, due 2025-02-28`, `@lifts by 3 May 2025`. `reach` says what
 * counts beside that.
 */
export function inlineFields(whole: string, reach: Reach): InlineField[] {
  const raw = whole.slice(0, LONGEST);
  const found: InlineField[] = [];
  const add = (field: InlineField): void => {
    const taken = found.some(
      (other) => other.field === field.field || (field.start < other.end && other.start < field.end),
    );
    if (!taken) found.push(field);
  };
  for (const match of raw.matchAll(LABEL)) {
    const named = labelled(raw, match, reach);
    if (named) add(named);
  }
  for (const match of raw.matchAll(BY)) {
    const from = match.index + match[0].length;
    const day = dayAt(raw, from, reach) ?? monthAt(raw, from);
    if (day) add({ ...day, start: beginOf(raw, match.index) });
  }
  // Several pieces behind one another: `… — Ben — 2025-06-01 — AB-12`.
  let end = raw.length;
  for (let round = 0; round < 4; round++) {
    const fields = tailFields(raw.slice(0, end), found, reach, round > 0);
    if (fields.length === 0) {
      // A piece that is read already stands between the rest and its place.
      const known = found.find((field) => field.start < end && field.end >= end && field.end > field.start);
      if (!known) break;
      end = known.start;
      continue;
    }
    for (const field of fields) add(field);
    end = Math.min(...fields.map(({ start }) => start));
  }
  const last = LAST.exec(raw.slice(-60));
  if (last?.[1] && actionStateNamed(last[1]) !== null && isState(last[1])) {
    const start = raw.length - Math.min(60, raw.length) + last.index;
    const offset = raw.indexOf(last[1], start);
    add({ field: 'status', value: last[1], offset, start, end: raw.length });
  }
  const handle = HANDLE.exec(raw);
  if (handle?.[1]) {
    const offset = handle.index + handle[0].indexOf('@');
    if (!found.some((other) => other.field === 'owner'))
      found.push({ field: 'owner', value: handle[1], offset, start: offset, end: offset });
  }
  return found;
}

/** The words of an action without its fields. */
export function withoutFields(raw: string, fields: readonly InlineField[]): string {
  const ordered = fields.filter(({ start, end }) => end > start).sort((a, b) => b.start - a.start);
  const text = ordered.reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, raw);
  return ordered.length === 0 ? raw : withoutLoneBrackets(text);
}

/** A text without the brackets whose other half went with a field. */
function withoutLoneBrackets(text: string): string {
  let open = 0;
  let kept = '';
  for (const character of text.replace(/[([（]\s*(?:[)\]）]|$)/g, ' ')) {
    if ('([（'.includes(character)) open++;
    else if (')]）'.includes(character) && open-- === 0) {
      open = 0;
      continue;
    }
    kept += character;
  }
  return kept;
}

function labelled(raw: string, match: RegExpExecArray, reach: Reach): InlineField | null {
  const label = match[1] ?? '';
  const field = actionColumnNamed(label);
  if (!field || field === 'text') return null;
  const from = match.index + match[0].length;
  const colon = /[:：=]/.test(match[0]);
  const start = beginOf(raw, match.index);
  if (field === 'due') {
    const day = dayAt(raw, from, reach);
    if (day) return { ...day, start };
  }
  if (colon && !opensField(raw, match.index)) return null;
  const end = valueEnd(raw, from);
  if (
    !colon &&
    !(field === 'owner' && label.length > 4 && isOwnerAtEnd(raw.slice(from, end), raw.slice(end)))
  )
    return null;
  const value = raw
    .slice(from, end)
    .replace(/(?<![\s*_–—-])[\s*_–—-]+$/, '')
    .replace(/(?<=[^.])\.$/, '');
  if (value === '' || !fits(field, label, value)) return null;
  return { field, value, offset: from, start, end: closed(raw, start, end) };
}

/** A label within a sentence is a word of it, unless a mark stands in front or it begins with a capital. */
function opensField(raw: string, at: number): boolean {
  const before = raw.slice(0, at).trimEnd();
  return before === '' || /[^\p{L}\p{N}'’")]$/u.test(before) || !/\p{Ll}/u.test(raw.charAt(at));
}

/** `…, owner Kim Lee` at the end of an action. */
function isOwnerAtEnd(value: string, rest: string): boolean {
  return /^(?:@\S+|\p{Lu}\S*(?:\s\p{Lu}\S*)?)\s*$/u.test(value) && /^[\s.)\]]*(?:$|[,;])/.test(rest);
}

/** A day, with the bracket behind it where one opens in front. */
function dayAt(raw: string, from: number, { yearless }: Reach): InlineField | null {
  const written = readTimeAt(raw, from);
  if (!written?.day || !(written.day.year || yearless) || written.start - from > 12) return null;
  const value = raw.slice(written.start, written.end);
  const start = beginOf(raw, from);
  return { field: 'due', value, offset: written.start, start, end: closed(raw, start, written.end) };
}

/** `end of March 2025`: a month, with the few words in front that say which part of it. */
function monthAt(raw: string, from: number): InlineField | null {
  const text = raw.slice(from, from + 50);
  const [month] = findDates(text);
  if (month?.date?.precision !== 'month' || !isLead(text.slice(0, month.index))) return null;
  const stop = from + month.index + month.raw.length;
  const start = beginOf(raw, from);
  return { field: 'due', value: raw.slice(from, stop), offset: from, start, end: closed(raw, start, stop) };
}

/** Small words in front of a month. */
function isLead(text: string): boolean {
  return text.length <= 24 && !/[\d.,;:()]/.test(text) && text.split(/\s+/).length <= 5;
}

/** A value ends at a mark, at a sentence's end that is no initial, or at the label of the next field. */
function valueEnd(raw: string, from: number): number {
  const rest = raw.slice(from, from + 300);
  const link = /^\s*\[[^\]]{0,200}\]\([^)\s]{0,300}\)/.exec(rest)?.[0].length ?? 0;
  const stop = /[,，、;；()（）[\]|·•\n]|\s[–—-]\s|(?<!(?:^|[\s.])\p{L}|\d)\.(?:\s|$)/u.exec(
    rest.slice(link),
  );
  return from + link + (stop?.index ?? rest.length - link);
}

/** The pieces behind the last dash or in the last bracket; behind them, where others follow, a name alone counts. */
function tailFields(
  raw: string,
  found: readonly InlineField[],
  { yearless, isSomebody }: Reach,
  followed: boolean,
): InlineField[] {
  const tail = TAIL.exec(raw.slice(-400));
  const inner = tail?.[1] ?? tail?.[2] ?? tail?.[3];
  if (!tail || inner === undefined) return [];
  const start = raw.length - Math.min(400, raw.length) + tail.index;
  const pieces = piecesOf(inner, raw.indexOf(inner, start));
  const taken = (offset: number): boolean =>
    found.some((field) => offset >= field.start && offset <= field.end);
  const fresh = pieces.filter(
    ({ text, offset }) => !taken(offset) && !taken(offset + text.length - 1) && !URGENCY.test(text),
  );
  if (fresh.length === 0 && pieces.some(({ text }) => URGENCY.test(text)))
    return [{ field: 'text', value: '', offset: start, start, end: start }];
  const known = fresh.map((piece) => ({ ...piece, field: fieldOfPiece(piece.text, yearless) }));
  const others = known.filter(({ field }) => field === null);
  const [owner] = others;
  const name = owner && others.length === 1 && isName(owner.text) ? owner.text : null;
  // Words that are no field keep their bracket.
  if (known.length === 0 || others.length > (name === null ? 0 : 1)) return [];
  if (pieces.length === others.length && !standsAlone(name, followed, isSomebody)) return [];
  // Behind a colon stand a name and a day; words alone go on with the sentence.
  if (tail[3] !== undefined && !known.some(({ field }) => field === 'due')) return [];
  return known.map(({ text, offset, field }, index): InlineField => {
    const value =
      field === 'due' ? text.replace(/^\D*?(?=\d|\p{Lu})/u, '') : field === 'link' ? ticketOf(text) : text;
    const whole = index === 0 ? { start, end: raw.length } : { start: raw.length, end: raw.length };
    const own = { start: beginOf(raw, offset), end: offset + text.length };
    const bounds = pieces.length === known.length ? whole : own;
    return { field: field ?? 'owner', value, offset: offset + text.indexOf(value), ...bounds };
  });
}

interface Piece {
  text: string;
  offset: number;
}

/** Marks between two pieces; the comma of `June 20, 2025` is none. */
const CUTS = /(?:,(?!\s?\d{4}(?![\d./-]))|[;|·、，；])\s*|(?<!\d)\/\s*|\/(?!\d)\s*|\s[–—-]\s/g;

/** What marks part within a bracket or behind a dash, with its place. */
function piecesOf(inner: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const cut of [...inner.matchAll(CUTS), { 0: '', index: inner.length }]) {
    const piece = inner.slice(at, cut.index);
    const text = piece.trim();
    const offset = from + at + piece.indexOf(text);
    const [, name = '', state = ''] = /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(text) ?? [];
    // `Ada Bell (outstanding)` says two things.
    if (state !== '' && isState(state))
      pieces.push(
        { text: name.trim(), offset },
        { text: state.trim(), offset: offset + text.lastIndexOf(state.trim()) },
      );
    else if (text !== '') pieces.push({ text, offset });
    at = cut.index + cut[0].length;
  }
  return pieces;
}

/** `ticket AB-12` without the word in front. */
function ticketOf(text: string): string {
  const [, label = '', rest = ''] = /^(\p{L}{2,12})\s+(\S+)$/u.exec(text) ?? [];
  return label !== '' && actionColumnNamed(label) === 'link' ? rest : text;
}

function fieldOfPiece(text: string, yearless: boolean): ActionColumn | null {
  if (TICKET.test(ticketOf(text))) return 'link';
  if (text.split(/\s+/).length <= 3 && actionStateNamed(text) !== null) return 'status';
  const label = /^(?:\p{L}{1,20}[\s:]+){0,3}/u.exec(text)?.[0].trim() ?? '';
  if (label !== '' && actionColumnNamed(label) === 'due' && /\d/.test(text)) return 'due';
  const day = readTimeAt(text) ?? readTimeAt(text.slice(label.length).trim());
  if (day?.day?.year || (yearless && day?.day && day.end === text.length)) return 'due';
  const [month] = text.length <= 50 ? findDates(text) : [];
  const closes = month?.date?.precision === 'month' && month.index + month.raw.length === text.length;
  return closes && isLead(text.slice(0, month.index)) ? 'due' : null;
}

/** Whether a text says a state and nothing else. */
function isState(text: string): boolean {
  return stateWords().has(fold(text.trim()));
}

let known: Set<string> | null = null;

function stateWords(): Set<string> {
  known ??= new Set(Object.values(ACTION_STATES.fields).flatMap(allWords).map(fold));
  return known;
}

/** Whether a name without any other field beside it says who: further fields follow it, or it is that of a group. */
function standsAlone(name: string | null, followed: boolean, isSomebody: Reach['isSomebody']): boolean {
  if (name === null) return false;
  return followed || isGroup(name) || (isSomebody !== null && /^\p{Lu}/u.test(name) && isSomebody(name));
}

/** `(Network team)`, `(Team Netz)`: a group says by its name that it is one. */
function isGroup(text: string): boolean {
  return /^(?:[Tt]eam|[ÉEée]quipe|[Ee]quipo|[Ss]quad|[Zz]espół)\s\p{Lu}|^\p{Lu}[\p{L}&/-]*(?:\s[\p{L}&/-]+){0,2}[\s-](?:[Tt]eam|[Ss]quad|[Cc]rew|[Gg]uild)$|^[\p{sc=Han}\p{sc=Katakana}]{1,10}(?:チーム|团队|组)$/u.test(
    text,
  );
}

function isName(text: string): boolean {
  return text.split(/\s+/).length <= 4 && !/[:.!?]/.test(text);
}

/** Whether a value within a sentence is one of its field: "Done: move the data" states no status, "Bug: …" no link. */
function fits(field: ActionColumn, label: string, value: string): boolean {
  if (field === 'status') return actionStateNamed(label) === null || actionStateNamed(value) !== null;
  if (field === 'due') return /\d/.test(value);
  return field !== 'link' || /https?:|#\d|\p{Lu}-\d/u.test(value);
}

/** Where the marks and blanks in front of a label begin. */
function beginOf(raw: string, label: number): number {
  let start = label;
  while (start > 0 && /[\s([（,;–—|*_-]/.test(raw.charAt(start - 1))) start--;
  return start;
}

/** The end of a field, the full stop or the bracket included that closes it. */
function closed(raw: string, start: number, end: number): number {
  const stop = /^\s*\.(?=\s|$)/.exec(raw.slice(end, end + 4));
  if (stop) return end + stop[0].length;
  const opened = /[([（]/.test(raw.slice(start, start + 4));
  return opened && /^[)\]）]/.test(raw.slice(end)) ? end + 1 : end;
}
