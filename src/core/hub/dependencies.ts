import { recordsOf } from '../query/order.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { ServiceRecord } from '../schema/service.ts';
import { addTo } from '../text/add-to.ts';
import { nameKey } from '../text/name-key.ts';
import { handbookOf } from './hub-id.ts';

/** A service needs another one, which its own handbook or another one describes. */
export interface HubDependency {
  from: ServiceRecord;
  to: ServiceRecord;
  /** The two are described by different handbooks. */
  across: boolean;
}

/** What services need as far as a handbook describes it, and the names that none describes, by the service that needs them. */
export interface HubDependencies {
  edges: HubDependency[];
  unknown: { from: ServiceRecord; name: string }[];
}

/**
 * Finds what the services of all handbooks need. A name means the service of the own handbook where that has one, else
 * that of the others; of twins it is not guessed which, and each is named.
 */
export function findHubDependencies(records: readonly HandbookRecord[]): HubDependencies {
  const services = recordsOf(records, 'service');
  const byName = new Map<string, ServiceRecord[]>();
  for (const service of services) for (const key of namesOf(service)) addTo(byName, key, service);
  const result: HubDependencies = { edges: [], unknown: [] };
  for (const from of services) {
    const handbook = handbookOf(from);
    const seen = new Set<ServiceRecord>([from]);
    for (const { value } of from.dependsOn) {
      const [, named, rest] = /^([a-z][a-z0-9-]*):(.+)$/.exec(value) ?? [];
      const found = byName.get(nameKey(rest ?? value)) ?? byName.get(nameKey(value)) ?? [];
      const asked = named === undefined ? [] : found.filter((service) => handbookOf(service) === named);
      const own = found.filter((service) => handbookOf(service) === handbook);
      const targets = asked.length > 0 ? asked : own.length > 0 ? own : found;
      if (targets.length === 0) result.unknown.push({ from, name: value });
      for (const to of targets) {
        if (seen.has(to)) continue;
        seen.add(to);
        result.edges.push({ from, to, across: handbookOf(to) !== handbook });
      }
    }
  }
  return result;
}

function namesOf(service: ServiceRecord): Set<string> {
  const slug = service.id.slice(service.id.indexOf(':') + 1);
  return new Set([slug, service.title.value].map(nameKey).filter((key) => key !== ''));
}
