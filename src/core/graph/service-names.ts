import { isService } from '../kinds/service/descriptor.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { ServiceRecord } from '../schema/service.ts';
import { nameKey } from '../text/name-key.ts';

/** Services by their slugs and titles, folded; the first one in the handbook has a name that several have. */
export function indexServices(records: readonly HandbookRecord[]): Map<string, ServiceRecord> {
  const names = new Map<string, ServiceRecord>();
  for (const record of records) {
    if (!isService(record)) continue;
    for (const name of [record.id.slice('service:'.length), record.title.value])
      if (!names.has(nameKey(name))) names.set(nameKey(name), record);
  }
  return names;
}
