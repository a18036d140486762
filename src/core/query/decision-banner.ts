import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { findLivingHead, isEffective } from './decisions.ts';

/** Another decision, and the part of the first that it is about where it is not all of it. */
export interface BannerTarget {
  other: HandbookRecord;
  section: string | undefined;
}

/** What a reader of a decision must not miss: that it no longer holds and what does, or that a proposal would replace it. */
export interface DecisionBanner {
  replaced: BannerTarget[];
  /** The decisions at the end of the chain, where those that replaced it are replaced themselves. */
  living: AdrRecord[];
  /** The chain of successors comes back to itself. */
  cyclic: boolean;
  /** The first day on which it does not hold, which may lie ahead. */
  until: string | null;
  /** Successors as the file writes them that are no records. */
  outside: string[];
  /** It says that it was replaced, and by nothing. */
  unnamed: boolean;
  proposals: BannerTarget[];
  parts: BannerTarget[];
  status: 'deprecated' | 'rejected' | null;
  /** Somebody who builds on it has to be told. */
  isDead: boolean;
}

/** Reads from its relations and its status what has to stand in front of a decision. */
export function findDecisionBanner(
  record: AdrRecord,
  byId: ReadonlyMap<string, HandbookRecord>,
): DecisionBanner {
  const edges = record.relations.filter((relation) => relation.type === 'superseded-by');
  const targets = (relations: typeof edges): BannerTarget[] =>
    relations.flatMap((relation) => {
      const other = relation.target === null ? undefined : byId.get(relation.target);
      return other && other !== record ? [{ other, section: relation.section }] : [];
    });
  const replaced = targets(edges.filter(isEffective));
  const outside = edges
    .filter((relation) => isEffective(relation) && relation.target === null)
    .map(({ raw }) => raw);
  const { heads, cyclic } = findLivingHead(record, byId);
  const stated = record.status?.value;
  const status = stated === 'deprecated' || stated === 'rejected' ? stated : null;
  return {
    replaced,
    // Where every successor is alive itself, its name says enough.
    living: heads.every((head) => replaced.some(({ other }) => other === head)) ? [] : heads,
    cyclic: cyclic && heads.length === 0,
    until: record.inForce.at(-1)?.until ?? null,
    outside,
    unnamed: stated === 'superseded' && edges.length === 0,
    proposals: targets(edges.filter((relation) => relation.pending && relation.section === undefined)),
    parts: targets(edges.filter((relation) => !relation.pending && relation.section !== undefined)),
    status,
    isDead: replaced.length > 0 || outside.length > 0 || status !== null,
  };
}
