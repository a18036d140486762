import { dateOf } from '../kinds/descriptors.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';
import { indexed } from './indexed.ts';

/** The record type of a kind. */
export type RecordOf<K extends Kind> = Extract<HandbookRecord, { kind: K }>;

/** The records of a kind, in the order of the handbook. */
export function recordsOf<K extends Kind>(records: readonly HandbookRecord[], kind: K): RecordOf<K>[] {
  return [...indexed(records, `kind:${kind}`, (all) => all.filter((record) => isOf(record, kind)))];
}

/** Says whether a record is of a kind. */
export function isOf<K extends Kind>(record: HandbookRecord, kind: K): record is RecordOf<K> {
  return record.kind === kind;
}

/** Newest first by the record's own date, those without one last; of one day, the later in the handbook's order first. */
export function newestFirst<T extends { date: { value: string } | null }>(records: readonly T[]): T[] {
  return [...records].reverse().sort((a, b) => {
    const [first, second] = [a.date?.value ?? '', b.date?.value ?? ''];
    return first === second ? 0 : first < second ? 1 : -1;
  });
}

/** Newest first where records have a day of their own, else in the order of the handbook. */
export function newestOf<R extends HandbookRecord>(records: readonly R[]): R[] {
  if (!records.some((record) => dateOf(record))) return [...records];
  return newestFirst(records.map((record) => ({ record, date: dateOf(record) }))).map(({ record }) => record);
}

/**
 * Distinct values of fields, in alphabetical order. Of values that differ by case alone the most frequent stands for all;
 * a filter matches whatever the case.
 */
export function distinctValues(fields: Iterable<{ value: string }>): string[] {
  const counts = new Map<string, number>();
  for (const { value } of fields) counts.set(value, (counts.get(value) ?? 0) + 1);
  const spellings = new Map<string, string>();
  for (const [value, count] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const key = value.toLowerCase();
    const known = spellings.get(key);
    if (known === undefined || count > (counts.get(known) ?? 0)) spellings.set(key, value);
  }
  return [...spellings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
