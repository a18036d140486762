import { timelineColumnNamed } from '../../../words/postmortem.ts';
import type { TimelineColumn } from '../../../words/tables/timeline-columns.ts';
import { type ExportedMoment, type IncidentExport, readMoment } from './incident-export.ts';
import { cleanText } from './read-json.ts';
import { inOrderOf, momentOf, readWrittenMoment } from './written-moment.ts';

/** Reads a table in CSV whose columns are named as those of a timeline are; null where it is none. */
export function readCsvExport(text: string): IncidentExport | null {
  return inOrderOf(text, () => readTable(text));
}

/** Lines above the head of a table that are looked at: what made it, and blank ones. */
const HEADS = 10;

function readTable(text: string): IncidentExport | null {
  const isTable = /^[ \t]*\|[^\n]*\|[ \t]*\r?\n[ \t]*\|[ \t:|-]+\|/.test(text);
  let start = 0;
  for (let line = 0; line < HEADS && start < text.length; line++) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    const read = (part: string): string[][] =>
      isTable ? markdownRows(part) : parseCsv(part, separatorOf(part));
    const named = (read(text.slice(start, end))[0] ?? []).map(columnNamed);
    if (named.includes('event') && (named.includes('clock') || named.includes('day')))
      return readRows(read(text.slice(start)));
    start = end;
  }
  return null;
}

function markdownRows(text: string): string[][] {
  const lines = text.split('\n').filter((line) => /^\s*\|/.test(line) && !/^[\s:|-]+$/.test(line));
  return lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/),
  );
}

/** The words of the title of a column: of `author.name` the last part, of `created_on` the time. */
function columnNamed(label: string): TimelineColumn | null {
  const words = (label.split('.').at(-1) ?? '')
    .trim()
    .replace(/_/g, ' ')
    .replace(/\b(?:created|occurred|triggered|started) (?:at|on)\b/i, 'time');
  return ['content', 'body'].includes(words.toLowerCase()) ? 'event' : timelineColumnNamed(words);
}

function readRows([head = [], ...rows]: string[][]): IncidentExport {
  const named = head.map(columnNamed);
  const zone = findZone(head);
  const [clock, day] = [named.indexOf('clock'), named.indexOf('day')];
  const events = head.flatMap((_, column) => (named[column] === 'event' ? [column] : []));
  const role = head.findIndex((label) => label.trim().toLowerCase() === 'role');
  const who = head.findIndex((label) =>
    /^(?:agent|user|author|actor|who|person)(?:\.name)?$/i.test(label.trim()),
  );
  const read = rows.flatMap((row) => {
    const cell = (column: number): string => (column < 0 ? '' : (row[column] ?? '').trim());
    const both = `${cell(day)} ${cell(clock)}`.trim();
    const found =
      readMoment(cell(clock)) ??
      readMoment(both) ??
      readWrittenMoment(both) ??
      readWrittenMoment(cell(clock));
    // A title such as "Time (PST)" says the zone of its column.
    const time = found && zone !== null && found.zone === null ? momentIn(found, zone) : found;
    const person = cell(who);
    const told = new Set(events.map((column) => cleanText(cell(column), new Map())).filter(Boolean));
    const said = [...told].join(': ');
    // A full name within the words is that of a person; one word may be a program.
    const words = /^\p{L}\S*\s\p{L}/u.test(person) ? said.replaceAll(person, 'somebody') : said;
    return time && words !== '' ? [{ time, text: words, role: cell(role) || null }] : [];
  });
  return { severity: null, times: {}, events: read, actions: [] };
}

/** A moment whose zone the title of its column states. */
function momentIn({ value }: ExportedMoment, zone: string): ExportedMoment | null {
  const [day = '', clock = ''] = value.split('T');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return momentOf(day, { hour, minute, second: null }, zone);
}

/** The zone that the title of a column of times states. */
function findZone(head: readonly string[]): string | null {
  const found = head
    .map(
      (label) =>
        /[([]\s?((?:UTC|GMT)?\s?[+-−]\d{1,2}(?::?\d{2})?|[A-Z]{2,5}|[A-Z]\w+\/\w+)\s?[)\]]/.exec(label)?.[1],
    )
    .find(Boolean);
  return found ?? (head.some((label) => label.trim().toLowerCase() === 'utc') ? 'UTC' : null);
}

function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
}

/** The rows of a table as RFC 4180 has it; quotes hold commas and line ends. */
export function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || cell !== '') rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  endRow();
  return rows;
}
