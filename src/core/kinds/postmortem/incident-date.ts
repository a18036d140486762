import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import type { DateValue, Source } from '../../schema/value.ts';
import { fileNameOf } from '../../text/path.ts';
import { parseDate } from '../../words/date.ts';
import { readText } from '../record-fields.ts';
import { findValue, type IncidentField } from './incident-fields.ts';
import { findTime, readTimeAt, type WrittenTime } from './written-time.ts';

/** The day of an incident: a field, the title, the first heading, the start or detection, or the file's name. */
export function readIncidentDate(
  document: ParsedDocument,
  fields: readonly IncidentField[],
): DateValue | null {
  const stated = findValue(fields, 'date');
  if (stated) {
    const date = dateOf(readTimeAt(stated.raw) ?? findTime(stated.raw), stated.raw, stated.source);
    const coarse = date ? null : parseDate(stated.value);
    if (date) return date;
    if (coarse) return { ...coarse, raw: stated.raw, source: stated.source };
  }
  return (
    readTitleDate(document) ??
    readHeadingDate(document) ??
    firstDate(fields, 'started') ??
    firstDate(fields, 'detected') ??
    readFileDate(document.path)
  );
}

/** The day in the title of the front matter, such as `title: Incident on 2023-07-25 - slow`. */
function readTitleDate(document: ParsedDocument): DateValue | null {
  const title = readText(document, ['title']);
  return title ? dateOf(findTime(title.raw), title.raw, title.source) : null;
}

/** The day in the first heading, such as `# 2018-02-22 NGINX crash`. */
export function readHeadingDate(document: ParsedDocument): DateValue | null {
  const heading = document.headings.find((candidate) => candidate.depth === 1);
  const first = heading?.node.children[0];
  const last = heading?.node.children.at(-1);
  if (!first || !last) return null;
  const start = startOf(document, first);
  const raw = document.text.slice(start, endOf(document, last));
  return dateOf(findTime(raw), raw, sourceAt(document, start, 'heading'));
}

/** The day at the beginning of a file's name, such as `2018-02-22-nginx-down.md` or `20180222_nginx.md`. */
export function readFileDate(path: string): DateValue | null {
  const name = fileNameOf(path);
  const match = /(?:^|[^\d])(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(name);
  if (!match) return null;
  const raw = match[0].replace(/^[^\d]/, '');
  const date = parseDate(`${match[1]}-${match[2]}-${match[3]}`);
  if (!date || !/^(?:19|20)/.test(raw)) return null;
  return { ...date, raw, source: { path, line: null, column: null, from: 'filename' } };
}

function firstDate(fields: readonly IncidentField[], name: 'started' | 'detected'): DateValue | null {
  for (const field of fields.filter((candidate) => candidate.name === name)) {
    const date = dateOf(readTimeAt(field.raw) ?? findTime(field.raw), field.raw, field.source);
    if (date) return date;
  }
  return null;
}

function dateOf(written: WrittenTime | null, text: string, source: Source): DateValue | null {
  if (!written?.day || written.day.year === null) return null;
  const { year, month, day } = written.day;
  // A date's raw text is the day, without the clock behind it.
  const whole = text.slice(written.start, written.end);
  const raw = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.exec(whole)?.[0] ?? whole;
  return {
    value: [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    precision: 'day',
    raw,
    source: { ...source, column: source.column === null ? null : source.column + written.start },
  };
}
