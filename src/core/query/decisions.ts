import { findSuccessors } from '../graph/standing.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { type Holding, holdsOn } from './holds-on.ts';
import { recordsOf } from './order.ts';

export { findSuccessors, isEffective, standingOf } from '../graph/standing.ts';

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
