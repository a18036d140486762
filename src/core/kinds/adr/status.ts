import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { type Field, readFields } from '../../markdown/fields.ts';
import type { YamlField } from '../../markdown/yaml-field.ts';
import type { AdrRecord, AdrStatus } from '../../schema/adr.ts';
import { blankDays } from '../../words/blank-days.ts';
import { countWords, fold } from '../../words/fold.ts';
import { isChoice, isHint } from './hints.ts';
import { fieldNameOf, isOutcome } from './labels.ts';
import { fieldsOf, type Outline, sectionOf } from './outline.ts';
import { openingRelation } from './relation-words.ts';
import { scalarsOf } from './scalars.ts';
import { badgeStatement, readStatements, type Statement, statementOf } from './statements.ts';
import { isDoubtful, statusOf } from './status-words.ts';

/** What a record says of its status. */
export interface StatusReading {
  status: AdrRecord['status'];
  /** Everything that is said where the status stands, for relations and dates; the deciding one first. */
  statements: Statement[];
  /** What the places behind the deciding one say besides. */
  further: Statement[];
  /** Another status that one of those states. */
  other: AdrRecord['status'];
  /** The day that the deciding statement names. */
  date: Statement | null;
  /** The value is the list of choices or the hint of a template. */
  placeholder: boolean;
}

/**
 * Reads the status: front matter, then the head of the page, then its status section, then a tag that is a status
 * word, then a marked field anywhere. What is stated in words outside the six is `unknown`; silence is null.
 */
export function readStatus(outline: Outline): StatusReading {
  const { document } = outline;
  const sources: (() => Statement[])[] = [
    () => frontmatterStatements(document),
    () => headStatements(outline),
    () => sectionStatements(outline),
    () => badgeStatements(outline),
    () => tagStatements(document),
    () => strayStatements(outline),
  ];
  for (const [index, source] of sources.entries()) {
    const statements = source();
    const decided = decide(statements);
    if (!decided) continue;
    // What the head or the section says beside the front matter counts for relations, and may contradict it.
    const further = sources.slice(index + 1, 3).map((next) => next());
    const all = [decided.statement, ...statements.filter((statement) => statement !== decided.statement)];
    return {
      status: statusValue(document, decided),
      statements: all,
      further: further.flat(),
      other: findOther(document, decided, further),
      date: decided.statement.date ? decided.statement : null,
      placeholder: decided.placeholder,
    };
  }
  return { status: null, statements: [], further: [], other: null, date: null, placeholder: false };
}

function statusValue(
  document: ParsedDocument,
  { statement, status }: Decision,
): NonNullable<AdrRecord['status']> {
  return {
    value: status,
    raw: statement.raw,
    source: sourceAt(document, statement.offset, statement.from),
  };
}

/** A known status of a further place that differs from the one that counts. */
function findOther(
  document: ParsedDocument,
  decided: Decision,
  further: readonly Statement[][],
): AdrRecord['status'] {
  for (const statements of further) {
    const other = decide(statements);
    if (other && other.status !== 'unknown' && other.status !== decided.status)
      return statusValue(document, other);
  }
  return null;
}

interface Decision {
  statement: Statement;
  status: AdrStatus;
  placeholder: boolean;
}

