import type { HandbookRecord } from '../schema/handbook.ts';
import type { RelationType } from '../schema/record-base.ts';
import { indexed } from './indexed.ts';

/** Records whose text links to a record, each once, in the order of the handbook. */
export function findBacklinks(
  records: readonly HandbookRecord[],
  record: HandbookRecord,
): readonly HandbookRecord[] {
  return indexed(records, 'backlinks', indexLinks).get(record.id) ?? [];
}

/** Edges of a record by type, each target once, those without a target included. */
export function groupRelations(
  record: HandbookRecord,
): Map<RelationType, HandbookRecord['relations'][number][]> {
  const groups = new Map<RelationType, HandbookRecord['relations'][number][]>();
  for (const relation of record.relations) {
    const group = groups.get(relation.type) ?? [];
    if (!group.some((other) => (other.target ?? other.raw) === (relation.target ?? relation.raw)))
      group.push(relation);
    groups.set(relation.type, group);
  }
  return groups;
}

function indexLinks(records: readonly HandbookRecord[]): Map<string, HandbookRecord[]> {
  const index = new Map<string, HandbookRecord[]>();
  for (const record of records) {
    const targets = new Set(record.links.map((link) => link.target));
    for (const target of targets) {
      if (target === null || target === record.id) continue;
      const sources = index.get(target) ?? [];
      sources.push(record);
      index.set(target, sources);
    }
  }
  return index;
}
