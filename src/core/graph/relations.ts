import { prefixBefore } from '../elsewhere/find-elsewhere.ts';
import { isDecision } from '../kinds/adr/descriptor.ts';
import { findReferences } from '../kinds/adr/references.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { INVERSE_RELATION, type Relation } from '../schema/record-base.ts';
import type { Source } from '../schema/value.ts';
import { type FactSource, factOf } from '../source/facts.ts';
import { hashText } from '../text/hash.ts';
import { resolveReference } from './references.ts';
import type { TargetIndex } from './target-index.ts';

/**
 * Resolves every declared relation and derives the inverse of each that has a target, so that a one-sided statement
 * shows on both pages. A successor that is still proposed makes the edge pending; one that was rejected replaces nothing.
 */
export function resolveRelations(index: TargetIndex): void {
  const { records, byId } = index.handbook;
  for (const record of records) record.relations = resolveDeclared(record, index);
  for (const record of records) addMentionEdges(record, index);
  addInverses(records, byId);
}

/** Gives every declared relation of some records its inverse on the other side, where that does not have it. */
export function addInverses(
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
): void {
  // A record that everybody cites has many edges; a walk over them for each would be quadratic.
  const cache = new Map<HandbookRecord, Set<string>>();
  const keysOf = (record: HandbookRecord): Set<string> => {
    const keys =
      cache.get(record) ?? new Set(record.relations.map(({ type, target }) => `${type} ${target}`));
    cache.set(record, keys);
    return keys;
  };
  for (const record of records) {
    for (const relation of record.relations.filter((candidate) => candidate.declared)) {
      const other = relation.target === null ? undefined : byId.get(relation.target);
      if (!other || other === record) continue;
      const successor = successorOf(relation, record, other);
      if (successor && isUndecided(successor)) relation.pending = true;
      if (successor?.status?.value === 'rejected') relation.rejected = true;
      const type = INVERSE_RELATION[relation.type];
      const key = `${type} ${record.id}`;
      const known = keysOf(other);
      if (known.has(key)) continue;
      known.add(key);
      const inverse: Relation = {
        ...relation,
        type,
        target: record.id,
        targetPath: record.path,
        declared: false,
      };
      delete inverse.healed;
      other.relations.push(inverse);
    }
  }
}

function resolveDeclared(record: HandbookRecord, index: TargetIndex): Relation[] {
  const resolved: Relation[] = [];
  for (const relation of record.relations) {
    if (relation.target !== null) {
      resolved.push({ ...relation, raw: rawAtSource(relation, record, index) });
      continue;
    }
    const prefix = prefixAtSource(relation.source, record, index);
    if (prefix !== '') {
      const { source } = relation;
      const column = (source.column ?? 1) - prefix.length;
      resolved.push({ ...relation, raw: `${prefix}${relation.raw}`, source: { ...source, column } });
      continue;
    }
    const reference = resolveReference(relation, record, index);
    const { target, targetPath, healed } = reference;
    // "Links" and "References" lead to all sorts of pages; only what could be a record is a relation.
    if (relation.type === 'relates-to' && target === null && !reference.namesRecord) continue;
    // Words with a hyphen behind "by" are a slug, and others a title, only where a record has it.
    if (target === null && relation.source.from !== 'frontmatter' && isName(relation.raw)) continue;
    const twin = resolved.find((edge) => target !== null && edge.target === target);
    if (twin && (twin.type === relation.type || relation.type === 'relates-to')) continue;
    resolved.push({ ...relation, target, targetPath, ...(healed ? { healed } : {}) });
  }
  return resolved;
}

/** Words that neither lead anywhere nor have a number. */
function isName(raw: string): boolean {
  return isSlug(raw) || /^["“„«]/.test(raw) || findReferences(raw).length === 0;
}

function isSlug(raw: string): boolean {
  return (
    /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+$/u.test(raw) && !/^\p{L}+[-_]?\d+$/u.test(raw) && !/^\d+$/.test(raw)
  );
}

/** A link or a mention of another record in a page's text, where no stronger relation leads there. */
function addMentionEdges(record: HandbookRecord, index: TargetIndex): void {
  const related = new Set(record.relations.map((edge) => edge.target));
  const isNew = (target: string | null): target is string =>
    target !== null && target !== record.id && !related.has(target);
  for (const { target, targetPath, source } of record.links) {
    if (!isNew(target)) continue;
    related.add(target);
    const raw = rawOfLink(source, record, index);
    record.relations.push({ type: 'mentions', target, targetPath, raw, declared: true, source });
  }
  for (const { target, raw, source } of record.mentions) {
    if (!isNew(target)) continue;
    related.add(target);
    const targetPath = index.handbook.byId.get(target)?.path ?? null;
    record.relations.push({ type: 'mentions', target, targetPath, raw, declared: true, source });
  }
}

/** What an edge says in its source; one that gives only the address of its link is completed. */
function rawAtSource({ raw, source }: Relation, record: HandbookRecord, index: TargetIndex): string {
  const isThere = factOf(
    factsAt(source, record, index),
    `raw at ${source.line}:${source.column} ${hashText(raw)}`,
    () => textAt(source, record, index).startsWith(raw),
  );
  return isThere ? raw : rawOfLink(source, record, index) || raw;
}

/** What makes a name one of another handbook where it stands in its source. */
function prefixAtSource(source: Source, record: HandbookRecord, index: TargetIndex): string {
  const { config } = index.handbook;
  if (Object.keys(config.handbooks).length === 0) return '';
  const { text, start } = placeOf(source, record, index);
  return prefixBefore(text, start, config);
}

/** The beginning of the source text at a place. */
function textAt(source: Source, record: HandbookRecord, index: TargetIndex): string {
  const { text, start } = placeOf(source, record, index);
  return text.slice(start, start + 600);
}

function placeOf(
  source: Source,
  record: HandbookRecord,
  index: TargetIndex,
): { text: string; start: number } {
  const document = index.handbook.documents.get(record.id)?.find(({ path }) => path === source.path);
  if (!document || source.line === null || source.column === null) return { text: '', start: 0 };
  return { text: document.text, start: document.lines.start(source.line) + source.column - 1 };
}

/** The source text of a link, found again at its place. */
function rawOfLink(source: Source, record: HandbookRecord, index: TargetIndex): string {
  return factOf(factsAt(source, record, index), `link at ${source.line}:${source.column}`, () => {
    const text = textAt(source, record, index);
    const [reference] = findReferences(text);
    return reference?.index === 0 ? reference.raw : (/^\S+/.exec(text)?.[0] ?? '');
  });
}

function factsAt({ path }: Source, record: HandbookRecord, { handbook }: TargetIndex): FactSource {
  return handbook.documents.get(record.id)?.find((document) => document.path === path) ?? {};
}

/** The decision that takes the place of the other by a relation, or null where it states no supersession. */
function successorOf(relation: Relation, record: HandbookRecord, other: HandbookRecord): AdrRecord | null {
  const successor =
    relation.type === 'supersedes' ? record : relation.type === 'superseded-by' ? other : null;
  return isDecision(successor) ? successor : null;
}

/** Whether a decision is still a draft or a proposal. */
export function isUndecided(record: AdrRecord): boolean {
  return record.status?.value === 'proposed' || record.status?.value === 'draft';
}
