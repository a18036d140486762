import { timelineColumnNamed } from '../../../words/postmortem.ts';
import { type IncidentExport, readMoment } from './incident-export.ts';
import { cleanText } from './read-json.ts';
import { inOrderOf, readWrittenMoment } from './written-moment.ts';

/** Reads a table in CSV whose columns are named as those of a timeline are; null where it is none. */
export function readCsvExport(text: string): IncidentExport | null {
  return inOrderOf(text, () => readTable(text));
}

function readTable(text: string): IncidentExport | null {
  const [head = [], ...rows] = parseCsv(text, separatorOf(text));
  const named = head.map((label) =>
    timelineColumnNamed(
      label.replace(/_/g, ' ').replace(/\b(?:created|occurred|triggered|started) (?:at|on)\b/i, 'time'),
    ),
  );
  const zone = findZone(head);
  const [clock, day] = [named.indexOf('clock'), named.indexOf('day')];
  const event = named.indexOf('event');
  const role = head.findIndex((label) => /^role$/i.test(label.trim()));
  const who = head.findIndex((label) => /^(?:agent|user|author|actor|who|person)$/i.test(label.trim()));
  if (event < 0 || (clock < 0 && day < 0)) return null;
  const events = rows.flatMap((row) => {
    const cell = (column: number): string => (column < 0 ? '' : (row[column] ?? '').trim());
    const both = `${cell(day)} ${cell(clock)}`.trim();
    const found =
      readMoment(cell(clock)) ??
      readMoment(both) ??
      readWrittenMoment(both, '') ??
      readWrittenMoment(cell(clock), '');
    // A title such as "Time (PST)" says the zone of its column.
    const time = found && found.zone === null ? { ...found, zone } : found;
    const person = cell(who);
    const said = cleanText(cell(event), new Map());
    // A full name within the words is that of a person; one word may be a program.
    const words = /^\p{L}\S*\s\p{L}/u.test(person) ? said.replaceAll(person, 'somebody') : said;
    return time && words !== '' ? [{ time, text: words, role: cell(role) || null }] : [];
  });
  return { severity: null, times: {}, events, actions: [] };
}

/** The zone that the title of a column of times states. */
function findZone(head: readonly string[]): string | null {
  const found = head
    .map((label) => /[([]\s?([A-Z]{2,5}|[A-Z]\w+\/\w+)\s?[)\]]/.exec(label)?.[1])
    .find(Boolean);
  return found ?? (head.some((label) => /^utc$/i.test(label.trim())) ? 'UTC' : null);
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
