import type { List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { endOf, type ParsedDocument, type PositionedNode, sourceAt, startOf } from '../markdown/document.ts';
import { inlineText } from '../markdown/inline-text.ts';
import { nodeText } from '../markdown/node-text.ts';
import { headingKey } from '../markdown/sections.ts';
import type { TimelineEntry } from '../schema/postmortem.ts';
import type { Origin } from '../schema/value.ts';
import { blockText, cellRaw, squeeze } from './blocks.ts';
import type { IncidentPart } from './parts.ts';
import { buildTime, type TimeContext } from './time-value.ts';
import { readTimeAt, type WrittenTime } from './written-time.ts';
import { findZoneIn } from './zone-line.ts';

/** Reads a timeline's entries block by block and carries day, midnight and zone from one to the next. */
interface TimelineReader {
  document: ParsedDocument;
  context: TimeContext;
  entries: TimelineEntry[];
  /** Text that begins with no time is an entry as well. */
  keepUntimed: boolean;
}

/** A stretch of the file that may begin with a time. */
interface Stretch {
  start: number;
  raw: string;
}

/**
 * The entries of a timeline, in source order: sub-headings that begin with a time, else tables, lists and lines that
 * do; a heading, a bold line or an item that is a day alone dates what follows. In a story such as "Context" only
 * what begins with a time is an entry.
 */
export function readTimeline(
  document: ParsedDocument,
  part: IncidentPart,
  context: TimeContext,
): TimelineEntry[] {
  const reader: TimelineReader = {
    document,
    context: { ...context, zone: findZoneIn(part.label) ?? context.zone },
    entries: [],
    keepUntimed: part.name === 'timeline',
  };
  readBlocks(reader, part.blocks);
  return reader.entries;
}

/** Sentences of a text without a timeline that begin with a time, such as "At 14:05 UTC …". */
export function readStory(document: ParsedDocument, context: TimeContext): TimelineEntry[] {
  const reader: TimelineReader = { document, context, entries: [], keepUntimed: false };
  for (const block of document.tree.children) {
    if (block.type !== 'paragraph') continue;
    const { start, raw } = stretchOf(document, block);
    const lines = raw.split(/\r\n|\n|\r/);
    if (lines.filter(startsEntry).length > 1 && startsEntry(lines[0] ?? '')) {
      readParagraph(reader, block);
      continue;
    }
    for (const match of raw.matchAll(/(?<=^|[.!?]["')]?\s+)\S[\s\S]*?(?:[.!?](?=\s|$)|$)/g)) {
      const written = readTimeAt(match[0]);
      if (written?.clock)
        addEntry(reader, { start: start + match.index, raw: match[0] }, written, [], 'body');
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
    } else addEntry(reader, stretch, written, body, 'heading');
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
    } else if (written || reader.keepUntimed) addEntry(reader, stretch, written, rest, 'list');
  }
}

/** Lines of a paragraph that begin with a time; lines between them continue the entry. */
function readParagraph(reader: TimelineReader, paragraph: Paragraph): void {
  if (readDayLine(reader, paragraph)) return;
  const whole = stretchOf(reader.document, paragraph);
  const lines = [...whole.raw.matchAll(/[^\r\n]+/g)];
  const starts = lines.filter((line) => startsEntry(line[0]));
  starts.forEach((line, position) => {
    const end = starts[position + 1]?.index ?? whole.raw.length;
    const raw = whole.raw.slice(line.index, end).trimEnd();
    addEntry(reader, { start: whole.start + line.index, raw }, readTimeAt(raw), [], 'section');
  });
}

function startsEntry(line: string): boolean {
  return readTimeAt(line)?.clock !== null && readTimeAt(line) !== null;
}

/** A bold line or a heading that is a day and nothing else: it dates what follows. */
function readDayLine(reader: TimelineReader, block: RootContent): boolean {
  const stretch = stretchOf(reader.document, block);
  const written = readTimeAt(stretch.raw);
  if (!written || written.clock) return false;
  if (!/^[\s*_`~:.,)–—-]*(?:\([^)]*\))?[\s*_:]*$/.test(stretch.raw.slice(written.end))) return false;
  setDay(reader, stretch, written);
  return true;
}

function readTable(reader: TimelineReader, table: Table): void {
  const [header, ...rows] = table.children;
  if (!header) return;
  const titles = header.children.map((cell) => nodeText(cell));
  const keys = titles.map(headingKey);
  const clock = keys.findIndex((key) =>
    /^(?:time|timestamp|when|at|start|clock|utc|hour)\b|\btime\b/.test(key),
  );
  const day = keys.findIndex((key) => /^(?:date|day)\b/.test(key));
  const at = clock >= 0 ? clock : day >= 0 ? day : firstTimed(rows);
  if (at < 0) return;
  const zone = findZoneIn(titles[at] ?? '') ?? reader.context.zone;
  reader.context = { ...reader.context, zone };
  const event = keys.findIndex((key) =>
    /^(?:events?|notes?|descriptions?|details?|what|what happened|actions?|comments?|activity|messages?|update)\b/.test(
      key,
    ),
  );
  for (const row of rows) {
    const cells = row.children.map((cell) => cellRaw(reader.document, cell));
    const cell = cells[at];
    if (!cell) continue;
    const dated = day >= 0 && day !== at ? cells[day] : undefined;
    const date = dated ? readTimeAt(dated.raw) : null;
    if (dated && date) setDay(reader, dated, date);
    const others = cells.filter((_, index) => index !== at && index !== day);
    const text = event >= 0 && event !== at ? inlineText(cells[event]?.raw ?? '') : '';
    const rest = text || squeeze(others.map((other) => inlineText(other.raw)).join(' '));
    const written = readTimeAt(cell.raw, 0, true);
    if (cell.raw === '' && rest === '') continue;
    addEntry(
      reader,
      cell.raw === '' ? (others[0] ?? cell) : cell,
      cell.raw === '' ? null : written,
      [],
      'table',
      rest,
    );
  }
}

function firstTimed(rows: Table['children']): number {
  return rows[0]?.children.findIndex((cell) => readTimeAt(nodeText(cell)) !== null) ?? -1;
}

function addEntry(
  reader: TimelineReader,
  stretch: Stretch,
  written: WrittenTime | null,
  body: readonly RootContent[],
  from: Origin,
  cellText?: string,
): void {
  const { document } = reader;
  const lead = written ? written.start : 0;
  const source = sourceAt(document, stretch.start + lead, from);
  const own = inlineText(written ? restOf(stretch.raw, written) : stretch.raw);
  const texts = cellText === undefined ? [own, blockText(body)] : [cellText, own];
  const text = texts.filter((part) => part !== '').join(cellText === undefined ? '\n' : ' ');
  if (!written) {
    const words = cellText === undefined || own === '' ? text : `${own} ${cellText}`;
    reader.entries.push({ time: null, text: words, source });
    return;
  }
  const raw = stretch.raw.slice(written.start, written.end);
  const { time, context } = buildTime(written, raw, source, reader.context);
  reader.context = context;
  // The time itself is the source's place; a day that could not be dated leaves the words as text.
  if (time.value === '') reader.entries.push({ time: null, text: squeeze(`${raw} ${text}`), source });
  else reader.entries.push({ time, text, source });
}

/** What follows a time: without the emphasis that was opened before it and the marks between the two. */
function restOf(raw: string, written: WrittenTime): string {
  const opened = /[*_`~]+(?=[\s([]*$)/.exec(raw.slice(0, written.start))?.[0];
  const rest = raw.slice(written.end);
  const closed = opened ? rest.replace(opened, '') : rest;
  return closed.replace(/^[\s:.,)\]|–—-]+/, '');
}

function setDay(reader: TimelineReader, stretch: Stretch, written: WrittenTime): void {
  const source = sourceAt(reader.document, stretch.start + written.start, 'body');
  const day = { ...written, clock: null, zone: null };
  reader.context = { ...buildTime(day, stretch.raw, source, reader.context).context, last: null };
}

function holdsTimes(reader: TimelineReader, block: RootContent): boolean {
  if (block.type === 'list') return block.children.some((item) => itemHoldsTime(reader, item));
  if (block.type === 'table') return true;
  return (
    block.type === 'paragraph' &&
    stretchOf(reader.document, block)
      .raw.split(/\r\n|\n|\r/)
      .some(startsEntry)
  );
}

function itemHoldsTime(reader: TimelineReader, item: ListItem): boolean {
  const [first, ...rest] = item.children;
  if (!first) return false;
  return (
    readTimeAt(stretchOf(reader.document, first).raw) !== null ||
    rest.some((block) => holdsTimes(reader, block))
  );
}

/** The source text of a block's content, without the marks of a heading. */
function stretchOf(document: ParsedDocument, block: RootContent): Stretch {
  const children: readonly PositionedNode[] = 'children' in block ? block.children : [];
  const first = children[0] ?? block;
  const last = children.at(-1) ?? block;
  const start = startOf(document, first);
  return { start, raw: document.text.slice(start, endOf(document, last)) };
}
