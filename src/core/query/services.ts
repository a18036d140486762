import { indexServices } from '../graph/service-names.ts';
import { isService } from '../kinds/service/descriptor.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { ServiceRecord } from '../schema/service.ts';
import { addTo } from '../text/add-to.ts';
import { nameKey } from '../text/name-key.ts';
import { indexed } from './indexed.ts';
import { recordsOf } from './order.ts';

/** The service that a name means: its slug or its title, whatever the case. */
export function findService(records: readonly HandbookRecord[], name: string): ServiceRecord | null {
  return indexed(records, 'service-names', indexServices).get(nameKey(name)) ?? null;
}

/** Records of other kinds that name a service. */
export function findRecordsOfService(
  records: readonly HandbookRecord[],
  service: ServiceRecord,
): HandbookRecord[] {
  const named = indexed(records, 'records-of-services', indexByService);
  const names = new Set([nameKey(service.id.slice('service:'.length)), nameKey(service.title.value)]);
  const [only, second] = [...names].map((name) => named.get(name) ?? []);
  if (!only || !second) return [...(only ?? [])];
  const found = new Set([...only, ...second]);
  return records.filter((record) => found.has(record));
}

function indexByService(records: readonly HandbookRecord[]): Map<string, HandbookRecord[]> {
  const index = new Map<string, HandbookRecord[]>();
  for (const record of records) {
    if (isService(record)) continue;
    for (const name of new Set(record.services.map(({ value }) => nameKey(value)))) {
      addTo(index, name, record);
    }
  }
  return index;
}

/** Decisions that name a service as what they govern, or code of it. */
export function findGoverningDecisions(
  records: readonly HandbookRecord[],
  service: ServiceRecord,
): AdrRecord[] {
  return recordsOf(records, 'adr').filter(({ governs }) =>
    governs.some((scope) => scope.service === service.id || scope.codeOf.includes(service.id)),
  );
}

/** Services that say that they depend on this one. */
export function findDependents(records: readonly HandbookRecord[], service: ServiceRecord): ServiceRecord[] {
  return recordsOf(records, 'service').filter((other) =>
    other.dependsOn.some((named) => findService(records, named.value) === service),
  );
}

/** The way up from the one on call, who is not named twice; empty where nobody stands above. */
export function escalationOf(service: ServiceRecord): string {
  return service.escalation
    .map(({ value }) => value)
    .filter((value) => value !== service.onCall?.value)
    .join(' → ');
}