/** The statement that counts: of a dated history the latest, else the first, unless a later one says "superseded by". */
function decide(statements: readonly Statement[]): Decision | null {
  const boxes = statements.filter((statement) => statement.checked !== null);
  const pool = boxes.length > 0 ? boxes.filter((statement) => statement.checked) : statements;
  const said = pool.filter((statement) => statement.text !== '' && !isBare(statement.text));
  const [first] = said;
  if (!first) return null;
  if (isChoice(first.text)) return { statement: first, status: 'unknown', placeholder: true };
  const known = said.flatMap((statement) => {
    // "Ersetzt ADR-3" below a status tells of the other record, though the verb alone is a status too.
    if (
      statement !== first &&
      hasReference(statement.raw) &&
      openingRelation(statement.text) === 'supersedes'
    )
      return [];
    const status = statusOf(statement.text);
    return status && !isDoubtful(statement.text, status) ? [{ statement, status, placeholder: false }] : [];
  });
  const dated = known.filter(({ statement }) => statement.date !== null);
  const [latest] = [...dated].reverse().sort((a, b) => compareDates(b.statement.date, a.statement.date));
  if (latest && dated.length > 1) return latest;
  const replaced = known.find(
    ({ statement, status }) =>
      statement !== first &&
      status === 'superseded' &&
      hasReference(statement.raw) &&
      !isProse(statement.text),
  );
  const [opening] = known;
  if (replaced && opening?.status !== 'superseded') return replaced;
  if (opening && opening.status !== 'deprecated' && saysReplaced(opening.statement))
    return { ...opening, status: 'superseded' };
  // An undated list of bare words is a history too, or the choices of a template.
  const bare = known.filter(
    ({ statement }) =>
      (statement.from === 'list' || statement.from === 'table') && countWords(statement.text) < 3,
  );
  if (bare.length === said.length && bare.length > 1) {
    const distinct = new Set(bare.map(({ status }) => status));
    const last = bare.at(-1);
    if (distinct.size >= 4 || !last) return { statement: first, status: 'unknown', placeholder: true };
    return last;
  }
  if (
    opening &&
    (opening.statement === first || said.slice(0, said.indexOf(opening.statement)).every(isAside))
  )
    return opening;
  return { statement: first, status: 'unknown', placeholder: isHint(first.raw) };
}

/** `Accepted, superseded by ADR-7`: a later clause says that another decision has taken the place of this one. */
function saysReplaced({ text, raw }: Statement): boolean {
  const [, ...clauses] = text.slice(0, 400).split(/[.;,，。；]\s+|[，。；]|\s[–—-]\s|(?<!\s)\s*[(（]/u);
  return (
    hasReference(raw) && clauses.some((clause) => statusOf(clause) === 'superseded' && hasReference(clause))
  );
}

function frontmatterStatements(document: ParsedDocument): Statement[] {
  const fields = document.frontmatter?.fields ?? [];
  const direct = fields.find((field) => fieldNameOf(field.key) === 'status');
  const nested = fields
    .flatMap((field) => field.children)
    .find((field) => fieldNameOf(field.key) === 'status');
  const field = direct && !isEmpty(direct) ? direct : nested;
  if (!field) return [];
  return scalarsOf(field).map((scalar) => {
    const statement = statementOf(scalar.raw, scalar.offset, 'frontmatter');
    const plain = statementOf(scalar.text.replace(/^\{\s*|(?<!\s)\s*\}$/g, ''), scalar.offset, 'frontmatter');
    return { ...statement, text: plain.text, date: plain.date };
  });
}

function isEmpty(field: YamlField): boolean {
  return field.values.length === 0 && field.children.length === 0;
}

function headStatements(outline: Outline): Statement[] {
  const stated = fieldsOf(outline, 'status').filter((field) => field.raw !== '');
  const fields = stated.length > 0 ? stated : outcomeFields(outline);
  const [field] = fields;
  if (!field) return [];
  // Across a horizontal table every row is a field of its own: a history.
  const all = fields.length > 1 && fields.every((other) => other.source.from === 'table') ? fields : [field];
  return all.flatMap((one) => {
    const parts = one.nested || one.parts.length === 0 ? one.parts : [one];
    return parts.map((part) => statementOf(part.raw, part.offset, one.source.from));
  });
}

/** `Outcome: approved`: what a decision came to is its status where it is a status word and nothing else. */
function outcomeFields({ fields }: Outline): Field[] {
  return fields.filter(
    ({ label, value }) => isOutcome(label) && countWords(blankDays(value)) <= 2 && statusOf(value) !== null,
  );
}

function sectionStatements(outline: Outline): Statement[] {
  const section = sectionOf(outline, 'status');
  if (!section) return [];
  const inHeading = headingStatement(outline, section.heading.text, section);
  if (inHeading) return [inHeading];
  const lead = readStatements(outline.document, section.lead);
  return (lead.length > 0 ? lead : readStatements(outline.document, section.blocks.slice(0, 2))).filter(
    (statement) => !isOtherField(statement.text),
  );
}

/** A badge in the head of the page. */
function badgeStatements({ document, head }: Outline): Statement[] {
  return head.flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    const start = startOf(document, node);
    const found = badgeStatement(document.text.slice(start, endOf(document, node)), start, 'body');
    return found ? [found] : [];
  });
}

