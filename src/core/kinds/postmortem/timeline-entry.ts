import type { RootContent } from 'mdast';
import {
  endOf,
  type ParsedDocument,
  type PositionedNode,
  sourceAt,
  startOf,
} from '../../markdown/document.ts';
import { struckLead, withoutStruck } from '../../markdown/field-part.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import type { TimelineEntry } from '../../schema/postmortem.ts';
import type { Origin } from '../../schema/value.ts';
import { squeeze } from '../../text/spaces.ts';
import { blockText } from './blocks.ts';
import { type RelativeTime, readRelativeAt } from './relative-time.ts';
import { buildTime, type TimeContext } from './time-value.ts';
import type { WrittenTime } from './written-time.ts';

/** Reads a timeline's entries block by block and carries day, midnight and zone from one to the next. */
export interface TimelineReader {
  document: ParsedDocument;
  context: TimeContext;
  /** `counted` are the words of a time since the beginning, which is placed when all entries are read. */
  entries: (TimelineEntry & { counted?: string })[];
  /** Text that begins with no time is an entry as well. */
  keepUntimed: boolean;
}

/** A stretch of the file that may begin with a time. */
export interface Stretch {
  start: number;
  raw: string;
}

/** A row of a template that nobody filled in. */
const TEMPLATE_TIME =
  /^[\s*_`[({<|]*(?:hh?[:.h]?mm\b|xx?[:.]xx?\b|\?\?:\?\?|00:00\s*$|yyyy|jjjj|aaaa|tt\.mm|dd[/.]mm|time\b\s*[\])}>]|timestamp\b\s*[\])}>])/i;

/**
 * Adds what a stretch says as an entry, and the words besides it: `cells` of the same row of a table, else `body`, the
 * blocks below. A day that cannot be dated leaves its words as text.
 */
export function addEntry(
  reader: TimelineReader,
  stretch: Stretch,
  written: WrittenTime | null,
  from: Origin,
  { body = [], cells }: { body?: readonly RootContent[]; cells?: string } = {},
): void {
  const { document } = reader;
  const relative = reader.keepUntimed ? readRelativeAt(stretch.raw) : null;
  const place = written ?? relative;
  if (!place && TEMPLATE_TIME.test(stretch.raw)) return;
  const source = sourceAt(document, stretch.start + (place?.start ?? 0), from);
  const own = inlineText(withoutStruck(place ? restOf(stretch.raw, place) : stretch.raw));
  const text =
    cells === undefined
      ? joinWords([own, blockText(body)], '\n')
      : joinWords(place ? [cells, own] : [own, cells], ' ');
  if (!written) {
    const counted = relative && stretch.raw.slice(relative.start, relative.end);
    const since = relative && counted !== null ? { offset: relative.minutes, counted } : {};
    reader.entries.push({ time: null, ...since, text, source });
    return;
  }
  const raw = stretch.raw.slice(written.start, written.end);
  const { time, context } = buildTime(written, raw, source, reader.context);
  reader.context = context;
  if (time.value === '') reader.entries.push({ time: null, text: squeeze(`${raw} ${text}`), source });
  else reader.entries.push({ time, ...(relative?.minutes === 0 ? { offset: 0 } : {}), text, source });
}

function joinWords(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** Dates what follows by a day without a time. */
export function setDay(reader: TimelineReader, stretch: Stretch, written: WrittenTime): void {
  const source = sourceAt(reader.document, stretch.start + written.start, 'body');
  const day = { ...written, clock: null, zone: null };
  reader.context = { ...buildTime(day, stretch.raw, source, reader.context).context, last: null };
}

/** The source text of a block's content, without the marks of a heading. */
export function stretchOf(document: ParsedDocument, block: RootContent): Stretch {
  const children: readonly PositionedNode[] = 'children' in block ? block.children : [];
  const first = children[0] ?? block;
  const last = children.at(-1) ?? block;
  const start = startOf(document, first);
  const raw = document.text.slice(start, endOf(document, last));
  const struck = struckLead(raw);
  return { start: start + struck, raw: raw.slice(struck) };
}

/** What follows a time: without the emphasis that was opened before it and the marks between the two. */
function restOf(raw: string, written: Pick<RelativeTime, 'start' | 'end'>): string {
  const opened = /(?<![*_`~])[*_`~]+(?=[\s([]{0,99}$)/.exec(raw.slice(0, written.start))?.[0];
  const rest = raw.slice(written.end);
  const closed = opened ? rest.replace(opened, '') : rest;
  return closed.replace(/^[\s:.,)\]|–—-]+/, '');
}
