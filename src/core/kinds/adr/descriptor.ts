import type { AdrRecord } from '../../schema/adr.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import { type KindDescriptor, PLAIN } from '../descriptor.ts';

export const DECISION: KindDescriptor<AdrRecord> = {
  ...PLAIN,
  kind: 'adr',
  route: 'adr',
  index: '/adr/',
  names: { one: 'decision', any: 'a decision', several: 'decisions', many: 'Decisions' },
  isFollowUp: true,
  keys: ['decision-makers', 'number'],
  number: ({ number }) => number,
  date: ({ date }) => date,
  status: ({ status }) => status,
  isRetired: ({ status }) =>
    status?.value === 'superseded' || status?.value === 'deprecated' || status?.value === 'rejected',
  labels: ({ deciders }) => deciders,
  columns: ({ number, status, date }) => [
    number ? String(number.value).padStart(4, '0') : '-',
    status?.value ?? '-',
    date?.value ?? '-',
  ],
};

export function isDecision(record: HandbookRecord | null | undefined): record is AdrRecord {
  return record?.kind === DECISION.kind;
}
