import type { AdrRecord } from '../schema/adr.ts';
import type { OutputTable } from './table.ts';

/** Decisions as a table for elsewhere. */
export function buildDecisionTable(records: readonly AdrRecord[]): OutputTable {
  return {
    columns: [
      'number',
      'title',
      'status',
      'date',
      'in force',
      'owners',
      'services',
      'supersedes',
      'superseded by',
      'source',
    ],
    rows: records.map((record) => [
      record.number?.raw ?? '',
      record.title.value,
      record.status?.value === 'unknown' ? record.status.raw : (record.status?.value ?? ''),
      record.date?.value ?? '',
      record.inForce.map(({ from, until, ended }) => writeInterval(from, until, ended)).join(' '),
      record.owners.map(({ value }) => value).join(' '),
      record.services.map(({ value }) => value).join(' '),
      targets(record, 'supersedes'),
      targets(record, 'superseded-by'),
      record.path,
    ]),
  };
}

function targets(record: AdrRecord, type: AdrRecord['relations'][number]['type']): string {
  const edges = record.relations.filter((relation) => relation.type === type);
  return [...new Set(edges.map(({ targetPath, raw }) => targetPath ?? raw))].join(' ');
}

/** `2022-03-03 to 2023-09-09`, `since 2022-03-03` where it holds still, with a question mark for a day that no file states. */
function writeInterval(from: string | null, until: string | null, ended: boolean): string {
  const end = until ?? (ended ? '?' : '');
  return end === '' ? `since ${from ?? '?'}` : `${from ?? '?'} to ${end}`;
}
