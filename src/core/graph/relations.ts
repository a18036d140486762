import type { Handbook } from '../handbook.ts';
import { INVERSE_RELATION, type Relation } from '../schema/record-base.ts';

/** Derives the inverse of every declared edge that has a target, so that a one-sided statement shows on both pages. */
export function resolveRelations(handbook: Handbook): void {
  for (const record of handbook.records) {
    for (const relation of record.relations.filter((candidate) => candidate.declared)) {
      const other = relation.target === null ? undefined : handbook.byId.get(relation.target);
      if (!other || other === record) continue;
      const type = INVERSE_RELATION[relation.type];
      const known = other.relations.some((edge) => edge.type === type && edge.target === record.id);
      if (known) continue;
      const inverse: Relation = {
        ...relation,
        type,
        target: record.id,
        targetPath: record.path,
        declared: false,
      };
      other.relations.push(inverse);
    }
  }
}
