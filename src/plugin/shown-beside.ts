import { readingOf } from '../core/kinds/onboarding/manifest.ts';
import { recordsOf } from '../core/query/order.ts';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import { once } from '../core/text/once.ts';

/**
 * What a page may show of each record that is not its own, as texts in the order of the records. That is all but the
 * places of its values and, unless a path asks to read it, the hash of its text; so an edit of the text of one record
 * leaves the pages of others as they are.
 */
export const shownBeside = once((records: readonly HandbookRecord[]): readonly string[] => {
  const asked = findAsked(records);
  return records.map((record) => showOf(record, asked.has(record)));
});

/** Records whose hash is on the pages of others: a step that asks to read them is done until their text changes. */
function findAsked(records: readonly HandbookRecord[]): Set<HandbookRecord> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const tasks = recordsOf(records, 'onboarding').flatMap((path) => path.tasks);
  return new Set(tasks.flatMap((task) => readingOf(task, byId)));
}

function showOf(record: HandbookRecord, isAsked: boolean): string {
  return JSON.stringify(record, (name, value: unknown) => {
    if (name === 'line' || name === 'column') return undefined;
    return name === 'hash' && value === record.hash && !isAsked ? undefined : value;
  });
}
