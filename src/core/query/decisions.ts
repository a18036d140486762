import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Relation } from '../schema/record-base.ts';
import { type Holding, holdsOn } from './holds-on.ts';
import { recordsOf } from './order.ts';

type ById = ReadonlyMap<string, HandbookRecord>;

/** The decisions at the living end of a chain of supersessions. */
export interface LivingHead {
  /** The records that hold in place of the first, or would if none of them does. */
  heads: AdrRecord[];
  /** Every chain from the first record to a head, both included. */
  paths: AdrRecord[][];
  /** The chain comes back to itself, so that nothing is at its end. */
  cyclic: boolean;
}

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
    return other?.kind === 'adr' && other !== record ? [other] : [];
  });
}

/** Follows the successors of a decision to those that none replaces. */
export function findLivingHead(record: AdrRecord, byId: ById): LivingHead {
  const result: LivingHead = { heads: [], paths: [], cyclic: false };
  const follow = (current: AdrRecord, path: AdrRecord[]): void => {
    if (path.includes(current)) {
      result.cyclic = true;
      return;
    }
    const chain = [...path, current];
    const successors = findSuccessors(current, byId);
    if (successors.length > 0) {
      for (const successor of successors) if (result.paths.length < 50) follow(successor, chain);
      return;
    }
    if (current === record) return;
    result.paths.push(chain);
    if (!result.heads.includes(current)) result.heads.push(current);
  };
  follow(record, []);
  return result;
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

/** The decisions that bind on a day, and those of which no file says whether they do. */
export function findInForce(
  records: readonly HandbookRecord[],
  day: string,
  today: string,
): { holding: AdrRecord[]; unknown: AdrRecord[] } {
  const decisions = recordsOf(records, 'adr');
  const of = (answer: Holding): AdrRecord[] =>
    decisions.filter((record) => holdsOn(record.inForce, day, today) === answer);
  return { holding: of('yes'), unknown: of('unknown') };
}

function hasOnlyProposals(record: AdrRecord): boolean {
  const edges = record.relations.filter(
    ({ type, section }) => type === 'superseded-by' && section === undefined,
  );
  return edges.length > 0 && edges.every(({ pending }) => pending === true);
}
