import { describeKind } from '../../kinds/descriptors.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import { monthNames } from './months.ts';
import { splitQuery } from './vocabulary.ts';

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

/** What a reader may know of a record whose text does not say it: the name of its file, and the month of its date in words. */
export function wordsOfAddress(record: HandbookRecord, language: string): string[] {
  const name = record.url.split('/').filter(Boolean).at(-1) ?? '';
  const date = describeKind(record)
    .date(record)
    ?.value.match(/^(\d{4})-(\d{2})/);
  return [
    ...splitQuery(name),
    ...(date ? [...date.slice(1), ...splitQuery(monthNames(language)[Number(date[2]) - 1] ?? '')] : []),
  ];
}

function listValues(values: readonly { value: string }[]): string[] {
  return [...new Set(values.map(({ value }) => value.replace(/[|\s]+/g, ' ').trim()))].filter(Boolean);
}
