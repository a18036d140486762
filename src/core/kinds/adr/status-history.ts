import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import type { StatusEvent } from '../../schema/adr.ts';
import { findDates } from '../../words/date.ts';
import { countWords } from '../../words/fold.ts';
import type { Outline } from './outline.ts';
import { readStatements, type Statement } from './statements.ts';
import type { StatusReading } from './status.ts';
import { statusOf } from './status-words.ts';

const HISTORY =
  /^(?:(?:status|decision|adr|record)[- ]?(?:history|log|changes)|history|historique|verlauf|historie|historial|histórico|cronologia|storico|geschiedenis|historia|状态历史|历史|ステータス履歴|履歴)$/i;

/** The dated statements of a status: where the status stands, and below a heading such as "Status history". */
export function readHistory(outline: Outline, status: StatusReading): StatusEvent[] {
  if (status.placeholder) return [];
  const section = outline.sections.find(({ heading }) => HISTORY.test(heading.text.trim()));
  // An entry of a history is a day and a status; a sentence about one is none.
  const listed = section
    ? readStatements(outline.document, section.blocks).filter(({ text }) => countWords(text) <= 8)
    : [];
  const seen = new Set<number>();
  return [...status.statements, ...listed]
    .filter(({ offset }) => !seen.has(offset) && seen.add(offset))
    .sort((a, b) => a.offset - b.offset)
    .flatMap((statement) => eventOf(outline.document, statement));
}

function eventOf(document: ParsedDocument, statement: Statement): StatusEvent[] {
  const value = statusOf(statement.text);
  if (!value || statement.checked === false) return [];
  const place = statement.dateAt ?? statement;
  const found = findDates(place.raw).find(({ date }) => date !== null && date.value === statement.date);
  if (!found?.date) return [];
  const { raw, offset, from } = statement;
  const day = { ...found.date, raw: found.raw, source: sourceAt(document, place.offset + found.index, from) };
  return [{ value, date: day, raw, source: sourceAt(document, offset, from) }];
}
