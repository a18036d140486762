import type { Origin, Source } from '../schema/value.ts';
import { type ParsedDocument, sourceAt } from './document.ts';
import { inlineText } from './inline-text.ts';

/** One piece of a field's value: a line, a nested list item or the line of a table cell. */
export interface FieldPart {
  /** The text that a reader sees. */
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
  /** The label as `headingKey` folds it: lower-case words. */
  key: string;
  labelOffset: number;
  parts: FieldPart[];
  /** The value is a nested list; its items are the parts. */
  nested: boolean;
}

/** What a caller knows about the fields that it looks for. */
export interface FieldOptions {
  /** Says which keys the caller knows as labels, which settles the direction of a table. */
  isLabel?: (key: string) => boolean;
}

/** A piece of the file as a part, without the blanks, line breaks and quote marks around it. */
export function makePart(document: ParsedDocument, start: number, end: number, from: Origin): FieldPart {
  const piece = document.text.slice(start, Math.max(start, end));
  const lead = /^(?:\s|&nbsp;|>(?=\s))*/.exec(piece)?.[0].length ?? 0;
  const tail = /(?<!\s)(?:\s|\\$|<br\s*\/?>|&nbsp;)*$/.exec(piece.slice(lead))?.[0].length ?? 0;
  const raw = piece.slice(lead, piece.length - tail);
  return {
    value: inlineText(raw.replace(/\\?(\r\n|\n|\r)[ \t>]*/g, ' ')),
    raw,
    offset: start + lead,
    source: sourceAt(document, start + lead, from),
  };
}
