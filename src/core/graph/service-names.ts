import { isService } from '../kinds/service/descriptor.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { ServiceRecord } from '../schema/service.ts';

/** Services by their slugs and titles, folded; the first one in the handbook has a name that several have. */
export function indexServices(records: readonly HandbookRecord[]): Map<string, ServiceRecord> {
  const names = new Map<string, ServiceRecord>();
  for (const record of records) {
    if (!isService(record)) continue;
    for (const name of [record.id.slice('service:'.length), record.title.value])
      if (!names.has(foldName(name))) names.set(foldName(name), record);
  }
  return names;
}

/** The name of a service without what people do not tell apart in it: case, blanks and underscores. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .trim();
}
