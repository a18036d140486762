import type { HandbookRecord } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';

/** Which records a list shows; every condition that is given must hold. */
export interface RecordQuery {
  kind?: Kind;
  /** A status word, for kinds that have one. */
  status?: string;
  tag?: string;
  service?: string;
  owner?: string;
  /** At most so many. */
  limit?: number;
}

/** The records that answer a query, in the order of the handbook. */
export function queryRecords(records: readonly HandbookRecord[], query: RecordQuery): HandbookRecord[] {
  const found = records.filter(
    (record) =>
      (query.kind === undefined || record.kind === query.kind) &&
      (query.status === undefined || statusWordOf(record) === query.status) &&
      (query.tag === undefined || record.tags.some((tag) => tag.value === query.tag)) &&
      (query.service === undefined || record.services.some((service) => service.value === query.service)) &&
      (query.owner === undefined || record.owners.some((owner) => owner.value === query.owner)),
  );
  return query.limit === undefined ? found : found.slice(0, query.limit);
}

/** The record that an id or a path means. */
export function findRecord(records: readonly HandbookRecord[], name: string): HandbookRecord | null {
  return records.find((record) => record.id === name || record.path === name) ?? null;
}

/** The word for how a record stands, where it says one. */
export function statusWordOf(record: HandbookRecord): string | null {
  return 'status' in record ? (record.status?.value ?? null) : null;
}
