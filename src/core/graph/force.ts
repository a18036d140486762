import { isDecision } from '../kinds/adr/descriptor.ts';
import type { AdrRecord, ForceInterval, StatusEvent } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { compareText } from '../text/order.ts';
import { findSuccessors, standingOf } from './standing.ts';

type ById = ReadonlyMap<string, HandbookRecord>;

/**
 * Finds for every decision when it bound: from its own day, or the day of its history that says "accepted", up to the day
 * on which its history ends it or the first of its successors begins. Needs the relations of all records.
 */
export function resolveForce(records: readonly HandbookRecord[], byId: ById): void {
  for (const record of records) if (isDecision(record)) record.inForce = intervalsOf(record, byId);
}

function intervalsOf(record: AdrRecord, byId: ById): ForceInterval[] {
  const standing = standingOf(record, byId);
  const intervals = intervalsOfHistory(record);
  const last = intervals.at(-1);
  const isOpen = last !== undefined && !last.ended;
  if (standing === 'open' || standing === 'unstated') return intervals.filter(({ until }) => until !== null);
  if (standing === 'in-force') return isOpen ? intervals : [...intervals, began(record, false)];
  if (record.status?.value === 'rejected' && !last) return [];
  // A history that ends it says the day; else that of the successor does.
  const closing = last ?? began(record, true);
  const until = closing.until ?? firstDayOf(findSuccessors(record, byId));
  // A date that was moved when the decision ended is not the one of its beginning.
  const from = until !== null && closing.from !== null && closing.from >= until ? null : closing.from;
  return [...intervals.slice(0, -1), { from, until, ended: true }];
}

function began(record: AdrRecord, ended: boolean): ForceInterval {
  return { from: ownDay(record), until: null, ended };
}

/** The day of the decision, unless it is the one on which its history says that it ended. */
function ownDay({ date, history }: AdrRecord): string | null {
  const end = history.find(({ date: { source } }) => isSamePlace(source, date?.source));
  return !date || (end && end.value !== 'accepted') ? null : date.value;
}

function isSamePlace(a: StatusEvent['source'], b: StatusEvent['source'] | undefined): boolean {
  return a.line !== null && a.line === b?.line && a.column === b.column;
}

/** The times between what a history calls accepted and what it calls otherwise; the last may be open. */
function intervalsOfHistory(record: AdrRecord): ForceInterval[] {
  const intervals: ForceInterval[] = [];
  const events = [...record.history].sort((a, b) => compareText(a.date.value, b.date.value));
  let from: string | null = null;
  for (const { value, date } of events) {
    if (value === 'accepted') from ??= date.value;
    else if (value !== 'unknown' && from !== null) {
      intervals.push({ from, until: date.value, ended: true });
      from = null;
    } else if (intervals.length === 0 && (value === 'deprecated' || value === 'superseded')) {
      const own = ownDay(record);
      intervals.push({ from: own !== null && own < date.value ? own : null, until: date.value, ended: true });
    }
  }
  if (from !== null) intervals.push({ from, until: null, ended: false });
  return intervals;
}

function firstDayOf(successors: readonly AdrRecord[]): string | null {
  const days = successors.flatMap(
    (successor) => intervalsOfHistory(successor)[0]?.from ?? ownDay(successor) ?? [],
  );
  return days.sort(compareText)[0] ?? null;
}
