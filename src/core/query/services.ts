import type { HandbookRecord } from '../schema/handbook.ts';
import type { ServiceRecord } from '../schema/service.ts';

/** The service that a name means: its slug or its title, whatever the case. */
export function findService(records: readonly HandbookRecord[], name: string): ServiceRecord | null {
  const wanted = foldName(name);
  for (const record of records) {
    if (record.kind !== 'service') continue;
    if (foldName(record.id.slice('service:'.length)) === wanted || foldName(record.title.value) === wanted)
      return record;
  }
  return null;
}

/** Records of other kinds that name a service. */
export function findRecordsOfService(
  records: readonly HandbookRecord[],
  service: ServiceRecord,
): HandbookRecord[] {
  const names = new Set([foldName(service.id.slice('service:'.length)), foldName(service.title.value)]);
  return records.filter(
    (record) =>
      record.kind !== 'service' && record.services.some((named) => names.has(foldName(named.value))),
  );
}

/** Services that say that they depend on this one. */
export function findDependents(records: readonly HandbookRecord[], service: ServiceRecord): ServiceRecord[] {
  return records.filter(
    (record): record is ServiceRecord =>
      record.kind === 'service' &&
      record.dependsOn.some((named) => findService(records, named.value) === service),
  );
}

/** The way up from the one on call, who is not named twice; empty where nobody stands above. */
export function escalationOf(service: ServiceRecord): string {
  return service.escalation
    .map(({ value }) => value)
    .filter((value) => value !== service.onCall?.value)
    .join(' → ');
}

function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .trim();
}
