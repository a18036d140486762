import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { findSuccessors } from './decisions.ts';
import { recordsOf } from './order.ts';

/** A replaced decision and one that took its place. */
export interface ComparedPair {
  old: AdrRecord;
  successor: AdrRecord;
  /** Address of the page that shows both, without base. */
  url: string;
}

/** Every replaced decision with each of its successors, in the order of the handbook. */
export function findPairs(
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
): ComparedPair[] {
  return recordsOf(records, 'adr').flatMap((old) =>
    findSuccessors(old, byId).map((successor) => ({ old, successor, url: compareUrl(old, successor) })),
  );
}

/** Address of the page that shows a replaced decision beside another. */
export function compareUrl(old: HandbookRecord, successor: HandbookRecord): string {
  return `/adr/compare/${flatSlug(old)}/${flatSlug(successor)}/`;
}

/** The slug of a record as one segment of an address. */
export function flatSlug(record: HandbookRecord): string {
  return record.id.slice(record.id.indexOf(':') + 1).replaceAll('/', '~');
}
