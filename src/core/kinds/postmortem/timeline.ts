import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import type { TimelineEntry } from '../../schema/postmortem.ts';
import type { TimeValue } from '../../schema/value.ts';
import { textLines } from '../../text/lines.ts';
import type { IncidentPart } from './parts.ts';
import { placeRelative, readRelativeAt, saysStart } from './relative-time.ts';
import { buildTime, type TimeContext } from './time-value.ts';
import { addEntry, setDay, stretchOf, type TimelineReader } from './timeline-entry.ts';
import { readTable } from './timeline-table.ts';
import { findTime, readTimeAt, type WrittenTime } from './written-time.ts';
import { findZoneIn } from './zone-line.ts';

/**
 * The entries of a timeline, in source order: sub-headings that begin with a time, else tables, lists and lines that
 * do; a heading, a bold line or an item that is a day alone dates what follows. In a story such as "Context" only
 * what begins with a time is an entry. Times such as `T+5m` are counted from `start`.
 */
export function readTimeline(
  document: ParsedDocument,
  part: IncidentPart,
  context: TimeContext,
  start: TimeValue | null,
): TimelineEntry[] {
  const reader: TimelineReader = {
    document,
    context: { ...context, zone: findZoneIn(part.label) ?? context.zone },
    entries: [],
    keepUntimed: part.name === 'timeline',
  };
  readBlocks(reader, part.blocks);
  return placeRelative(reader.entries, start ?? readStart(reader, part.blocks));
}

/** The moment that a line above a timeline says its times are counted from. */
function readStart(reader: TimelineReader, blocks: readonly RootContent[]): TimeValue | null {
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    const stretch = stretchOf(reader.document, block);
    const written = saysStart(stretch.raw) ? findTime(stretch.raw) : null;
    if (!written?.clock) continue;
    const source = sourceAt(reader.document, stretch.start + written.start, 'body');
    const raw = stretch.raw.slice(written.start, written.end);
    return buildTime(written, raw, source, { ...reader.context, last: null }).time;
  }
  return null;
}

/** Sentences of a text without a timeline that begin with a time, such as "At 14:05 UTC …". */
export function readStory(document: ParsedDocument, context: TimeContext): TimelineEntry[] {
  const reader: TimelineReader = { document, context, entries: [], keepUntimed: false };
  for (const block of document.tree.children) {
    if (block.type !== 'paragraph') continue;
    const { start, raw } = stretchOf(document, block);
    const lines = textLines(raw);
    if (lines.filter(startsEntry).length > 1 && startsEntry(lines[0] ?? '')) {
      readParagraph(reader, block);
      continue;
    }
    for (const match of raw.matchAll(/(?<=^|[.!?]["')]?\s{1,9})\S[\s\S]*?(?:[.!?](?=\s|$)|$)/g)) {
      const written = readTimeAt(match[0]);
      if (written?.clock) addEntry(reader, { start: start + match.index, raw: match[0] }, written, 'body');
    }
  }
  // A time that nothing is said about is a field of its own, not an event.
  return reader.entries.filter(({ text }) => text !== '');
}

function readBlocks(reader: TimelineReader, blocks: readonly RootContent[]): void {
  const heads = blocks.flatMap((block, index) => (block.type === 'heading' ? [index] : []));
  const timed = heads.some((index) => {
    const head = blocks[index];
    return head !== undefined && readTimeAt(stretchOf(reader.document, head).raw) !== null;
  });
  if (!timed) {
    for (const block of blocks) readBlock(reader, block);
    return;
  }
  heads.forEach((index, position) => {
    const head = blocks[index];
    if (head?.type !== 'heading') return;
    const body = blocks.slice(index + 1, heads[position + 1] ?? blocks.length);
    const stretch = stretchOf(reader.document, head);
    const written = readTimeAt(stretch.raw);
    const next = blocks[heads[position + 1] ?? blocks.length];
    const deeper = next?.type === 'heading' && next.depth > head.depth;
    if (written && !written.clock && (deeper || body.some((block) => holdsTimes(reader, block)))) {
      setDay(reader, stretch, written);
      for (const block of body) readBlock(reader, block);
    } else addEntry(reader, stretch, written, 'heading', { body });
  });
}

function readBlock(reader: TimelineReader, block: RootContent): void {
  if (block.type === 'list') readList(reader, block);
  else if (block.type === 'table') readTable(reader, block);
  else if (block.type === 'paragraph') readParagraph(reader, block);
  else if (block.type === 'heading') readDayLine(reader, block);
  else if (block.type === 'blockquote') for (const child of block.children) readBlock(reader, child);
}

function readList(reader: TimelineReader, list: List): void {
  const timed = list.children.some((item) => itemHoldsTime(reader, item));
  if (!timed) return;
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    if (!first) continue;
    const stretch = stretchOf(reader.document, first);
    const written = readTimeAt(stretch.raw);
    const nested = rest.filter((block) => holdsTimes(reader, block));
    if (nested.length > 0 && !written?.clock) {
      if (written) setDay(reader, stretch, written);
      for (const block of nested) readBlock(reader, block);
    } else if (written && !written.clock && rest.length === 0 && isDayAlone(stretch.raw, written))
      setDay(reader, stretch, written);
    else if (written || reader.keepUntimed) addEntry(reader, stretch, written, 'list', { body: rest });
  }
}

/** Lines of a paragraph that begin with a time; lines between them continue the entry. */
function readParagraph(reader: TimelineReader, paragraph: Paragraph): void {
  if (readDayLine(reader, paragraph)) return;
  const whole = stretchOf(reader.document, paragraph);
  const lines = [...whole.raw.matchAll(/[^\r\n]+/g)];
  const starts = lines.filter(
    (line) => startsEntry(line[0]) || (reader.keepUntimed && readRelativeAt(line[0])),
  );
  starts.forEach((line, position) => {
    const end = starts[position + 1]?.index ?? whole.raw.length;
    const raw = whole.raw.slice(line.index, end).trimEnd();
    addEntry(reader, { start: whole.start + line.index, raw }, readTimeAt(raw), 'section');
  });
}

function startsEntry(line: string): boolean {
  const written = readTimeAt(line);
  return written !== null && written.clock !== null;
}

/** A bold line or a heading that is a day and nothing else: it dates what follows. */
function readDayLine(reader: TimelineReader, block: RootContent): boolean {
  const stretch = stretchOf(reader.document, block);
  const written = readTimeAt(stretch.raw);
  if (!written || written.clock) return false;
  if (!isDayAlone(stretch.raw, written)) return false;
  setDay(reader, stretch, written);
  return true;
}

function isDayAlone(raw: string, written: WrittenTime): boolean {
  return /^[\s*_`~:.,)–—-]{0,40}(?:\([^()]{0,80}\))?[\s*_:]{0,40}$/.test(raw.slice(written.end));
}

function holdsTimes(reader: TimelineReader, block: RootContent): boolean {
  if (block.type === 'list') return block.children.some((item) => itemHoldsTime(reader, item));
  if (block.type === 'table') return true;
  return block.type === 'paragraph' && textLines(stretchOf(reader.document, block).raw).some(startsEntry);
}

function itemHoldsTime(reader: TimelineReader, item: ListItem): boolean {
  const [first, ...rest] = item.children;
  if (!first) return false;
  return (
    readTimeAt(stretchOf(reader.document, first).raw) !== null ||
    (reader.keepUntimed && readRelativeAt(stretchOf(reader.document, first).raw) !== null) ||
    rest.some((block) => holdsTimes(reader, block))
  );
}
