import { isDecision } from '../kinds/adr/descriptor.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Relation } from '../schema/record-base.ts';
import { groupConnected, type Picture } from './connected.ts';
import { recordsOf } from './order.ts';

type ById = ReadonlyMap<string, HandbookRecord>;

/** The types of edges that tie decisions to each other as a chain or a group. */
export const DECISION_EDGES = ['supersedes', 'amends', 'clarifies', 'relates-to'] as const;

/** A relation between two decisions in its active form: `from` supersedes `to`. */
export interface DecisionEdge {
  from: AdrRecord;
  to: AdrRecord;
  type: (typeof DECISION_EDGES)[number];
  pending: boolean;
  section: string | null;
}

/** Every edge between decisions once, in the direction of its active form: the newer one supersedes the older. */
export function findDecisionEdges(records: readonly HandbookRecord[], byId: ById): DecisionEdge[] {
  const edges = new Map<string, DecisionEdge>();
  for (const record of recordsOf(records, 'adr')) {
    for (const relation of record.relations) {
      const other = relation.target === null ? undefined : byId.get(relation.target);
      if (!isDecision(other) || other === record) continue;
      const [from, to, type] = relation.type.endsWith('-by')
        ? [other, record, ACTIVE[relation.type]]
        : [record, other, DECISION_EDGES.find((name) => name === relation.type)];
      if (!type) continue;
      const key =
        type === 'relates-to' ? [type, ...[from.id, to.id].sort()].join(' ') : `${type} ${from.id} ${to.id}`;
      if (!edges.has(key))
        edges.set(key, {
          from,
          to,
          type,
          pending: relation.pending === true,
          section: relation.section ?? null,
        });
    }
  }
  return [...edges.values()];
}

/** Decisions that hang together, as far as one picture can show them. */
export type DecisionPicture = Picture<AdrRecord, DecisionEdge>;

/** The groups of decisions that hang together, the largest first, each in as many pictures as it takes. */
export function groupDecisions(edges: readonly DecisionEdge[]): DecisionPicture[][] {
  return groupConnected<AdrRecord, DecisionEdge>(strongestFirst(edges));
}

/** Edges in the order of how tightly they tie: what supersedes before what amends, clarifies and relates. */
export function strongestFirst(edges: readonly DecisionEdge[]): DecisionEdge[] {
  return DECISION_EDGES.flatMap((type) => edges.filter((edge) => edge.type === type));
}

const ACTIVE: Partial<Record<Relation['type'], DecisionEdge['type']>> = {
  'superseded-by': 'supersedes',
  'amended-by': 'amends',
  'clarified-by': 'clarifies',
};
