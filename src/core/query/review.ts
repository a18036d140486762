import { describeKind } from '../kinds/descriptors.ts';
import type { HandbookRecord } from '../schema/handbook.ts';

const DAY = 86_400_000;

/**
 * The day on which a record is to be reviewed next: as it says, else its last review and the time between reviews. What
 * is kept for the record alone, such as a superseded decision, needs no review, whatever it once said.
 */
export function nextReview(record: HandbookRecord): string | null {
  if (describeKind(record).isRetired(record)) return null;
  if (record.reviewBy) return record.reviewBy.value;
  const days = record.reviewEvery?.value ?? null;
  if (days === null || record.lastReviewed?.precision !== 'day') return null;
  const [year = 0, month = 1, day = 1] = record.lastReviewed.value.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day) + days * DAY).toISOString().slice(0, 10);
}
