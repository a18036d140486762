import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import { INVERSE_RELATION, type Relation, type RelationType } from '../../schema/record-base.ts';
import type { Origin } from '../../schema/value.ts';
import { blankDays } from '../../words/blank-days.ts';
import { findReferences, isTalk, type Reference, withoutUnsaid } from './references.ts';
import {
  AFTER_SUBJECT,
  frameOf,
  NOT_SO,
  PLAIN_OBJECT,
  RELATIVE,
  SELF,
  SELF_OBJECT,
  SELF_SUBJECT,
  STOP,
} from './relation-grammar.ts';
import { findRelationVerbs, typeOfVerb } from './relation-words.ts';

/** How a piece of text is read. */
export interface ScanOptions {
  from: Origin;
  /** What a reference without a verb in front of it states, such as those below "Supersedes". */
  type?: RelationType | null;
  /** Running text, in which only a sentence with the record itself as its subject is a statement. */
  prose?: boolean;
  /** Running text in which a sentence that begins with the verb speaks of the record: an item of its consequences. */
  implicit?: boolean;
}

interface Verb {
  type: RelationType;
  text: string;
  start: number;
  end: number;
}

/** A stretch of source and what was found in it. */
interface Scan {
  raw: string;
  references: readonly Reference[];
  verbs: readonly Verb[];
}

/**
 * Finds relations in a piece of source. A reference belongs to the verb before it in its sentence, or to `type` where no
 * verb precedes it; what another record does, plans and denials are no statements of this one.
 */
export function scanRelations(
  document: ParsedDocument,
  raw: string,
  offset: number,
  { from, type = null, prose = false, implicit = false }: ScanOptions,
): Relation[] {
  const references = findReferences(raw);
  if (references.length === 0)
    return prose ? [] : titledRelations(document, withoutUnsaid(raw), offset, { from, type });
  const plain = prose ? raw : blankDays(raw);
  const scan: Scan = { raw: plain, references, verbs: findVerbs(plain, references) };
  const stopped = new Set<Verb>();
  return references.flatMap((reference, position): Relation[] => {
    const found = statementOf(scan, position, type, prose, implicit, stopped);
    if (!found) return [];
    const { kind, verb, between } = found;
    if (isTalk(reference) || (reference.bare && from === 'section' && type === 'relates-to')) return [];
    if (isForeign(reference, from, verb === null || prose)) return [];
    const behind = raw.slice(reference.index + reference.raw.length);
    const section = sectionOfRelation(verb?.text ?? '', between, behind, reference);
    const source = sourceAt(document, offset + reference.index, from);
    const edge = { type: kind, target: null, targetPath: null, raw: reference.raw, declared: true, source };
    return [section ? { ...edge, section } : edge];
  });
}

