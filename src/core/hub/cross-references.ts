import { belowBase } from '../elsewhere/find-elsewhere.ts';
import { findNamed, indexNamed, type NameIndex } from '../elsewhere/find-named.ts';
import type { WrittenReference } from '../elsewhere/written-references.ts';
import { findSuccessors, standingOf } from '../graph/standing.ts';
import { isDecision } from '../kinds/adr/descriptor.ts';
import { numberOf } from '../kinds/descriptors.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { withoutSlash } from '../text/path.ts';
import { handbookOf, hubId } from './hub-id.ts';
import { keysOfAlerts } from './known-records.ts';
import type { HubMember } from './member.ts';

/** Why a reference leads nowhere: its handbook could never be read, has no such record, or has several. */
export type ReferenceFault = 'unread' | 'missing' | 'ambiguous';

/** A reference from one handbook to a record of another. */
export interface CrossReference extends WrittenReference {
  from: HandbookRecord | null;
  /** Name of the handbook that makes it. */
  origin: string;
  target: HandbookRecord | null;
  fault: ReferenceFault | null;
  /** The target is a decision that holds no longer. */
  retired: boolean;
  /** What stands in the place of a retired target. */
  successors: HandbookRecord[];
  /** The handbook it leads to is down or broken: what is said of its record is as old as its last good state. */
  stale: boolean;
}

/** Finds what the references of all handbooks lead to. */
export function resolveReferences(
  members: readonly HubMember[],
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
): CrossReference[] {
  const conditions = new Map(members.map((member) => [member.name, member]));
  const own = Map.groupBy(records, handbookOf);
  const names = new Map<string, NameIndex<HandbookRecord>>();
  const namesOf = (handbook: string): NameIndex<HandbookRecord> => {
    const base = conditions.get(handbook)?.published?.place?.base ?? '';
    const known = names.get(handbook) ?? indexHandbook(own.get(handbook) ?? [], base);
    names.set(handbook, known);
    return known;
  };
  return members.flatMap((member) =>
    Object.entries(member.published?.references ?? {}).flatMap(([id, written]) =>
      written
        .filter(({ handbook }) => handbook !== member.name && conditions.has(handbook))
        .map((reference): CrossReference => {
          const other = conditions.get(reference.handbook);
          const found = other?.published ? findNamed(reference.name, namesOf(reference.handbook)) : [];
          const target = found.length === 1 ? (found[0] ?? null) : null;
          return {
            ...reference,
            from: byId.get(hubId(member.name, id)) ?? null,
            origin: member.name,
            target,
            fault: target ? null : !other?.published ? 'unread' : found.length > 1 ? 'ambiguous' : 'missing',
            retired: false,
            successors: [],
            stale: other?.condition === 'down' || other?.condition === 'broken',
          };
        }),
    ),
  );
}

/** Says of references to decisions whether those hold still, once all relations between handbooks are known. */
export function tellStanding(
  references: readonly CrossReference[],
  byId: ReadonlyMap<string, HandbookRecord>,
): CrossReference[] {
  return references.map((reference) => {
    const { target } = reference;
    if (!target || !isDecision(target)) return reference;
    const standing = standingOf(target, byId);
    return {
      ...reference,
      retired: standing === 'replaced' || standing === 'closed',
      successors: findSuccessors(target, byId),
    };
  });
}

/** Indexes the records of one handbook, which lies below a base, by all that they may be called. */
export function indexHandbook(records: readonly HandbookRecord[], base: string): NameIndex<HandbookRecord> {
  const alerts = keysOfAlerts(records);
  const below = withoutSlash(base);
  return indexNamed(records, (record) => ({
    id: record.id.slice(record.id.indexOf('/') + 1),
    path: record.path,
    below: belowBase(record.url, below),
    title: record.title.value,
    number: numberOf(record)?.value ?? null,
    alerts: alerts.get(record) ?? [],
  }));
}
