import { parseDocument } from '../../../markdown/document.ts';
import { applyEdits } from '../../../text/edit.ts';
import { buildLineIndex } from '../../../text/line-index.ts';
import { DECISION_FIELDS } from '../../../words/tables/decision-fields.ts';
import { languageLike } from '../../../words/tables/written-status.ts';
import { writtenWord } from '../../../words/word-table.ts';
import { readDecisionDate } from '../decision-date.ts';
import { buildOutline } from '../outline.ts';
import { readStatus } from '../status.ts';
import { insertField, insertLike, type StatusPlace } from './status-edit.ts';

/** The text of a new decision with its day, in the form in which it states its status, where it has none yet. */
export function withDay(path: string, text: string, day: string): string {
  const document = parseDocument({ path, text });
  const outline = buildOutline(document);
  const reading = readStatus(outline);
  const name = { digits: null, date: null, rest: '', prefix: '' };
  if (readDecisionDate(outline, reading, name).date !== null) return text;
  const { status } = reading;
  const label = writtenWord(DECISION_FIELDS.fields.date, languageLike(status?.raw ?? '')) ?? 'Date';
  const from = status?.source.from;
  const place: StatusPlace | null =
    status?.source.line && status.source.column && (from === 'body' || from === 'list' || from === 'table')
      ? { ...rangeOf(text, status.source.line, status.source.column, status.raw), raw: status.raw, from }
      : null;
  const edit = (place && insertLike(document, place, label, day)) ?? insertField(document, label, day);
  return applyEdits(text, [edit]);
}

function rangeOf(text: string, line: number, column: number, raw: string): { start: number; end: number } {
  const start = buildLineIndex(text).start(line) + column - 1;
  return { start, end: start + raw.length };
}
