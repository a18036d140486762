import type { AdrRecord } from '../schema/adr.ts';
import { isBelow } from '../source/folders.ts';
import type { SourceFolder } from '../source/source.ts';

/**
 * What a decision is about, as far as the files say: its sub-folder, else its folder where there are several, else
 * its first service; null where they say none of these.
 */
export function areaOf(record: AdrRecord, folders: readonly SourceFolder[]): string | null {
  const own = folders.filter(({ kind }) => kind === 'adr');
  const folder = own.length > 1 ? own.filter(({ path }) => isBelow(record.path, path)).at(-1) : undefined;
  const place = folder
    ? [folder.label || folder.path, record.category].filter(Boolean).join(' / ')
    : record.category;
  return place || (record.services[0]?.value ?? null);
}
