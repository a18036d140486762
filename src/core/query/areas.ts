import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { isBelow } from '../source/folders.ts';
import type { SourceFolder } from '../source/source.ts';
import { newestFirst, recordsOf } from './order.ts';

/**
 * What a decision is about, as far as the files say: its sub-folder, else its folder where there are several, else
 * its first service; null where they say none of these.
 */
export function areaOf(record: AdrRecord, folders: readonly SourceFolder[]): string | null {
  return segmentsOf(record, folders).join(' / ') || (record.services[0]?.value ?? null);
}

/** The number of a decision where several logs are told apart: its folder where there are several, its sub-folder, its number. */
export function numberInLogs(record: AdrRecord, folders: readonly SourceFolder[]): string {
  return [...segmentsOf(record, folders), ...(record.number ? [record.number.raw] : [])].join('/');
}

/** Its folder where there are several, and its sub-folder. */
function segmentsOf(record: AdrRecord, folders: readonly SourceFolder[]): string[] {
  const own = folders.filter(({ kind }) => kind === record.kind);
  const folder = own.length > 1 ? own.filter(({ path }) => isBelow(record.path, path)).at(-1) : undefined;
  return [...(folder ? [folder.label || folder.path] : []), ...(record.category ? [record.category] : [])];
}

/**
 * The decisions of the folders themselves, newest first, apart from those of sub-folders, which are counted by name.
 * Where every decision lies in a sub-folder, all of them are the team's.
 */
export function decisionsByArea(records: readonly HandbookRecord[]): {
  main: AdrRecord[];
  others: { area: string; count: number }[];
} {
  const all = newestFirst(recordsOf(records, 'adr'));
  const main = all.filter((record) => !record.category);
  if (main.length === 0) return { main: all, others: [] };
  const areas = Map.groupBy(
    all.filter((record) => record.category),
    (record) => record.category ?? '',
  );
  return { main, others: [...areas].map(([area, own]) => ({ area, count: own.length })) };
}