/** `## Status (Accepted)` and `## Status - Accepted`. */
function headingStatement(
  outline: Outline,
  text: string,
  section: NonNullable<ReturnType<typeof sectionOf>>,
): Statement | null {
  const value = /[([（–—-]\s*([^)\]）]+)/.exec(text)?.[1]?.trim();
  if (!value || statusOf(value) === null) return null;
  const { document } = outline;
  const start = document.bodyOffset + (section.heading.node.position?.start.offset ?? 0);
  const at = document.text.indexOf(value, start);
  return at >= 0 ? statementOf(value, at, 'heading') : null;
}

/** A tag of the front matter that is a status word and nothing else. */
function tagStatements(document: ParsedDocument): Statement[] {
  const field = document.frontmatter?.fields.find((candidate) => fieldNameOf(candidate.key) === 'tags');
  const found = field?.values.filter((scalar) => STATUS_TAGS.has(fold(scalar.text))) ?? [];
  return found.length === 1
    ? found.map((scalar) => statementOf(scalar.raw, scalar.offset, 'frontmatter'))
    : [];
}

const STATUS_TAGS = new Set([
  'draft',
  'proposed',
  'accepted',
  'approved',
  'rejected',
  'declined',
  'deprecated',
  'superseded',
  'superceded',
]);

/** A marked field further down, taken only where its value is a known status. */
function strayStatements(outline: Outline): Statement[] {
  const { document } = outline;
  const fields = readFields(document, document.tree.children, {
    isLabel: (key) => fieldNameOf(key) === 'status',
  });
  return fields
    .filter((field) => fieldNameOf(field.key) === 'status' && statusOf(field.value) !== null)
    .slice(0, 1)
    .map((field) => statementOf(field.raw, field.offset, field.source.from));
}

/** A sentence about something else than the record's own status. */
export function isProse(text: string): boolean {
  return /^(?:this|these|that|the|it|we|our|its|note|ce|cette|diese[rs]?|esta?|isto)\b/i.test(text);
}

/** A line that says a relation and no status, such as "Amends ADR-5". */
function isAside(statement: Statement): boolean {
  return hasReference(statement.raw) || /^\p{L}+(?:s|ed by|é par)\b/iu.test(statement.text);
}

function isBare(text: string): boolean {
  return /^(?:n\/?a|none|tbd|tba|todo|-+|—|\?+|unknown|\.{3}|…)$/i.test(text);
}

function isOtherField(text: string): boolean {
  const label = /^([^:：]{2,40})[:：]/.exec(text)?.[1];
  const name = label ? fieldNameOf(label) : null;
  return name !== null && name !== 'status' && statusOf(label ?? '') === null;
}

function hasReference(raw: string): boolean {
  return /\]\(|\]\[|\b[A-Z]{2,8}[-_ #]*\d|\b0\d{2,3}\b|`_|xref:|:doc:|#\d|\bby\s+(?:\[|\d)/.test(raw);
}

/** Order of dates of different precision: a month counts as its end, so that "2024-05" follows "2024-05-14". */
function compareDates(a: string | null, b: string | null): number {
  const key = (value: string | null): string => (value ?? '').padEnd(10, '~');
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
