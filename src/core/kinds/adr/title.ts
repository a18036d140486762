import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import type { TextValue } from '../../schema/value.ts';
import { fileNameOf } from '../../text/path.ts';
import { oneLine, squeeze } from '../../text/spaces.ts';
import { findDates } from '../../words/date.ts';
import { fold, joined } from '../../words/fold.ts';
import { DECISION_NAMES } from '../../words/tables/decision-headings.ts';
import { allWords } from '../../words/word-table.ts';
import { isHint } from './hints.ts';
import { fieldNameOf, isSectionName } from './labels.ts';
import { type NameParts, numberInTitle } from './number.ts';
import { fieldsOf, type Outline, sectionOf } from './outline.ts';
import { frontmatterFields } from './scalars.ts';

/** A title of a page of the folder for a record, from a link on its index page. */
export interface IndexTitle {
  value: string;
  raw: string;
}

/**
 * The title of a record without its number: front matter, the title heading, a field or section called "Title", a
 * heading inside the front matter, the index page's words, and at last the words of the file's name.
 */
export function readDecisionTitle(outline: Outline, name: NameParts, indexed: IndexTitle | null): TextValue {
  const { document } = outline;
  return (
    fromFrontmatter(document) ??
    withoutOwnNumber(fromHeading(outline), name) ??
    fromField(outline) ??
    fromFrontmatterComment(document) ??
    (indexed
      ? { ...indexed, source: { path: document.path, line: null, column: null, from: 'index' } }
      : fromName(document, name))
  );
}

/** What a record calls itself in front of its title. */
const OWN_NAME = new RegExp(
  String.raw`^(?:(?:architect(?:ure|ural)\s+)?(?:design\s+)?decision\s+(?:record|log)|adr|madr|rfc|${allWords(DECISION_NAMES).join('|')})(?:\s{0,9}(?:\([^()]*\))?\s{0,9}[:：–—|]+\s*|\s+[-]\s+|\s*$)`,
  'iu',
);

/**
 * A title without what only names the record: `ADR 12: `, `12. `, `[ADR-12] `, `Architecture Decision Record: `, a
 * date in front. Empty where nothing else is left.
 */
export function stripTitle(title: string): string {
  let rest = title.trim();
  const [date] = findDates(rest.slice(0, 40));
  if (date?.index === 0 && date.date?.precision === 'day')
    rest = rest.slice(date.raw.length).replace(/^\s*[:–—|_-]*\s*/, '');
  const number = numberInTitle(rest);
  if (number) rest = rest.slice(number.length);
  rest = rest.replace(OWN_NAME, '');
  const again = numberInTitle(rest);
  if (again && /[:：.–—)\]]/.test(rest.slice(again.at, again.length))) rest = rest.slice(again.length);
  return rest.replace(/^[\s:：–—|-]+(?=\S)/, '').trim();
}

/** Whether a text can be a title: not the name of a part, not a placeholder of a template. */
export function isUsableTitle(title: string): boolean {
  return title !== '' && !isSectionName(title) && !isPlaceholderTitle(title);
}

/** Whether a title is what a template says to its author. */
export function isPlaceholderTitle(title: string): boolean {
  return (
    isHint(title) ||
    /^(?:title|titre|titulo|titel|decision title|adr title|name of (?:the )?decision|short title.*|adr template|template|your title here|<.*>|\.{3}|…|n{3,4}|x{3,4})$/i.test(
      title.trim(),
    ) ||
    /[{[<]\s{0,9}(?:short|title|decision|adr|name|insert|your)\b[^\]}>\d]{0,300}[\]}>]/i.test(title)
  );
}

function fromFrontmatter(document: ParsedDocument): TextValue | null {
  const field = frontmatterFields(document).find(
    ({ key }) => fieldNameOf(key) === 'title' || joined(fold(key)) === 'name',
  );
  const scalar = field?.values[0];
  if (!scalar) return null;
  const value = stripTitle(oneLine(scalar.text));
  return isUsableTitle(value)
    ? { value, raw: scalar.raw, source: sourceAt(document, scalar.offset, 'frontmatter') }
    : null;
}

function fromHeading(outline: Outline): TextValue | null {
  const { document } = outline;
  const candidates = outline.title ? [outline.title] : [];
  // `# Architecture Decision Record` or `# ADR-12` alone: the heading below it is the title.
  const next = outline.title ? document.headings[document.headings.indexOf(outline.title) + 1] : undefined;
  if (next && next.index >= 0 && next.depth <= (outline.title?.depth ?? 0) + 1) candidates.push(next);
  for (const heading of candidates) {
    const first = heading.node.children[0];
    const last = heading.node.children.at(-1);
    if (!first || !last) continue;
    const start = startOf(document, first);
    const raw = document.text.slice(start, endOf(document, last));
    // The tree takes the "<T>" of a title for a tag.
    const value = stripTitle(/<\w/.test(raw) ? inlineText(raw) : oneLine(heading.text));
    if (!isUsableTitle(value)) continue;
    return { value, raw, source: sourceAt(document, start, 'heading') };
  }
  return null;
}

function fromField(outline: Outline): TextValue | null {
  const field = fieldsOf(outline, 'title').find((candidate) => isUsableTitle(stripTitle(candidate.value)));
  if (field) return { value: stripTitle(field.value), raw: field.raw, source: field.source };
  const block = sectionOf(outline, 'title')?.lead.find((node) => node.type === 'paragraph');
  if (!block) return null;
  const { document } = outline;
  const start = startOf(document, block);
  const raw = document.text.slice(start, endOf(document, block));
  const value = stripTitle(oneLine(raw).replace(/[*_`]/g, ''));
  return isUsableTitle(value) && value.length < 200
    ? { value, raw, source: sourceAt(document, start, 'section') }
    : null;
}

/** `44 Hide card numbers` in the file with the number 44. */
function withoutOwnNumber(title: TextValue | null, { digits }: NameParts): TextValue | null {
  const [lead = '', number = ''] = /^0{0,6}(\d{1,6})\s+(?=\p{L})/u.exec(title?.value ?? '') ?? [];
  if (!title || digits === null || number === '' || Number(number) !== Number(digits)) return title;
  return { ...title, value: title.value.slice(lead.length) };
}

/** A heading that stands inside the front matter, where YAML takes it for a comment. */
function fromFrontmatterComment(document: ParsedDocument): TextValue | null {
  const { frontmatter } = document;
  if (!frontmatter) return null;
  const block = document.text.slice(frontmatter.offset, frontmatter.end);
  for (const match of block.matchAll(/^#[ \t]+(\S.*)$/gm)) {
    const raw = match[1]?.trimEnd() ?? '';
    const value = stripTitle(raw);
    if (!isUsableTitle(value) || /^[\w-]+:|[.:]$/.test(value)) continue;
    const start = frontmatter.offset + match.index + match[0].indexOf(raw, 1);
    return { value, raw, source: sourceAt(document, start, 'frontmatter') };
  }
  return null;
}

function fromName(document: ParsedDocument, name: NameParts): TextValue {
  const words = squeeze(name.rest.replace(/[-_]+/g, ' '));
  const raw = name.rest || fileNameOf(document.path);
  const value = words === '' ? raw : words.charAt(0).toUpperCase() + words.slice(1);
  return { value, raw, source: { path: document.path, line: null, column: null, from: 'filename' } };
}
