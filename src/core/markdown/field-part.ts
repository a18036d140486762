import type { Origin, Source } from '../schema/value.ts';
import { type ParsedDocument, sourceAt } from './document.ts';
import { inlineText } from './inline-text.ts';

/** One piece of a field's value: a line, a nested list item or the line of a table cell. */
export interface FieldPart {
  /** The text that a reader sees; nothing that is struck out. */
  value: string;
  /** Exact source text at `offset` of the file. */
  raw: string;
  offset: number;
  source: Source;
}

/**
 * A `label: value` that a person wrote into the body of a page. `raw` is the exact source text of the whole value,
 * wrapped lines included, and empty where the label has none; `parts` are its lines or nested items.
 */
export interface Field extends FieldPart {
  /** As written, without emphasis and colon. */
  label: string;
  /** The label as words are compared: see `fold`. */
  key: string;
  labelOffset: number;
  parts: FieldPart[];
  /** The value is a nested list; its items are the parts. */
  nested: boolean;
  /** The label is emphasised or stands in a table, so that it is no part of a sentence. */
  marked: boolean;
  /** How many rows a table has below the label; 0 where the label stands beside its value. */
  rows: number;
  /** Columns of its table that are neither a label nor a value of one: a table with some is about something else too. */
  foreign: number;
}

/** What a caller knows about the fields that it looks for. */
export interface FieldOptions {
  /**
   * Says which keys the caller knows as labels: it settles the direction of a table, and what a colon without a blank
   * or a dash parts from a value.
   */
  isLabel?: (key: string) => boolean;
}

const STRUCK = /~~[^~]{1,2000}~~|<(s|del|strike)>[^<]{0,2000}<\/\1>/gi;
const STRUCK_HEAD = /^(?:~~[^~]{1,2000}~~|<(s|del|strike)>[^<]{0,2000}<\/\1>)\s*/i;
const STRUCK_TAIL = /(?:~~[^~]{1,2000}~~|<(s|del|strike)>[^<]{0,2000}<\/\1>)$/i;

/** A piece of the file as a part, without the blanks, line breaks, quote marks and struck words around it. */
export function makePart(document: ParsedDocument, start: number, end: number, from: Origin): FieldPart {
  const piece = document.text.slice(start, Math.max(start, end));
  const lead = /^(?:\s|&nbsp;|>(?=\s))*/.exec(piece)?.[0].length ?? 0;
  const whole = trimEnd(piece.slice(lead));
  const { raw, skipped } = withoutStruckEnds(whole);
  const offset = start + lead + skipped;
  const kept = raw.includes('~~') || raw.includes('<') ? raw.replace(STRUCK, ' ') : raw;
  return {
    value: inlineText(kept.replace(/\\?(\r\n|\n|\r)[ \t>]*/g, ' ')),
    raw,
    offset,
    source: sourceAt(document, offset, from),
  };
}

/** A source text without what is struck out; the whole of it where nothing else is in it. */
export function withoutStruck(raw: string): string {
  if (!raw.includes('~~') && !raw.includes('<')) return raw;
  const kept = raw.replace(STRUCK, ' ');
  return kept.trim() === '' ? raw : kept;
}

/** The length of the struck words that a source text begins with. */
export function struckLead(raw: string): number {
  return withoutStruckEnds(raw).skipped;
}

/** A text without struck words at its ends; where nothing else is in it, the whole of it. */
function withoutStruckEnds(text: string): { raw: string; skipped: number } {
  if (!/~~|<(?:s|del|strike)>/i.test(text)) return { raw: text, skipped: 0 };
  let raw = text;
  let skipped = 0;
  for (let head = STRUCK_HEAD.exec(raw); head; head = STRUCK_HEAD.exec(raw)) {
    raw = raw.slice(head[0].length);
    skipped += head[0].length;
  }
  const tail = STRUCK_TAIL.exec(raw.slice(-2020));
  if (tail) raw = trimEnd(raw.slice(0, raw.length - tail[0].length));
  return raw === '' ? { raw: text, skipped: 0 } : { raw, skipped };
}

function trimEnd(text: string): string {
  let rest = text.replace(/\\$/, '');
  for (let length = -1; length !== rest.length; ) {
    length = rest.length;
    rest = rest.trimEnd();
    if (rest.endsWith('&nbsp;')) rest = rest.slice(0, -6);
    const line = /<br\s?\/?>$/i.exec(rest.slice(-8));
    if (line) rest = rest.slice(0, -line[0].length);
  }
  return rest;
}

/** A label without the colon behind it. */
export function withoutColon(label: string): string {
  return label.replace(/(?<!\s)\s*[:：]$/, '');
}
