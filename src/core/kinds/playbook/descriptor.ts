import type { HandbookRecord } from '../../schema/handbook.ts';
import type { PlaybookRecord } from '../../schema/playbook.ts';
import { countOf } from '../../text/counts.ts';
import { type KindDescriptor, PLAIN } from '../descriptor.ts';

export const PLAYBOOK: KindDescriptor<PlaybookRecord> = {
  ...PLAIN,
  kind: 'playbook',
  route: 'playbooks',
  index: '/playbooks/',
  names: { one: 'playbook', any: 'a playbook', several: 'playbooks', many: 'Playbooks' },
  hasParts: true,
  tellsReview: true,
  isUrgent: true,
  isFollowUp: true,
  keys: ['alert-names', 'status', 'deprecated', 'commands'],
  severity: ({ severity }) => severity,
  isRetired: ({ deprecated }) => deprecated,
  aliases: ({ alerts, aliases }) => [...alerts, ...aliases],
  columns: ({ severity, commands }) => [severity?.value ?? '-', countOf(commands.length, 'command')],
};

export function isPlaybook(record: HandbookRecord | null | undefined): record is PlaybookRecord {
  return record?.kind === PLAYBOOK.kind;
}
