import { timelineColumnNamed } from '../../../words/postmortem.ts';
import { type IncidentExport, readMoment } from './incident-export.ts';
import { cleanText } from './read-json.ts';

/** Reads a table in CSV whose columns are named as those of a timeline are; null where it is none. */
export function readCsvExport(text: string): IncidentExport | null {
  const [head = [], ...rows] = parseCsv(text, separatorOf(text));
  const named = head.map((label) =>
    timelineColumnNamed(label.replace(/_/g, ' ').replace(/\b(?:created|occurred) at\b/i, 'time')),
  );
  const [clock, day] = [named.indexOf('clock'), named.indexOf('day')];
  const event = named.indexOf('event');
  const role = head.findIndex((label) => /^role$/i.test(label.trim()));
  if (event < 0 || (clock < 0 && day < 0)) return null;
  const events = rows.flatMap((row) => {
    const cell = (column: number): string => (column < 0 ? '' : (row[column] ?? '').trim());
    const time = readMoment(cell(clock)) ?? readMoment(`${cell(day)} ${cell(clock)}`.trim());
    const words = cleanText(cell(event), new Map());
    return time && words !== '' ? [{ time, text: words, role: cell(role) || null }] : [];
  });
  return { severity: null, times: {}, events, actions: [] };
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
