import { describeKind } from '../kinds/descriptors.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';
import { addTo } from '../text/add-to.ts';
import { indexed } from './indexed.ts';

/** Records that link to, mention or use a decision, by kind in the order of the handbook. */
export function findImpact(
  record: AdrRecord,
  records: readonly HandbookRecord[],
): Map<Kind, HandbookRecord[]> {
  const impact = new Map<Kind, HandbookRecord[]>();
  const sources = new Set(
    record.relations
      .filter(({ type }) => type === 'mentioned-by' || type === 'used-by' || type === 'read-by')
      .map(({ target }) => target),
  );
  const places = indexed(records, 'places', (all) => new Map(all.map(({ id }, index) => [id, index])));
  const inOrder = [...sources]
    .flatMap((id) => (id === null ? [] : (places.get(id) ?? [])))
    .sort((a, b) => a - b)
    .flatMap((place) => records[place] ?? []);
  for (const other of inOrder) {
    if (other === record) continue;
    addTo(impact, other.kind, other);
  }
  return impact;
}

/** How many things cite a decision: the steps of an onboarding path count one by one, pages as one. */
export function countImpact(others: readonly HandbookRecord[], record: AdrRecord): number {
  return others.reduce((sum, other) => sum + describeKind(other).countCitations(other, record.id), 0);
}
