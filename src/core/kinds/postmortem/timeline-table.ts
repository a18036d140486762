import type { Table } from 'mdast';
import { struckLead, withoutStruck } from '../../markdown/field-part.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { squeeze } from '../../text/spaces.ts';
import { timelineColumnNamed } from '../../words/postmortem.ts';
import { cellRaw } from './blocks.ts';
import { addEntry, type Stretch, setDay, type TimelineReader } from './timeline-entry.ts';
import { readTimeAt } from './written-time.ts';
import { findZoneIn } from './zone-line.ts';

/**
 * Adds the rows of a table as entries: the time from the column whose title says so, else from the first that begins
 * with a time; the words from the column of events, else from all others. A column of days dates its rows.
 */
export function readTable(reader: TimelineReader, table: Table): void {
  const [header, ...rows] = table.children;
  if (!header) return;
  const titles = header.children.map((cell) => nodeText(cell));
  const columns = titles.map(timelineColumnNamed);
  const clock = columns.indexOf('clock');
  const day = columns.indexOf('day');
  const at = clock >= 0 ? clock : day >= 0 ? day : firstTimed(rows);
  if (at < 0) return;
  const zone = findZoneIn(titles[at] ?? '') ?? reader.context.zone;
  reader.context = { ...reader.context, zone };
  const event = columns.indexOf('event');
  for (const row of rows)
    readRow(
      reader,
      row.children.map((cell) => withoutStruckLead(cellRaw(reader.document, cell))),
      { at, day, event },
    );
}

/** The places of the columns that a row is read by; -1 for one that the table has not. */
interface Columns {
  at: number;
  day: number;
  event: number;
}

function readRow(reader: TimelineReader, cells: readonly Stretch[], { at, day, event }: Columns): void {
  const cell = cells[at];
  if (!cell) return;
  const dated = day >= 0 && day !== at ? cells[day] : undefined;
  const date = dated ? readTimeAt(dated.raw) : null;
  if (dated && date) setDay(reader, dated, date);
  const others = cells.filter((_, index) => index !== at && index !== day);
  const text = event >= 0 && event !== at ? inlineText(withoutStruck(cells[event]?.raw ?? '')) : '';
  const rest = text || squeeze(others.map((other) => inlineText(withoutStruck(other.raw))).join(' '));
  const time = readTimeAt(cell.raw, 0, true);
  // A row that holds a day and nothing else dates those below it.
  if (time?.day && !time.clock && rest === '') setDay(reader, cell, time);
  else if (cell.raw !== '') addEntry(reader, cell, time, 'table', { cells: rest });
  else if (rest !== '') addEntry(reader, { ...(others[0] ?? cell), raw: '' }, null, 'table', { cells: rest });
}

function withoutStruckLead({ start, raw }: Stretch): Stretch {
  const struck = struckLead(raw);
  return { start: start + struck, raw: raw.slice(struck) };
}

function firstTimed(rows: Table['children']): number {
  return rows[0]?.children.findIndex((cell) => readTimeAt(nodeText(cell)) !== null) ?? -1;
}
