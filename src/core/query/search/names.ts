import type { HandbookRecord } from '../../schema/handbook.ts';

/** Everything that a record is called: its alerts, former titles and file names. */
export function listNames(record: HandbookRecord): string[] {
  return listValues([
    record.title,
    ...(record.kind === 'playbook' ? [...record.alerts, ...record.aliases] : []),
  ]);
}

/** What a record is filed under: tags, services, people, the factors of an incident. */
export function listLabels(record: HandbookRecord): string[] {
  return listValues([
    ...(record.kind === 'adr' ? record.deciders : []),
    ...(record.kind === 'postmortem' ? record.factors : []),
    ...record.tags,
    ...record.services,
    ...record.owners,
  ]);
}

function listValues(values: readonly { value: string }[]): string[] {
  return [...new Set(values.map(({ value }) => value.replace(/[|\s]+/g, ' ').trim()))].filter(Boolean);
}
