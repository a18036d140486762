import { resolveForce } from '../graph/force.ts';
import { addInverses } from '../graph/relations.ts';
import { isDecision } from '../kinds/adr/descriptor.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { originOf } from './address.ts';
import type { HubConfig } from './config.ts';
import { type CrossReference, resolveReferences, tellStanding } from './cross-references.ts';
import { hubId } from './hub-id.ts';
import type { HubMember } from './member.ts';

/** Many handbooks as one. */
export interface Hub {
  config: HubConfig;
  members: HubMember[];
  /** All records, in the order of the handbooks. Ids and the targets of relations begin with the name of the handbook. */
  records: HandbookRecord[];
  byId: Map<string, HandbookRecord>;
  references: CrossReference[];
  /** Members that say that they are one handbook at one place: a browser keeps the ticks of all of them as one. */
  namesakes: HubMember[][];
}

/**
 * Puts the handbooks of a hub together: references between them are resolved, each shows on both sides, and a decision
 * that one of another handbook replaced is in force no longer.
 */
export function buildHub(config: HubConfig, members: readonly HubMember[]): Hub {
  const records = members.flatMap((member) =>
    (member.published?.records ?? []).map((record) => nameRecord(record, member.name)),
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  const references = resolveReferences(members, records, byId);
  const touched = new Set<HandbookRecord>();
  for (const { from, target, type, raw, line } of references) {
    if (!from || !target || !isDecision(from) || !isDecision(target)) continue;
    const known = from.relations.some((edge) => edge.target === target.id && edge.type === type);
    const source = { ...from.title.source, line, column: null };
    if (!known)
      from.relations.push({ type, target: target.id, targetPath: target.path, raw, declared: true, source });
    touched.add(from);
    touched.add(target);
  }
  if (touched.size > 0) {
    addInverses([...touched], byId);
    resolveForce([...touched], byId);
  }
  return {
    config,
    members: [...members],
    records,
    byId,
    references: tellStanding(references, byId),
    namesakes: findNamesakes(members),
  };
}

function findNamesakes(members: readonly HubMember[]): HubMember[][] {
  const placed = members.filter(({ published }) => published?.place);
  const byPlace = Map.groupBy(placed, ({ published, address }) => {
    return JSON.stringify([originOf(address ?? ''), published?.place]);
  });
  return [...byPlace.values()].filter(({ length }) => length > 1);
}

function nameRecord(record: HandbookRecord, handbook: string): HandbookRecord {
  return {
    ...record,
    id: hubId(handbook, record.id),
    relations: record.relations.map((relation) => ({
      ...relation,
      target: relation.target === null ? null : hubId(handbook, relation.target),
    })),
  };
}
