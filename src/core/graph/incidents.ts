import { isPlaybook } from '../kinds/playbook/descriptor.ts';
import { isPostmortem } from '../kinds/postmortem/descriptor.ts';
import { findParts, type IncidentPart } from '../kinds/postmortem/parts.ts';
import { findField, readTexts } from '../kinds/record-fields.ts';
import { endOf, type ParsedDocument } from '../markdown/document.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { PostmortemRecord } from '../schema/postmortem.ts';
import type { Link, Relation } from '../schema/record-base.ts';
import type { TextValue } from '../schema/value.ts';
import { factOf } from '../source/facts.ts';
import { fileNameOf, resolvePath } from '../text/path.ts';
import type { Handbook } from './handbook.ts';

/** Front matter names of the playbooks that were used in an incident. */
export const PLAYBOOK_KEYS = ['playbooks', 'playbook', 'runbooks', 'runbook'] as const;

/**
 * Gives every postmortem its edges. A playbook that the front matter lists was `exercised`; without such a list it is
 * one that the text links to outside of its actions, since a playbook among the actions is mostly what came of the
 * incident. Decisions and services are `mentions`, with the part of the postmortem that speaks of them.
 */
export function linkIncidents(handbook: Handbook): void {
  for (const record of handbook.records) {
    if (!isPostmortem(record)) continue;
    const [document] = handbook.documents.get(record.id) ?? [];
    if (document) record.relations.push(...edgesOf(record, document, handbook));
  }
}

/** Whether a postmortem's own file lists the playbooks that were used, be it none. */
export function listsPlaybooks(document: ParsedDocument): boolean {
  return findField(document, PLAYBOOK_KEYS) !== null;
}

function edgesOf(record: PostmortemRecord, document: ParsedDocument, handbook: Handbook): Relation[] {
  const edges = new Map<string, Relation>();
  const add = (relation: Relation): void => {
    const key = `${relation.type} ${relation.target ?? relation.raw}`;
    if (!edges.has(key)) edges.set(key, relation);
  };
  for (const value of factOf(document, 'playbooks', () => readTexts(document, PLAYBOOK_KEYS))) {
    const target = findRecord(value.value, record.path, 'playbook', handbook);
    add(edge('exercised', value, target));
  }
  for (const value of record.services) {
    const target = findRecord(value.value, record.path, 'service', handbook);
    if (target) add(edge('mentions', value, target));
  }
  const listed = factOf(document, 'lists playbooks', () => listsPlaybooks(document));
  for (const link of record.links) {
    const target = link.target === null ? undefined : handbook.byId.get(link.target);
    if (!target || target === record || link.image) continue;
    const { line, column } = link.source;
    const part = factOf(document, `part at ${line}:${column}`, () => partAt(document, link));
    const used = isPlaybook(target) && !listed && part?.name !== 'actions';
    if (isPlaybook(target) && edges.has(`exercised ${target.id}`)) continue;
    const value = { value: link.href, raw: link.href, source: link.source };
    add({
      ...edge(used ? 'exercised' : 'mentions', value, target),
      ...(part ? { section: part.label } : {}),
    });
  }
  return [...edges.values()];
}

function edge(
  type: Relation['type'],
  { raw, source }: TextValue,
  target: HandbookRecord | null | undefined,
): Relation {
  return {
    type,
    target: target?.id ?? null,
    targetPath: target?.path ?? null,
    raw,
    declared: true,
    source,
  };
}

/** The record that a front matter value names: by path, by id, by slug, by file name or by title. */
function findRecord(
  name: string,
  from: string,
  kind: HandbookRecord['kind'],
  handbook: Handbook,
): HandbookRecord | null {
  const href = /\]\(([^()\s]+)\)/.exec(name)?.[1] ?? name;
  const path = href.replace(/[#?].*$/, '');
  const paths = [resolvePath(from, path), path.replace(/^\//, '')].flatMap((candidate) =>
    candidate === null ? [] : [candidate, `${candidate}.md`],
  );
  for (const candidate of paths) {
    const record = handbook.byPath.get(candidate);
    if (record?.kind === kind) return record;
  }
  const key = fold(name);
  if (key === '') return null;
  const same = handbook.records.filter((record) => record.kind === kind && namesOf(record).includes(key));
  return same.length === 1 ? (same[0] ?? null) : null;
}

function namesOf(record: HandbookRecord): string[] {
  const slug = record.id.slice(record.id.indexOf(':') + 1);
  return [record.id, slug, fileNameOf(slug), record.title.value].map(fold);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .trim();
}

/** The innermost part of a postmortem that a link stands in. */
function partAt(document: ParsedDocument, link: Link): Pick<IncidentPart, 'name' | 'label'> | null {
  const { line, column } = link.source;
  if (line === null || column === null) return null;
  const offset = document.lines.start(line) + column - 1;
  const inside = findParts(document).filter((part) => {
    const last = part.blocks.at(-1);
    return last !== undefined && part.offset <= offset && offset < endOf(document, last);
  });
  const part = inside.at(-1);
  return part ? { name: part.name, label: part.label } : null;
}
