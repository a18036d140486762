import type { Handbook } from '../../../graph/handbook.ts';
import type { ServiceRecord } from '../../../schema/service.ts';
import { nameKey } from '../../../text/name-key.ts';

/** Services of a handbook. */
export function servicesOf(handbook: Handbook): ServiceRecord[] {
  return handbook.records.filter((record) => record.kind === 'service');
}

/** Every name that a service goes by, folded: its slug and its title. */
export function namesOf(service: ServiceRecord): string[] {
  return [service.id.slice('service:'.length), service.title.value].map(nameKey);
}

/** Names for a message: the slugs of the services. */
export function slugsOf(services: readonly ServiceRecord[]): string[] {
  return services.map((service) => service.id.slice('service:'.length));
}
