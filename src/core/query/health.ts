import { describeKind } from '../kinds/descriptors.ts';
import { isPostmortem } from '../kinds/postmortem/descriptor.ts';
import type { HandbookRecord } from '../schema/handbook.ts';

/** What a lead looks at to keep a handbook true. Nothing here depends on the day. */
export interface HandbookHealth {
  withoutOwner: HandbookRecord[];
  deadLinks: { record: HandbookRecord; href: string; path: string; line: number | null }[];
  /** Incidents that no decision and no playbook is linked with, in either direction. */
  unlinkedIncidents: HandbookRecord[];
  /** Incidents in which no playbook was used, as far as they say. */
  withoutPlaybook: HandbookRecord[];
}

/** What is wanting in the records of a handbook. */
export function buildHealth(records: readonly HandbookRecord[]): HandbookHealth {
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    withoutOwner: records.filter((record) => record.owners.length === 0),
    deadLinks: records.flatMap((record) =>
      record.links
        .filter((link) => link.state === 'dead' || link.state === 'dead-anchor' || link.state === 'unsafe')
        .map(({ href, source }) => ({ record, href, path: source.path, line: source.line })),
    ),
    withoutPlaybook: records.filter(
      (record) => isPostmortem(record) && !record.relations.some((relation) => relation.type === 'exercised'),
    ),
    unlinkedIncidents: records.filter(
      (record) => isPostmortem(record) && !isFollowedUp(record, records, byId),
    ),
  };
}

function isFollowedUp(
  incident: HandbookRecord,
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
): boolean {
  const isFollowUp = (record: HandbookRecord | undefined): boolean =>
    record !== undefined && describeKind(record).isFollowUp;
  const targets = [...incident.links, ...incident.relations].map(({ target }) => target);
  if (targets.some((target) => target !== null && isFollowUp(byId.get(target)))) return true;
  return records.some(
    (record) => isFollowUp(record) && record.links.some((link) => link.target === incident.id),
  );
}