/** Names of records without a number or an address: `Superseded by Use cups`. The graph keeps those that are titles. */
function titledRelations(
  document: ParsedDocument,
  raw: string,
  offset: number,
  { from, type = null }: Pick<ScanOptions, 'from' | 'type'>,
): Relation[] {
  const verb = findVerbs(raw, []).find((candidate) => isSupersession(candidate.type));
  const kind = verb?.type ?? type;
  if (!kind || !isSupersession(kind) || NOT_SO.test(raw.slice(0, verb?.start ?? 0))) return [];
  const start = verb?.end ?? 0;
  const line = raw.slice(start, start + LONGEST_TITLE);
  const lead =
    /^[\s:：–—-]*(?:(?:by|with|durch|par|por|pel[oa]|da|dal(?:la)?|door|przez)(?!\p{L})[\s:：]*)?/iu.exec(
      line,
    );
  const named = line.slice(lead?.[0].length ?? 0).split(/[\n.;(（]/)[0] ?? '';
  const at = offset + start + (lead?.[0].length ?? 0);
  const pieces = named.includes(',') ? [named, ...named.split(',')] : [named];
  return pieces.flatMap((piece): Relation[] => {
    const title = piece.replace(/^[\s"“„«'*_`]+|(?<![\s"”“»'*_`])[\s"”“»'*_`]+$/gu, '');
    if (!/\p{L}{3}/u.test(title)) return [];
    const source = sourceAt(document, at + named.indexOf(piece) + piece.indexOf(title), from);
    return [{ type: kind, target: null, targetPath: null, raw: title, declared: true, source }];
  });
}

/** Characters in which the title of a record is sought. */
const LONGEST_TITLE = 300;

interface Found {
  kind: RelationType;
  verb: Verb | null;
  between: string;
}

/** How the references of a scan are read: what has stopped a verb stops it for all behind it. */
interface Reading {
  type: RelationType | null;
  prose: boolean;
  implicit: boolean;
  stopped: Set<Verb>;
}

/** What the words around a reference state of it, or null. */
function statementOf(
  scan: Scan,
  position: number,
  type: RelationType | null,
  prose: boolean,
  implicit: boolean,
  stopped: Set<Verb>,
): Found | null {
  const { raw, references } = scan;
  const reference = references[position];
  if (!reference) return null;
  const { index } = reference;
  const end = index + reference.raw.length;
  const inside = verbInside(reference);
  if (inside) return prose ? null : { kind: inside, verb: null, between: '' };
  const frame = frameOf(sentenceBefore(raw, index), raw.slice(end, end + 60));
  if (frame) return NOT_SO.test(sentenceBefore(raw, index)) ? null : { kind: frame, verb: null, between: '' };
  const passive = inverseOf(scan, position);
  if (passive) return passive;
  return governedBy(verbOf(scan, index), scan, position, { type, prose, implicit, stopped });
}

/** What a verb in front of a reference states of it; without a verb, what the place of the reference does. */
function governedBy(
  verb: Verb | null,
  scan: Scan,
  position: number,
  { type, prose, implicit, stopped }: Reading,
): Found | null {
  const { raw, references } = scan;
  const index = references[position]?.index ?? 0;
  const previous = references[position - 1];
  const last = previous ? previous.index + previous.raw.length : 0;
  const between = raw.slice(Math.max(verb?.end ?? 0, last), index);
  if (endsSentence(between) && (verb !== null || !type)) return null;
  if (!verb) return type ? { kind: type, verb, between } : null;
  const strong = isSupersession(verb.type);
  if (strong && stopped.has(verb)) return null;
  if (strong && STOP.test(between) && (last > verb.end || prose)) {
    stopped.add(verb);
    return null;
  }
  const found: Found = { kind: verb.type, verb, between };
  return isStated(verb, between, scan, { prose, implicit }) ? found : null;
}

/** Whether the sentence of a verb states what the verb says, of the record and as a fact. */
function isStated(
  verb: Verb,
  between: string,
  scan: Scan,
  { prose, implicit }: Pick<Reading, 'prose' | 'implicit'>,
): boolean {
  const { raw } = scan;
  const strong = isSupersession(verb.type);
  const subject = subjectOf(scan, verb);
  if (subject === 'other') return false;
  const before = sentenceBefore(raw, verb.start);
  // "No longer valid, superseded by …": what a status denies before a comma is something else.
  if (strong && NOT_SO.test(prose ? before : lastClause(before))) return false;
  if (!prose || (implicit && strong && isOpening(before) && PLAIN_OBJECT.test(between))) return true;
  if (!strong || subject !== 'self' || between.length > 80) return false;
  const isPlain = /^(?:super|obsol|partially super)/i.test(raw.slice(verb.start, verb.end));
  return isPlain || PLAIN_OBJECT.test(between) || PARTIAL.test(between);
}

/** The last verb in front of a place; "the storage part of ADR-4" belongs to the verb before it. */
function verbOf({ raw, verbs }: Scan, index: number): Verb | null {
  const at = lastIndexWhere(verbs, ({ end }) => end <= index);
  const last = verbs[at];
  const earlier = verbs[at - 1];
  const isPart = last !== undefined && /^part of$/i.test(raw.slice(last.start, last.end));
  return (isPart && earlier && isSupersession(earlier.type) ? earlier : last) ?? null;
}

/** "ADR-8 supersedes this record": the verb behind a reference whose object is the record itself. */
function inverseOf({ raw, references, verbs }: Scan, position: number): Found | null {
  const reference = references[position];
  if (!reference) return null;
  const end = reference.index + reference.raw.length;
  const verb = verbs[lastIndexWhere(verbs, ({ start }) => start < end) + 1];
  if (!verb || !isSupersession(verb.type)) return null;
  const behind = raw.slice(verb.end, verb.end + 60);
  const gap = raw
    .slice(end, verb.start)
    .replace(/^(?:\]\([^)\s]{0,300}\))?,?\s+(?:which|that)(?!\p{L})/u, '');
  if (!AFTER_SUBJECT.test(gap.replace(/(?<!\s)\s*\($/, '')) || !SELF_OBJECT.test(behind)) return null;
  if (NOT_SO.test(raw.slice(end, verb.start)) || references[position + 1]?.index === verb.start) return null;
  // "which replaced this record" did it; "was replaced by this record" underwent it.
  const active =
    verb.type === 'superseded-by' &&
    !PASSIVE.test(gap) &&
    ['superseded', 'superceded', 'replaced', 'obsoleted'].includes(
      raw.slice(verb.start, verb.end).toLowerCase(),
    );
  const acts = active && !/^\s*by(?!p{L})/.test(behind);
  return { kind: acts ? 'superseded-by' : INVERSE_RELATION[verb.type], verb: null, between: '' };
}

const PASSIVE = /(?<!\p{L})(?:is|was|were|are|been|being|be|got|gets)(?!\p{L})|\($/iu;

/** What stands behind the last comma or semicolon of a sentence. */
function lastClause(before: string): string {
  return before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('，')) + 1,
  );
}

/** Whether nothing but marks stands in front of a place in its sentence. */
function isOpening(before: string): boolean {
  return /^(?:[^\p{L}\p{N}[<]|\[[ x]\])*$/u.test(before);
}

/** Of whom a verb speaks: of the record by name, of another, or of nobody that is named. */
function subjectOf({ raw, references, verbs }: Scan, verb: Verb): 'self' | 'other' | 'none' {
  const before = sentenceBefore(raw, verb.start);
  const start = verb.start - before.length;
  const reference =
    references[lastIndexWhere(references, ({ index, raw: source }) => index + source.length <= verb.start)];
  if (reference && reference.index >= start) {
    const gap = raw.slice(reference.index + reference.raw.length, verb.start);
    if (RELATIVE.test(gap)) return 'other';
    const other = verbs[lastIndexWhere(verbs, ({ end }) => end <= reference.index)];
    const governed = other !== undefined && other.end > start;
    if (!governed && AFTER_SUBJECT.test(gap)) return 'other';
  }
  if (SELF_SUBJECT.test(before)) return 'self';
  // "This record is obsolete. It was superseded by …"
  const isIt = /^[^\p{L}]*it\s+(?:is|was|has been)(?:\s+(?:now|since|later))?\s*$/iu.test(before);
  return isIt && SELF_SENTENCE.test(raw.slice(Math.max(0, start - 160), start)) ? 'self' : 'none';
}

/** A sentence about the record right in front of another. */
const SELF_SENTENCE = new RegExp(`${SELF}(?!\\p{L})[^.!?]{0,120}[.!?]\\s*$`, 'iu');

/** Index of the last item of a list in source order for which a condition holds that holds for all before it; or -1. */
function lastIndexWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The text from the beginning of the sentence on, up to a place. */
function sentenceBefore(raw: string, index: number): string {
  const before = raw.slice(Math.max(0, index - 200), index);
  const ends = [...before.matchAll(/[.!?]\s+(?=\p{Lu})|[。！？]|[.!?]$|\n\s*\n|\n\s*[-*+]\s|;\s/gu)];
  const last = ends.at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

function isSupersession(type: RelationType): boolean {
  return type === 'supersedes' || type === 'superseded-by';
}

/** The verb with which the text of a link begins: `[Superseded by ADR-12](0012-x.md)`. */
function verbInside(reference: Reference): RelationType | null {
  if (reference.href === null && reference.label === null) return null;
  const [match] = findRelationVerbs(reference.text.slice(0, 60));
  return match?.index === 0 ? typeOfVerb(match[0]) : null;
}

function findVerbs(raw: string, references: readonly Reference[]): Verb[] {
  const taken = new Set<number>();
  for (const { index, raw: source } of references)
    for (let at = index + 1; at < index + source.length; at++) taken.add(at);
  return findRelationVerbs(raw).flatMap((match) => {
    const type = typeOfVerb(match[0]);
    if (!type || taken.has(match.index)) return [];
    const end = match.index + match[0].length;
    const before = raw.slice(Math.max(0, match.index - 40), match.index);
    const text = `${/(?<!\S)\S*\s*\S*\s*$/.exec(before)?.[0] ?? ''}${match[0]}${raw.slice(end, end + 24)}`;
    return [{ type, text, start: match.index, end }];
  });
}

/** A sentence ends between a verb and a reference that it does not govern. */
function endsSentence(between: string): boolean {
  return /[.!?]\s+\p{Lu}|[。！？]|\n\s*\n|\n\s*[-*+]\s/u.test(
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
  const isPart =
    PARTIAL.test(`${verb} ${between}`) || PARTIAL_BEHIND.test(behind) || /^['’]s\s+["“]/.test(behind);
  if (isPart) return anchor ?? 'in part';
  return null;
}

const PARTIAL_BEHIND =
  /^\s{0,2}[(（]?(?:partially|partly|in part|partiellement|en partie|teilweise|parcialmente|en parte|em parte|parzialmente|in parte|gedeeltelijk|deels|częściowo|частично|部分|一部)(?!\p{L})/iu;

const PARTIAL =
  /(?<!\p{L})(?:partially|partly|in part|(?:parts?|portions?|sections?|clauses?|aspects?)\s+(?:of|in|from)|partiellement|en partie|teilweise|parcialmente|en parte|em parte|parzialmente|in parte|gedeeltelijk|deels|częściowo|частично)(?!\p{L})|部分|一部/iu;
