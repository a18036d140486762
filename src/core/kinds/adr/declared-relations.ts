import type { RootContent } from 'mdast';
import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import type { YamlField } from '../../markdown/yaml-field.ts';
import type { Relation, RelationType } from '../../schema/record-base.ts';
import type { Origin } from '../../schema/value.ts';
import { wordPattern } from '../../words/pattern.ts';
import { FAVOUR_WORDS } from '../../words/tables/sentence-words.ts';
import { allWords } from '../../words/word-table.ts';
import { isChoice, isHint } from './hints.ts';
import { fieldNameOf, isRelationsHeading } from './labels.ts';
import type { Outline } from './outline.ts';
import { findReferences, isTalk } from './references.ts';
import { relationOf, SUPERSESSION } from './relation-words.ts';
import { scalarsOf } from './scalars.ts';
import { scanRelations } from './scan-relations.ts';
import type { Statement } from './statements.ts';
import { isProse, type StatusReading } from './status.ts';
import { statusOf } from './status-words.ts';

/**
 * The relations that a record's file states about itself: front matter keys, header fields, the text of its status, its
 * title and what stands above its first section, sections such as "Supersedes", "Links" and "Related decisions", and
 * sentences anywhere of which it is the subject. Other prose is a mention, not a statement.
 */
export function readDeclaredRelations(outline: Outline, status: StatusReading): Relation[] {
  const relations = [
    ...readFrontmatterRelations(outline.document),
    ...fieldRelations(outline),
    ...statusRelations(outline.document, status),
    ...sectionRelations(outline),
    ...headRelations(outline),
    ...proseRelations(outline),
  ];
  const seen = new Set<string>();
  return relations.filter((relation) => {
    // One place states one relation; what was read first knew more of it. A title with a comma may be two.
    const { raw, source } = relation;
    const key = `${source.line}:${source.column}${raw.includes(',') ? raw : ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

function statusRelations(document: ParsedDocument, status: StatusReading): Relation[] {
  if (status.placeholder) return [];
  const spoken = [...status.statements, ...status.further].filter(({ text }) => !isChoice(text));
  const relations = spoken.flatMap((statement, index) =>
    scanRelations(document, statement.raw, statement.offset, {
      from: statement.from,
      // Later sentences about something else count only where they say that they speak of the record.
      prose: index > 0 && isProse(statement.text),
    }),
  );
  const successors = relations.filter(({ type }) => type === 'superseded-by');
  if (successors.length > 0) return relations;
  const named = findSuccessorsByPlace(
    document,
    spoken.filter(({ text }) => !isProse(text) || FAVOUR.test(text)),
    relations,
  );
  return [...named, ...relations];
}

/**
 * Of a status that says "superseded" without "by", the only decision that is named there is the successor, whatever the
 * words between; several are where the word "see" leads to them.
 */
function findSuccessorsByPlace(
  document: ParsedDocument,
  statements: readonly Statement[],
  relations: readonly Relation[],
): Relation[] {
  const first = statements.findIndex(({ text }) => givesWay(text));
  if (first < 0) return [];
  const strong = new Set(
    relations
      .filter(({ type }) => type !== 'relates-to')
      .map(({ source }) => `${source.line}:${source.column}`),
  );
  const named = statements.slice(first).flatMap(({ raw, offset, from }) => {
    const see = raw.search(SEE);
    return findReferences(raw)
      .filter((reference) => !isTalk(reference) && !/^https?:/i.test(reference.href ?? '') && !reference.bare)
      .map((reference) => ({
        ...makeRelation(document, 'superseded-by', reference.raw, offset + reference.index, from),
        seen: see >= 0 && see < reference.index,
      }))
      .filter(({ source }) => !strong.has(`${source.line}:${source.column}`));
  });
  if (named.length > 1 && !named.every(({ seen }) => seen)) return [];
  return named.map(({ seen: _, ...relation }) => relation);
}

/** Whether a status says that another decision took the place of this one. */
function givesWay(text: string): boolean {
  const status = statusOf(text);
  if (status === 'superseded') return true;
  const over = status === 'deprecated' || status === 'rejected';
  return over && (FAVOUR.test(text) || (status === 'deprecated' && INSTEAD.test(text)));
}

const FAVOUR = new RegExp(`(?<!\\p{sc=Latin})(?:${wordPattern(allWords(FAVOUR_WORDS))})`, 'iu');

/** Of a decision that no longer holds, the words that say that another one takes its place. */
const INSTEAD =
  /(?<!\p{L})(?:instead|use|stattdessen|verwende[nt]?|à la place|utiliser|en su lugar|usar|em vez|no lugar|al suo posto|invece|in plaats|gebruik|zamiast)(?!\p{L})|代わり|改用|请使用|請使用/iu;

const SEE = /(?<!\p{L})(?:see|voir|siehe|ver|véase|vedi|zie|zob(?:acz)?\.?|cf\.?|参见|参照|→|->)(?!\p{L})/iu;

/** What the title says in brackets, and the paragraphs and quotes above the first section. */
function headRelations({ document, title, head }: Outline): Relation[] {
  const blocks = title ? [title.node, ...head] : head;
  return textsOf(document, blocks).flatMap(({ raw, start }) => {
    if (!SUPERSESSION.test(raw)) return [];
    // A label is a field of its own; here the words begin with the verb or speak of the record.
    const opening =
      /^(?:[^\p{L}\p{N}[<]|<\w+>|(?:note|warning|update|important|status|hinweis|nota|remarque)\b|\[!\w{1,20}\]|\d{4}-\d\d-\d\d)*/iu.exec(
        raw,
      )?.[0].length ?? 0;
    const prose = !new RegExp(`^(?:\\p{L}+ ){0,2}(?:${SUPERSESSION.source})`, 'iu').test(raw.slice(opening));
    const titled = title !== null && start === startOf(document, title.node);
    const bracket = titled
      ? raw.search(/[([（–—-]\s{0,9}\p{L}{0,30}\s{0,9}(?:super|replac|obsol|ersetz|remplac)/iu)
      : -1;
    if (bracket >= 0)
      return scanRelations(document, raw.slice(bracket), start + bracket, { from: 'heading' });
    return scanRelations(document, raw, start, { from: 'body', prose: prose || titled }).filter(({ type }) =>
      type.startsWith('supersede'),
    );
  });
}

/** Sections that tell of what was not chosen. */
const OPTIONS =
  /alternativ|option|considered|discarded|rejected|template|example|möglichkeiten|betracht|opci(?:ó|o)n|opç|opzion|opcj|选项|選択肢|備選|备选/iu;

const HISTORY =
  /^(?:change ?log|changes|(?:\p{L}+ )?history|historique|verlauf|historial|notes?|updates?|supersession.*|relation.*|变更记录|変更履歴)$/iu;

/** Sentences of the text that speak of the record itself; in a change log or a note the verb alone says so. */
function proseRelations({ document, sections, title }: Outline): Relation[] {
  return sections.flatMap((section) => {
    if (section.heading === title) return [];
    const prose = !HISTORY.test(section.heading.text.trim());
    const blocks = prose ? section.lead : section.lead.flatMap(rowsOf);
    const implicit = prose && !OPTIONS.test(section.heading.text);
    return textsOf(document, blocks).flatMap(({ raw, start }) =>
      SUPERSESSION.test(raw)
        ? scanRelations(document, raw, start, { from: 'section', prose, implicit }).filter(({ type }) =>
            type.startsWith('supersede'),
          )
        : [],
    );
  });
}

/** The rows of a table as blocks of their own; any other block as it is. */
function rowsOf(block: RootContent): RootContent[] {
  return block.type === 'table' ? block.children.slice(1) : [block];
}

/** The source texts of paragraphs, those of quotes and lists included. */
function textsOf(document: ParsedDocument, blocks: readonly RootContent[]): { raw: string; start: number }[] {
  return blocks.flatMap((block) => {
    if (block.type === 'blockquote') return textsOf(document, block.children);
    if (block.type === 'list')
      return block.children.flatMap((item) => textsOf(document, item.children as RootContent[]));
    if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'tableRow') return [];
    const start = startOf(document, block);
    return [{ raw: document.text.slice(start, endOf(document, block)), start }];
  });
}

/** Relations that the front matter of a page of any kind states, its keys at any depth. */
export function readFrontmatterRelations(document: ParsedDocument): Relation[] {
  return relationsOfFields(document, document.frontmatter?.fields ?? []);
}

function relationsOfFields(document: ParsedDocument, fields: readonly YamlField[]): Relation[] {
  const stated = typedPair(fields);
  if (stated) return relationsOfScalars(document, stated.target, stated.type);
  return fields.flatMap((field) => {
    // `status: { state: superseded, by: 7 }`
    const by =
      fieldNameOf(field.key) === 'status'
        ? field.children.find(({ key }) => ['by', 'in', 'see'].includes(key.toLowerCase()))
        : undefined;
    if (by) return relationsOfScalars(document, by, 'superseded-by');
    const type = relationOf(field.key);
    if (!type || (type === 'relates-to' && field.children.some(isTyped)))
      return relationsOfFields(document, field.children);
    return relationsOfScalars(document, field, type);
  });
}

/** `type: supersedes` beside `target: ADR-2`. */
function typedPair(fields: readonly YamlField[]): { type: RelationType; target: YamlField } | null {
  const word = fields.find(({ key }) => ['type', 'rel', 'relation', 'kind'].includes(key.toLowerCase()))
    ?.values[0]?.text;
  const type = word === undefined ? null : relationOf(word.replaceAll('_', ' '));
  const target = fields.find(({ key }) =>
    ['target', 'to', 'id', 'ref', 'adr', 'record', 'path', 'href', 'link', 'number'].includes(
      key.toLowerCase(),
    ),
  );
  return type && target ? { type, target } : null;
}

function isTyped(field: YamlField): boolean {
  return typedPair(field.children) !== null || relationOf(field.key) !== null;
}

function relationsOfScalars(document: ParsedDocument, field: YamlField, type: RelationType): Relation[] {
  return scalarsOf(field).flatMap((scalar) => {
    if (isHint(scalar.raw) || /^(?:null|none|nothing|n\/?a|-+|—|tbd|~|true|false)?$/i.test(scalar.text))
      return [];
    if (/^#?\d{1,6}(?:\s*[,;&+]\s*#?\d{1,6})+$/.test(scalar.text))
      return [...scalar.raw.matchAll(/#?\d+/g)].map((number) =>
        makeRelation(document, type, number[0], scalar.offset + number.index, 'frontmatter'),
      );
    const scanned = scanRelations(document, scalar.raw, scalar.offset, { from: 'frontmatter', type });
    if (scanned.length > 0) return scanned;
    return scalar.raw.split(',').length > 1 && !/^["']/.test(scalar.raw)
      ? splitNames(document, scalar.raw, scalar.offset, type)
      : [makeRelation(document, type, scalar.raw, scalar.offset, 'frontmatter')];
  });
}

function fieldRelations(outline: Outline): Relation[] {
  return outline.fields.flatMap((field) => {
    const type = relationOf(field.label);
    if (!type || field.raw === '' || isHint(field.raw)) return [];
    if (/^[\s#]*\d{1,6}(?:(?:[\s,;&#]|and\b)+\d{1,6})*[\s,;]*$/.test(field.raw))
      return [...field.raw.matchAll(/#?\d+/g)].map((number) =>
        makeRelation(outline.document, type, number[0], field.offset + number.index, field.source.from),
      );
    return scanRelations(outline.document, field.raw, field.offset, { from: field.source.from, type });
  });
}

function sectionRelations(outline: Outline): Relation[] {
  const { document } = outline;
  return outline.sections.flatMap((section) => {
    if (section.heading === outline.title) return [];
    const type = relationOf(section.heading.text);
    const plain = isRelationsHeading(section.heading.text);
    if (!type && !plain) return [];
    return section.lead.flatMap((block) => {
      const items = block.type === 'list' ? block.children : [block];
      return items.flatMap((item) => {
        const start = startOf(document, item);
        const raw = document.text.slice(start, endOf(document, item));
        // Below "Links" a bare link relates only where it leads to a record, which the graph finds out.
        return scanRelations(document, raw, start, { from: 'section', type: plain ? 'relates-to' : type });
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
