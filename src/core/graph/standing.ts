import { isDecision } from '../kinds/adr/descriptor.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Relation } from '../schema/record-base.ts';

type ById = ReadonlyMap<string, HandbookRecord>;

/**
 * Whether a supersession replaces a decision as a whole: not in part, and not by one that was rejected or is still a
 * proposal.
 */
export function isEffective(relation: Relation): boolean {
  return (
    relation.type === 'superseded-by' &&
    relation.pending !== true &&
    relation.rejected !== true &&
    relation.section === undefined
  );
}

/** The decisions that take the place of a record. */
export function findSuccessors(record: AdrRecord, byId: ById): AdrRecord[] {
  return record.relations.filter(isEffective).flatMap((relation) => {
    const other = relation.target === null ? undefined : byId.get(relation.target);
    return isDecision(other) && other !== record ? [other] : [];
  });
}

/** How a decision stands by what the files say: one that a mere proposal would replace is in force still. */
export type Standing = 'in-force' | 'replaced' | 'closed' | 'open' | 'unstated';

/** How a decision stands: by its status, and by what took its place. On which days it did, `holdsOn` tells. */
export function standingOf(record: AdrRecord, byId: ById): Standing {
  const status = record.status?.value ?? null;
  if (status === 'rejected' || status === 'deprecated') return 'closed';
  if (status === 'draft' || status === 'proposed') return 'open';
  if (findSuccessors(record, byId).length > 0) return 'replaced';
  if (status === 'superseded') return hasOnlyProposals(record) ? 'in-force' : 'replaced';
  return status === 'accepted' ? 'in-force' : 'unstated';
}

function hasOnlyProposals(record: AdrRecord): boolean {
  const edges = record.relations.filter(
    ({ type, section }) => type === 'superseded-by' && section === undefined,
  );
  return edges.length > 0 && edges.every(({ pending }) => pending === true);
}
