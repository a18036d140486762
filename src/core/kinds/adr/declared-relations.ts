import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import type { Relation, RelationType } from '../../schema/record-base.ts';
import type { Origin } from '../../schema/value.ts';
import { isHint } from './hints.ts';
import { foldLabel } from './labels.ts';
import type { Outline } from './outline.ts';
import { findReferences, isTalk, type Reference } from './references.ts';
import { RELATION_PATTERN, relationOf, typeOfVerb } from './relation-words.ts';
import { scalarsOf } from './scalars.ts';
import { isProse, type StatusReading } from './status.ts';

/**
 * The relations that a record's file states about itself: front matter keys, header fields, the text of its status,
 * sections such as "Supersedes", "Links" and "Related decisions". Prose elsewhere is a mention, not a statement.
 */
export function readDeclaredRelations(outline: Outline, status: StatusReading): Relation[] {
  const relations = [
    ...readFrontmatterRelations(outline.document),
    ...fieldRelations(outline),
    ...spokenOf(status).flatMap((statement) =>
      scanRelations(outline.document, statement.raw, statement.offset, statement.from, null),
    ),
    ...sectionRelations(outline),
  ];
  const seen = new Set<string>();
  return relations.filter((relation) => {
    const key = `${relation.type}:${relation.source.line}:${relation.source.column}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The statements of a status that speak of the record itself; a template's choices and later prose do not. */
function spokenOf({ statements, placeholder }: StatusReading): StatusReading['statements'] {
  return placeholder ? [] : statements.filter((statement, index) => index === 0 || !isProse(statement.text));
}

/** Relations that the front matter of a page of any kind states. */
export function readFrontmatterRelations(document: ParsedDocument): Relation[] {
  return (document.frontmatter?.fields ?? []).flatMap((field) => {
    const type = relationOf(field.key);
    if (!type) return [];
    return scalarsOf(field).flatMap((scalar) => {
      if (isHint(scalar.raw) || /^(?:null|none|n\/?a|-|tbd|~|true|false)?$/i.test(scalar.text)) return [];
      const scanned = scanRelations(document, scalar.raw, scalar.offset, 'frontmatter', type);
      if (scanned.length > 0) return scanned;
      return scalar.raw.split(',').length > 1 && !/^["']/.test(scalar.raw)
        ? splitNames(document, scalar.raw, scalar.offset, type)
        : [makeRelation(document, type, scalar.raw, scalar.offset, 'frontmatter')];
    });
  });
}

/**
 * Finds relations in a piece of source: a reference belongs to the verb before it in its sentence, or to `type` where
 * no verb precedes it.
 */
export function scanRelations(
  document: ParsedDocument,
  raw: string,
  offset: number,
  from: Origin,
  type: RelationType | null,
): Relation[] {
  const references = findReferences(raw);
  if (references.length === 0) return [];
  const verbs = findVerbs(raw, references);
  const relations: Relation[] = [];
  references.forEach((reference, position) => {
    const verb = verbs.findLast((candidate) => candidate.end <= reference.index);
    const start = verb?.end ?? 0;
    const previous = references[position - 1];
    const between = raw.slice(
      Math.max(start, previous ? previous.index + previous.raw.length : 0),
      reference.index,
    );
    if (endsSentence(between) && !(verb === undefined && type) && !verbInside(reference)) return;
    const kind = verbInside(reference) ?? verb?.type ?? type;
    if (
      !kind ||
      isTalk(reference) ||
      (reference.bare && from === 'section' && type === 'relates-to') ||
      isForeign(reference, from, verb === undefined)
    )
      return;
    const behind = raw.slice(reference.index + reference.raw.length);
    const section = sectionOfRelation(verb?.text ?? '', between, behind, reference);
    relations.push({
      ...makeRelation(document, kind, reference.raw, offset + reference.index, from),
      ...(section ? { section } : {}),
    });
  });
  return relations;
}

/** The verb with which the text of a link begins: `[Superseded by ADR-12](0012-x.md)`. */
function verbInside(reference: Reference): RelationType | null {
  if (reference.href === null && reference.label === null) return null;
  const [match] = reference.text.matchAll(RELATION_PATTERN);
  return match?.index === 0 ? typeOfVerb(match.groups) : null;
}

interface Verb {
  type: RelationType;
  text: string;
  end: number;
}

function findVerbs(raw: string, references: readonly Reference[]): Verb[] {
  return [...raw.matchAll(RELATION_PATTERN)].flatMap((match) => {
    const type = typeOfVerb(match.groups);
    const inside = references.some(
      ({ index, raw: source }) => match.index > index && match.index < index + source.length,
    );
    if (!type || inside) return [];
    const before = raw.slice(Math.max(0, match.index - 40), match.index);
    const after = raw.slice(match.index + match[0].length, match.index + match[0].length + 24);
    return [
      {
        type,
        text: `${/(?<!\S)\S*\s*\S*\s*$/.exec(before)?.[0] ?? ''}${match[0]}${after}`,
        end: match.index + match[0].length,
      },
    ];
  });
}

function fieldRelations(outline: Outline): Relation[] {
  return outline.fields.flatMap((field) => {
    const type = relationOf(field.label);
    if (!type || field.raw === '' || isHint(field.raw)) return [];
    return scanRelations(outline.document, field.raw, field.offset, field.source.from, type);
  });
}

const LINK_SECTIONS = new Set(
  `links, related, related decisions, related adrs, related records, related decision records, relations, relationships, see also,
  related documents, references, more information, additional information, liens, decisions liees, voir aussi, enlaces, relacionados, verweise, siehe auch,
  verwandte entscheidungen, 相关链接, 相关决策, 関連, 関連リンク, 参照`
    .split(',')
    .map((label) => foldLabel(label)),
);

function sectionRelations(outline: Outline): Relation[] {
  const { document } = outline;
  return outline.sections.flatMap((section) => {
    if (section.heading === outline.title) return [];
    const type = relationOf(section.heading.text);
    const plain = LINK_SECTIONS.has(foldLabel(section.heading.text));
    if (!type && !plain) return [];
    return section.lead.flatMap((block) => {
      const items = block.type === 'list' ? block.children : [block];
      return items.flatMap((item) => {
        const start = startOf(document, item);
        const raw = document.text.slice(start, endOf(document, item));
        // Below "Links" a bare link relates only where it leads to a record, which the graph finds out.
        return scanRelations(document, raw, start, 'section', plain ? 'relates-to' : type);
      });
    });
  });
}

function makeRelation(
  document: ParsedDocument,
  type: RelationType,
  raw: string,
  offset: number,
  from: Origin,
): Relation {
  return {
    type,
    target: null,
    targetPath: null,
    raw,
    declared: true,
    source: sourceAt(document, offset, from),
  };
}

function splitNames(document: ParsedDocument, raw: string, offset: number, type: RelationType): Relation[] {
  return [...raw.matchAll(/[^,]+/g)].flatMap((match) => {
    const name = match[0].trim();
    return name === ''
      ? []
      : [makeRelation(document, type, name, offset + match.index + match[0].indexOf(name), 'frontmatter')];
  });
}

/** A sentence ends between a verb and a reference that it does not govern. */
function endsSentence(between: string): boolean {
  return /[.!?]\s+\p{Lu}|\n\s*\n|\n\s*[-*+]\s/u.test(
    between.replace(/\b(?:e\.g|i\.e|etc|no|nr|cf|vs)\./gi, ''),
  );
}

/** A web address without a number relates only where a verb says so. */
function isForeign(reference: Reference, from: Origin, withoutVerb: boolean): boolean {
  return (
    withoutVerb &&
    from !== 'frontmatter' &&
    reference.href !== null &&
    /^(?:https?:)?\/\//i.test(reference.href) &&
    reference.numbers.length === 0
  );
}

/** The part that a relation is about: "in part", a named section, or the anchor of the link. */
function sectionOfRelation(
  verb: string,
  between: string,
  behind: string,
  reference: Reference,
): string | null {
  const named =
    /\b(?:section|part|chapter|point|paragraph|§)\s+(?:["“«]([^"”»]+)["”»]|(\d[\d.]*\w?|[A-Z][\w-]*))/.exec(
      `${between} ${/^[^.\n]{0,60}/.exec(behind)?.[0] ?? ''}`,
    );
  if (named) return named[1] ?? named[2] ?? null;
  const anchor = /#([^)\s]+)$/.exec(reference.href ?? '')?.[1];
  if (
    /\b(?:partially|partly|in part|partiellement|en partie|teilweise|parcialmente|en parte)\b|部分/i.test(
      `${verb} ${between}`,
    )
  )
    return anchor ?? 'in part';
  return null;
}
