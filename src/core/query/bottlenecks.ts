import { isService } from '../kinds/service/descriptor.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { findRecord } from './records.ts';
import { columnsOf, rowsOfRegister, valuesOf } from './registers.ts';
import { findService } from './services.ts';

/** A bottleneck with the record that states it; a field's value that names a record leads there. */
export interface BottleneckRow {
  record: HandbookRecord;
  what: string;
  fields: Readonly<Record<string, readonly { text: string; record: HandbookRecord | null }[]>>;
}

/** What gives out first: entries with their fields, and services that state a sentence. */
export function bottlenecksOf(
  records: readonly HandbookRecord[],
  service?: string,
): { columns: string[]; rows: BottleneckRow[] } {
  const wanted = service === undefined ? null : findService(records, service);
  const entries = rowsOfRegister(records, 'bottlenecks');
  const stated = columnsOf(entries).filter((key) =>
    entries.some(({ entry }) => valuesOf(entry, key)[0]?.raw !== entry.name.raw),
  );
  const rows = records
    .filter((record) => service === undefined || record === wanted)
    .flatMap((record): BottleneckRow[] => [
      ...(isService(record)
        ? record.bottlenecks.map(({ value }) => ({ record, what: value, fields: {} }))
        : []),
      ...entries
        .filter((row) => row.record === record)
        .map(({ entry }) => ({
          record,
          what: entry.name.value,
          fields: Object.fromEntries(
            stated.map((key) => [
              key,
              valuesOf(entry, key).map(({ value }) => ({ text: value, record: findRecord(records, value) })),
            ]),
          ),
        })),
    ]);
  return { columns: stated, rows };
}
