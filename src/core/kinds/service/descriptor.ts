import type { HandbookRecord } from '../../schema/handbook.ts';
import type { ServiceRecord } from '../../schema/service.ts';
import { type KindDescriptor, PLAIN } from '../descriptor.ts';

export const SERVICE: KindDescriptor<ServiceRecord> = {
  ...PLAIN,
  kind: 'service',
  route: 'services',
  index: '/services/',
  names: { one: 'service', any: 'a service', several: 'services', many: 'Services' },
  hasCommonName: true,
  toldRelations: ['relates-to', 'uses', 'used-by', 'owned-by'],
  columns: ({ tier, team }) => [tier?.value ?? '-', team?.value ?? '-'],
};

export function isService(record: HandbookRecord | null | undefined): record is ServiceRecord {
  return record?.kind === SERVICE.kind;
}
