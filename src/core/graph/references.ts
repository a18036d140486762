import { readReference } from '../elsewhere/find-elsewhere.ts';
import { isDecision } from '../kinds/adr/descriptor.ts';
import { findReferences, type Reference } from '../kinds/adr/references.ts';
import type { ParsedDocument } from '../markdown/document.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Relation } from '../schema/record-base.ts';
import { factOf } from '../source/facts.ts';
import { once } from '../text/once.ts';
import { decodePath, fileNameOf, withoutQuery, withoutSlash } from '../text/path.ts';
import { fold } from '../words/fold.ts';
import { findByNumber, findPath, pathOfRepositoryUrl, type TargetIndex } from './target-index.ts';

/** Where a reference leads: a record, an existing file that is none, or nowhere. */
export interface ResolvedReference {
  target: string | null;
  targetPath: string | null;
  healed: boolean;
  /** It names something that could be a record: a number, a path inside the repository. */
  namesRecord: boolean;
}

const NOWHERE: ResolvedReference = { target: null, targetPath: null, healed: false, namesRecord: false };
/** It names a record of another handbook, which none of the own ones answers to. */
const ELSEWHERE: ResolvedReference = { ...NOWHERE, namesRecord: true };

/**
 * Resolves what a relation names: by path, else by the number in its text or address, else by the route of a site or
 * an address of the own repository, else by id, slug or title.
 */
export function resolveReference(
  relation: Pick<Relation, 'raw' | 'source'>,
  record: HandbookRecord,
  index: TargetIndex,
): ResolvedReference {
  const plain = relation.raw.replace(/^["'[{(\s]+|(?<!["'\]})\s])["'\]})\s]+$/g, '');
  if (readReference(plain, index.handbook.config)) return ELSEWHERE;
  const named = nameTarget(plain, record, index);
  if (named) return found(named, false);
  if (/^#?\d{1,6}$/.test(plain)) return byNumbers([Number(plain.replace('#', ''))], false, record, index);
  const [reference] = findReferences(relation.raw);
  if (!reference) return NOWHERE;
  const href = reference.href ?? hrefOfLabel(reference, relation, record, index);
  if (href !== null && readReference(href, index.handbook.config)) return ELSEWHERE;
  return (
    (href ? byAddress(href, reference, record, index) : null) ??
    byNumbers(reference.numbers, false, record, index)
  );
}

function byAddress(
  href: string,
  reference: Reference,
  record: HandbookRecord,
  index: TargetIndex,
): ResolvedReference | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return byWebAddress(href, reference, record, index);
  const path = decodePath(withoutQuery(href));
  if (path === '') return null;
  const existing = findPath(path, record.path, index);
  const target = existing ? index.handbook.byPath.get(existing) : undefined;
  if (target) return found(target, false);
  if (existing && index.handbook.tree.paths.has(existing))
    return { target: null, targetPath: existing, healed: false, namesRecord: false };
  const name = fileNameOf(withoutSlash(path));
  const byName = nameTarget(name.replace(/\.(?:md|rst|adoc|html)$/i, ''), record, index);
  // A route of another generator, such as `/adr/32`, is no dead file name.
  const isRoute = !/\.[a-z]+$/i.test(name);
  if (byName) return found(byName, !isRoute);
  const numbered = byNumbers(reference.numbers, !isRoute, record, index);
  return numbered.target ? numbered : { ...NOWHERE, namesRecord: true };
}

/** An address on the web is a record where it lies in the own repository, or ends in the name of an own record. */
function byWebAddress(
  href: string,
  reference: Reference,
  record: HandbookRecord,
  index: TargetIndex,
): ResolvedReference {
  const own = pathOfRepositoryUrl(href, index);
  const target = own ? index.handbook.byPath.get(own) : undefined;
  if (target) return found(target, false);
  const name = decodePath(withoutSlash(withoutQuery(href)).split('/').at(-1) ?? '');
  const files = /\.(?:md|rst|adoc)$/i.test(name) ? (index.filesByName.get(name.toLowerCase()) ?? []) : [];
  const byFile = files.length === 1 ? index.handbook.byPath.get(files[0] ?? '') : undefined;
  if (byFile) return found(byFile, false);
  // The text may still name a record of this folder: "[ADR-12](https://wiki…)".
  const textNumber = /(?:^|[^\p{L}\p{N}])\p{Lu}{2,}[-_ #]*0*(\d{1,6})(?!\d|\.\d)/u.exec(reference.text)?.[1];
  if (textNumber && own === null) return byNumbers([Number(textNumber)], false, record, index);
  return NOWHERE;
}

function byNumbers(
  numbers: readonly number[],
  healed: boolean,
  record: HandbookRecord,
  index: TargetIndex,
): ResolvedReference {
  for (const number of numbers) {
    const candidates = findByNumber(number, record, index);
    if (candidates.length === 1 && candidates[0]) return found(candidates[0], healed);
  }
  return { ...NOWHERE, namesRecord: numbers.length > 0 };
}

/** A record by its id, path, slug, file name or title; a bare number is none of these. */
function nameTarget(name: string, record: HandbookRecord, index: TargetIndex): HandbookRecord | null {
  if (name === '' || /^\d+$/.test(name)) return null;
  const candidates = index.byName.get(name.toLowerCase()) ?? [];
  const decisions = candidates.filter(isDecision);
  const titled = candidates.length === 0 ? (index.byTitle.get(fold(name)) ?? []) : [];
  const pool = decisions.length > 0 ? decisions : [...candidates, ...titled];
  const folder = index.folderOf(record.path);
  const near = pool.filter((candidate) => index.folderOf(candidate.path) === folder);
  const [only, second] = near.length > 0 ? near : pool;
  return only && !second ? only : null;
}

/** The address of a reference link, whose definition stands elsewhere on the page. */
function hrefOfLabel(
  reference: Reference,
  relation: Pick<Relation, 'source'>,
  record: HandbookRecord,
  index: TargetIndex,
): string | null {
  if (reference.label === null) return null;
  const { line, column } = relation.source;
  const link = record.links.find(
    (candidate) => candidate.source.line === line && candidate.source.column === column,
  );
  if (link) return link.href;
  const [document] = index.handbook.documents.get(record.id) ?? [];
  const key = reference.label.toLowerCase();
  return document
    ? factOf(document, `definition ${key}`, () => definitionsOf(document).get(key) ?? null)
    : null;
}

/** The addresses that a page gives labels: `[five]: 0005-x.md`, and `.. _five: 0005-x.rst`. */
const definitionsOf = once((document: ParsedDocument): ReadonlyMap<string, string> => {
  const pattern =
    document.format === 'restructured-text'
      ? /^[ \t]{0,20}\.\. _`?([^`:\n]{1,300})`?:[ \t]+(\S+)/gim
      : /^ {0,3}\[([^\]\n]{1,300})\]:\s{0,20}<?([^\s>]+)/gim;
  const definitions = new Map<string, string>();
  for (const [, label = '', href = ''] of document.text.matchAll(pattern))
    if (!definitions.has(label.toLowerCase())) definitions.set(label.toLowerCase(), href);
  return definitions;
});

function found(record: HandbookRecord, healed: boolean): ResolvedReference {
  return { target: record.id, targetPath: record.path, healed, namesRecord: true };
}
