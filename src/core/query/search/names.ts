import { describeKind } from '../../kinds/descriptors.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';

/** Everything that a record is called: its alerts, former titles and file names. */
export function searchNames(record: HandbookRecord): string[] {
  return listValues([record.title, ...describeKind(record).aliases(record)]);
}

/** What a record is filed under: tags, services, people, the factors of an incident. */
export function listLabels(record: HandbookRecord): string[] {
  return listValues([
    ...describeKind(record).labels(record),
    ...record.tags,
    ...record.services,
    ...record.owners,
  ]);
}

function listValues(values: readonly { value: string }[]): string[] {
  return [...new Set(values.map(({ value }) => value.replace(/[|\s]+/g, ' ').trim()))].filter(Boolean);
}
