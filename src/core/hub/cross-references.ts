import { findSuccessors, standingOf } from '../graph/standing.ts';
import { isDecision } from '../kinds/adr/descriptor.ts';
import { numberOf } from '../kinds/descriptors.ts';
import { indexNames } from '../query/alerts.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { PlaybookRecord } from '../schema/playbook.ts';
import { nameKey } from '../text/name-key.ts';
import { handbookOf, hubId } from './hub-id.ts';
import type { HubMember } from './member.ts';
import type { WrittenReference } from './written-references.ts';

/** Why a reference leads nowhere: its handbook could never be read, has no such record, or has several. */
export type ReferenceFault = 'unread' | 'missing' | 'ambiguous';

/** A reference from one handbook to a record of another. */
export interface CrossReference extends WrittenReference {
  from: HandbookRecord | null;
  /** Name of the handbook that makes it. */
  origin: string;
  target: HandbookRecord | null;
  fault: ReferenceFault | null;
  /** The target is a decision that holds no longer. */
  retired: boolean;
  /** What stands in the place of a retired target. */
  successors: HandbookRecord[];
  /** The handbook it leads to is down or broken: what is said of its record is as old as its last good state. */
  stale: boolean;
}

/** The records of one handbook by everything that a reference may call them. */
interface Names {
  byId: ReadonlyMap<string, HandbookRecord>;
  byPath: Map<string, HandbookRecord>;
  byNumber: Map<number, HandbookRecord[]>;
  byName: Map<string, HandbookRecord[]>;
  alerts: Map<string, PlaybookRecord[]>;
}

/** Finds what the references of all handbooks lead to. */
export function resolveReferences(
  members: readonly HubMember[],
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
): CrossReference[] {
  const conditions = new Map(members.map((member) => [member.name, member]));
  const own = Map.groupBy(records, handbookOf);
  const names = new Map<string, Names>();
  const namesOf = (handbook: string): Names => {
    const known = names.get(handbook) ?? indexHandbook(own.get(handbook) ?? [], byId);
    names.set(handbook, known);
    return known;
  };
  return members.flatMap((member) =>
    Object.entries(member.published?.references ?? {}).flatMap(([id, written]) =>
      written
        .filter(({ handbook }) => handbook !== member.name && conditions.has(handbook))
        .map((reference): CrossReference => {
          const other = conditions.get(reference.handbook);
          const found = other?.published ? findNamed(reference, namesOf(reference.handbook)) : [];
          const target = found.length === 1 ? (found[0] ?? null) : null;
          return {
            ...reference,
            from: byId.get(hubId(member.name, id)) ?? null,
            origin: member.name,
            target,
            fault: target ? null : !other?.published ? 'unread' : found.length > 1 ? 'ambiguous' : 'missing',
            retired: false,
            successors: [],
            stale: other?.condition === 'down' || other?.condition === 'broken',
          };
        }),
    ),
  );
}

/** Says of references to decisions whether those hold still, once all relations between handbooks are known. */
export function tellStanding(
  references: readonly CrossReference[],
  byId: ReadonlyMap<string, HandbookRecord>,
): CrossReference[] {
  return references.map((reference) => {
    const { target } = reference;
    if (!target || !isDecision(target)) return reference;
    const standing = standingOf(target, byId);
    return {
      ...reference,
      retired: standing === 'replaced' || standing === 'closed',
      successors: findSuccessors(target, byId),
    };
  });
}

/** The records of a handbook that a name means: a number of a decision, an id, a path, an alert, a slug or a title. */
export function findNamed(
  { handbook, name }: Pick<WrittenReference, 'handbook' | 'name'>,
  { byId, byPath, byNumber, byName, alerts }: Names,
): HandbookRecord[] {
  const plain = name.split('#')[0] ?? name;
  const exact = byId.get(hubId(handbook, plain)) ?? byPath.get(plain);
  if (exact) return [exact];
  const number = /^(?:\p{L}{2,10}[-_]?)?0*(\d{1,6})$/u.exec(plain)?.[1];
  const numbered = number === undefined ? [] : (byNumber.get(Number(number)) ?? []);
  if (numbered.length > 0) return numbered;
  const key = nameKey(plain);
  return alerts.get(key) ?? byName.get(key) ?? [];
}

/** Indexes the records of one handbook. */
export function indexHandbook(
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
): Names {
  const names: Names = {
    byId,
    byPath: new Map(records.map((record) => [record.path, record])),
    byNumber: new Map(),
    byName: new Map(),
    alerts: indexNames(records),
  };
  for (const record of records) {
    const number = numberOf(record);
    if (number) push(names.byNumber, number.value, record);
    const slug = record.id.slice(record.id.indexOf(':') + 1);
    for (const key of new Set([slug, slug.slice(slug.lastIndexOf('/') + 1), record.title.value].map(nameKey)))
      push(names.byName, key, record);
  }
  return names;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
