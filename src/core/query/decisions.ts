import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Relation } from '../schema/record-base.ts';
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

/** Whether a supersession replaces a decision as a whole and today: not in part, not by a mere proposal. */
export function isEffective(relation: Relation): boolean {
  return relation.type === 'superseded-by' && relation.pending !== true && relation.section === undefined;
}

/** The decisions that replace a record today, those that were rejected left out. */
export function findSuccessors(record: AdrRecord, byId: ById): AdrRecord[] {
  return record.relations.filter(isEffective).flatMap((relation) => {
    const other = relation.target === null ? undefined : byId.get(relation.target);
    return other?.kind === 'adr' && other.status?.value !== 'rejected' && other !== record ? [other] : [];
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

/** How a decision stands today: a file that says "superseded" by a proposal only is in force still. */
export type Standing = 'in-force' | 'replaced' | 'closed' | 'open' | 'unstated';

/** How a decision stands today: by its status, and by what took its place. */
export function standingOf(record: AdrRecord, byId: ById): Standing {
  const status = record.status?.value ?? null;
  if (status === 'rejected' || status === 'deprecated') return 'closed';
  if (status === 'draft' || status === 'proposed') return 'open';
  if (findSuccessors(record, byId).length > 0) return 'replaced';
  if (status === 'superseded') return hasOnlyProposals(record) ? 'in-force' : 'replaced';
  return status === 'accepted' ? 'in-force' : 'unstated';
}

/** The decisions that bind today. */
export function findInForce(records: readonly HandbookRecord[], byId: ById): AdrRecord[] {
  return recordsOf(records, 'adr').filter((record) => standingOf(record, byId) === 'in-force');
}

/** From which day on and until which day a decision held; null where the files do not say. */
export interface Validity {
  record: AdrRecord;
  from: string | null;
  until: string | null;
  /** It was replaced, and no successor says when. */
  untilUnknown: boolean;
}

/**
 * The time in which each decision held: from its own date to the date of the first decision that replaced it. Those
 * that never held, or no longer hold for a reason without a date, are left out.
 */
export function findValidity(records: readonly HandbookRecord[], byId: ById): Validity[] {
  return recordsOf(records, 'adr').flatMap((record): Validity[] => {
    const standing = standingOf(record, byId);
    if (standing === 'in-force')
      return [{ record, from: record.date?.value ?? null, until: null, untilUnknown: false }];
    if (standing !== 'replaced') return [];
    const days = findSuccessors(record, byId).flatMap((successor) => successor.date?.value ?? []);
    const until = days.sort()[0] ?? null;
    return [{ record, from: record.date?.value ?? null, until, untilUnknown: until === null }];
  });
}

/** The decisions in force on a day; those without a date of their own are not known and left out. */
export function findInForceOn(records: readonly HandbookRecord[], byId: ById, day: string): AdrRecord[] {
  return findValidity(records, byId)
    .filter(
      ({ from, until, untilUnknown }) =>
        from !== null && from <= day && !untilUnknown && (until === null || until > day),
    )
    .map(({ record }) => record);
}

function hasOnlyProposals(record: AdrRecord): boolean {
  const edges = record.relations.filter(
    ({ type, section }) => type === 'superseded-by' && section === undefined,
  );
  return edges.length > 0 && edges.every(({ pending }) => pending === true);
}
