import type { HandbookRecord } from '../../schema/handbook.ts';
import type { PostmortemRecord } from '../../schema/postmortem.ts';
import { countOf } from '../../text/counts.ts';
import { type KindDescriptor, PLAIN } from '../descriptor.ts';

export const POSTMORTEM: KindDescriptor<PostmortemRecord> = {
  ...PLAIN,
  kind: 'postmortem',
  route: 'postmortems',
  index: '/postmortems/',
  names: { one: 'postmortem', any: 'a postmortem', several: 'postmortems', many: 'Postmortems' },
  hasParts: true,
  keys: ['playbooks', 'runbooks', 'status', 'zone', 'impact', 'factors'],
  date: ({ date }) => date,
  severity: ({ severity }) => severity,
  labels: ({ factors }) => factors,
  columns: ({ date, severity, actions }) => [
    date?.value ?? '-',
    severity?.value ?? '-',
    countOf(actions.length, 'action'),
  ],
};

export function isPostmortem(record: HandbookRecord | null | undefined): record is PostmortemRecord {
  return record?.kind === POSTMORTEM.kind;
}
