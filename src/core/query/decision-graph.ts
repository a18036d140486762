import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Relation } from '../schema/record-base.ts';
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
      if (other?.kind !== 'adr' || other === record) continue;
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

/** The groups of decisions that hang together, the largest first; those without an edge are in none. */
export function groupDecisions(
  edges: readonly DecisionEdge[],
): { records: AdrRecord[]; edges: DecisionEdge[] }[] {
  const parent = new Map<AdrRecord, AdrRecord>();
  const root = (record: AdrRecord): AdrRecord => {
    let current = record;
    for (let next = parent.get(current); next && next !== current; next = parent.get(current)) current = next;
    return current;
  };
  for (const { from, to } of edges) {
    for (const record of [from, to]) if (!parent.has(record)) parent.set(record, record);
    parent.set(root(from), root(to));
  }
  const groups = new Map<AdrRecord, { records: AdrRecord[]; edges: DecisionEdge[] }>();
  for (const record of parent.keys()) {
    const group = groups.get(root(record)) ?? { records: [], edges: [] };
    group.records.push(record);
    groups.set(root(record), group);
  }
  for (const edge of edges) groups.get(root(edge.from))?.edges.push(edge);
  return [...groups.values()].sort((a, b) => b.records.length - a.records.length);
}

const ACTIVE: Partial<Record<Relation['type'], DecisionEdge['type']>> = {
  'superseded-by': 'supersedes',
  'amended-by': 'amends',
  'clarified-by': 'clarifies',
};
