import type { Handbook } from '../../../graph/handbook.ts';
import type { ParsedDocument } from '../../../markdown/document.ts';
import { recordsOf } from '../../../query/order.ts';
import type { PostmortemRecord } from '../../../schema/postmortem.ts';
import type { TimeValue } from '../../../schema/value.ts';
import { isMoment } from '../../../text/iso-day.ts';

/** A postmortem with its document, as the rules of this area look at it. */
export interface Incident {
  record: PostmortemRecord;
  document: ParsedDocument;
}

/** Every postmortem of a handbook with its document, in the order of paths. */
export function* incidentsOf(handbook: Handbook): Iterable<Incident> {
  for (const record of recordsOf(handbook.records, 'postmortem')) {
    const [document] = handbook.documents.get(record.id) ?? [];
    if (document) yield { record, document };
  }
}

/** Every time that a postmortem states: those of its fields, then those of its timeline. */
export function timesOf(record: PostmortemRecord): TimeValue[] {
  return [...Object.values(record.times), ...record.timeline.map(({ time }) => time)].filter(
    (time) => time !== null,
  );
}

/** Whether a time has a clock, not only a day. */
export function isClockTime(time: TimeValue): boolean {
  return time.value.includes(':');
}

/** Whether a time has both a day and a clock, so that it can be compared. */
export function isTimed(time: TimeValue | null): time is TimeValue {
  return time !== null && isMoment(time.value);
}

/** Whether a time lies before another: by their instants where both are known, else by the clock. */
export function isBefore(a: TimeValue, b: TimeValue): boolean {
  return a.instant && b.instant ? a.instant < b.instant : a.value < b.value;
}
