import { describeKind } from '../kinds/descriptors.ts';
import { addDays } from '../progress/summary.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { parseMonths } from '../words/interval.ts';

/**
 * The day on which a record is to be reviewed next: as it says, else its last review and the time between reviews. What
 * is kept for the record alone, such as a superseded decision, needs no review, whatever it once said.
 */
export function nextReview(record: HandbookRecord): string | null {
  if (describeKind(record).isRetired(record)) return null;
  if (record.reviewBy) return record.reviewBy.value;
  const { reviewEvery, lastReviewed } = record;
  if (typeof reviewEvery?.value !== 'number' || lastReviewed?.precision !== 'day') return null;
  const months = parseMonths(reviewEvery.raw.replace(/^["'`\s]|["'`.\s]$/g, ''));
  return addDays(lastReviewed.value, months === null ? reviewEvery.value : String(months));
}
