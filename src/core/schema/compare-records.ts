import { compareText } from '../text/order.ts';
import type { HandbookRecord } from './handbook.ts';
import { KINDS } from './record-base.ts';

/** The order of records in everything that lists all of them: by kind, then by path, the same on every machine. */
export function compareRecords(a: HandbookRecord, b: HandbookRecord): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.path, b.path);
}
