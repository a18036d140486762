import { findSlots, type Slot } from './certainty.ts';
import { findPlaceholders } from './placeholder.ts';
import type { Quote } from './syntax.ts';

/** A command with the values that could be filled in. */
export interface FilledCommand {
  text: string;
  /** Raw text of the placeholders that are still in it, each once: without a value, or in a place that is not certain. */
  open: string[];
  /** The ranges of the values in the text. */
  marks: { start: number; end: number }[];
}

/** Characters that no shell reads as anything but themselves, wherever they stand in a word. */
const PLAIN = /^[A-Za-z0-9_./:@%+-]+$/;

/** Control characters, line separators and invisible direction marks: none belongs into a pasted command. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What of a value may stand on one line of a shell. */
export function cleanValue(value: string): string {
  return value.replace(UNPRINTABLE, '').trim();
}

/**
 * Quotes a value for a place. Within quotes the author's quotes are closed and opened again, since single quotes are
 * the only place in which a shell, interactive history included, reads nothing.
 */
export function quoteValue(value: string, quote: Quote): string {
  if (PLAIN.test(value)) return value;
  const single = `'${value.replaceAll("'", String.raw`'\''`)}'`;
  if (quote === 'single') return `'${single}'`;
  return quote === 'double' ? `"${single}"` : single;
}

/** Fills the placeholders of a shell command with values by key. What cannot be quoted with certainty stays as written. */
export function fillCommand(
  text: string,
  values: ReadonlyMap<string, string>,
  assigned: ReadonlySet<string> = new Set(),
): FilledCommand {
  return fillSlots(text, findSlots(text, findPlaceholders(text, assigned)), values);
}

/**
 * Puts values into a text at its slots, quoted as each place needs it. A slot without a value that fits stays as it
 * is.
 */
export function fillSlots(
  text: string,
  slots: readonly Slot[],
  values: ReadonlyMap<string, string>,
): FilledCommand {
  const open = new Set<string>();
  const marks: FilledCommand['marks'] = [];
  let filled = '';
  let position = 0;
  for (const slot of slots) {
    const raw = text.slice(slot.start, slot.end);
    const value = cleanValue(values.get(slot.key) ?? '');
    const fits = value !== '' && slot.quote !== null && !(slot.first && value.startsWith('-'));
    if (!fits) open.add(raw);
    filled += text.slice(position, slot.start);
    const start = filled.length;
    filled += fits && slot.quote ? quoteValue(value, slot.quote) : raw;
    if (fits) marks.push({ start, end: filled.length });
    position = slot.end;
  }
  return { text: filled + text.slice(position), open: [...open], marks };
}
