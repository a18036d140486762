import { isPending } from '../kinds/postmortem/action-state.ts';
import { buildActionLedger } from '../kinds/postmortem/metrics/action-ledger.ts';
import { shortTitle } from '../query/navigation.ts';
import { recordsOf } from '../query/order.ts';
import { dueEntries, entryText, ownersOf, servicesOf } from '../query/registers.ts';
import { nextReview } from '../query/review.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';
import { compareText } from '../text/order.ts';

/** Something that somebody has to do by a day: the review of a page, an action of an incident, an entry of a register. */
export interface DueRow {
  kind: Kind | 'action' | 'entry';
  text: string;
  /** The page that says so. */
  record: HandbookRecord;
  owners: string[];
  services: string[];
  /** ISO date, as precise as the source. */
  by: string;
}

/** Everything that is to be done by a day, soonest first. Records that are kept for the record alone need no review. */
export function dueRows(records: readonly HandbookRecord[]): DueRow[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const reviews = records.flatMap((record): DueRow[] => {
    const by = nextReview(record);
    const owners = record.owners.map(({ value }) => value);
    const services = record.services.map(({ value }) => value);
    return by === null ? [] : [{ kind: record.kind, text: shortTitle(record), record, owners, services, by }];
  });
  const actions = buildActionLedger(recordsOf(records, 'postmortem')).flatMap((action): DueRow[] => {
    const record = byId.get(action.incident.id);
    if (!isPending(action) || action.due === null || !record) return [];
    const owners = action.owner === null ? [] : [action.owner];
    return [{ kind: 'action', text: action.text, record, owners, services: action.services, by: action.due }];
  });
  const entries = dueEntries(records).map((row): DueRow => {
    const { record, entry, by } = row;
    const owners = ownersOf(row);
    return { kind: 'entry', text: entryText(entry), record, owners, services: servicesOf(row), by: by.value };
  });
  return [...reviews, ...actions, ...entries].sort(
    (a, b) => compareText(a.by, b.by) || compareText(a.text, b.text),
  );
}
