import type { ParsedDocument } from '../../markdown/document.ts';
import type { Skipped } from '../../schema/handbook.ts';
import { isChoice, isHint } from './hints.ts';
import { fieldNameOf, isDecisiveHeading } from './labels.ts';
import type { NameParts } from './number.ts';
import { fieldsOf, type Outline } from './outline.ts';
import type { StatusReading } from './status.ts';
import { isPlaceholderTitle } from './title.ts';

/** Names of pages that lead to records, without extension. */
const INDEX =
  /^(?:readme|index|_index|summary|_sidebar|toc|_toc|contents|table[-_ ]of[-_ ]contents|overview|home|_home|log|decision[-_ ]?log|adr[-_ ]?(?:index|log|list|overview)|all[-_ ]?adrs?|list|nav|_nav)$/i;
const TEMPLATE =
  /(?:^|[-_. ])(?:templates?|modele|plantilla|vorlage|modelo|sjabloon|skeleton|boilerplate|模板|テンプレート)(?:$|[-_. ](?!engine|language|literal|system|library|render|string|haskell|variable|based|repositor|project|service|for-(?!adr)|in-|with-|inherit|format|instead|model))/i;
const TEMPLATE_FOLDER = /^[_.]?(?:templates?|modelos?|modeles?|plantillas?|vorlagen?|sjablonen|szablony)$/i;
/** A placeholder where the number belongs. */
const PLACEHOLDER = /^(?:\p{L}{1,30}[-_ ]?)?(?:n{3,9}|x{3,9}|0{0,9}x{2,9}|yyyy-?mm-?dd)(?:[-_. ]|$)/iu;
const PROCESS =
  /^(?:contributing|changelog|licen[cs]e|code_?of_?conduct|glossary|process|adr[-_ ]?process|about(?:[-_ ]adrs?)?|authors|maintainers|faq|guide|guidelines|howto|how[-_ ]to)$/i;

/** Whether a file without extension is named like an index page. */
export function isIndexName(name: string): boolean {
  return INDEX.test(name);
}

/**
 * Why a document of a decision folder is no record, or null where it is one. A name decides where it is plain;
 * otherwise a record has a number, a day, a status or the parts of a decision.
 */
export function reasonToSkip(
  outline: Outline,
  status: StatusReading,
  name: NameParts,
  fileName: string,
  ownFolder: boolean,
): Skipped['reason'] | null {
  const { document } = outline;
  if (document.body.trim() === '' && (document.frontmatter?.fields.length ?? 0) === 0) return 'empty';
  if (isTemplate(outline, status, name, fileName)) return 'template';
  if (isIndexName(fileName) && !ownFolder) return 'index';
  if (isDiagramOnly(outline)) return 'diagram';
  if (PROCESS.test(fileName) && status.status === null) return 'not-a-record';
  if (isGeneratedList(outline) && name.digits === null && status.status === null) return 'index';
  return isDecision(outline, status, name) ? null : 'not-a-record';
}

function isDecision(outline: Outline, status: StatusReading, name: NameParts): boolean {
  if (name.digits !== null || name.date !== null || status.status !== null) return true;
  const { document } = outline;
  if (fieldsOf(outline, 'deciders').length > 0) return true;
  const decisive = document.headings.filter(
    (heading) => heading !== outline.title && isDecisiveHeading(heading.text),
  );
  if (decisive.length > 0) return true;
  const keys = document.frontmatter?.fields.map((field) => fieldNameOf(field.key)) ?? [];
  return keys.includes('deciders') || keys.includes('status');
}

/** A template has the name or the folder of one, and the words of one or no status yet; a title alone is no sign. */
function isTemplate(outline: Outline, status: StatusReading, name: NameParts, fileName: string): boolean {
  const { path } = outline.document;
  const named =
    PLACEHOLDER.test(fileName) ||
    (TEMPLATE.test(fileName) && (name.digits === null || Number(name.digits) === 0));
  const placed = path
    .split('/')
    .slice(0, -1)
    .some((segment) => TEMPLATE_FOLDER.test(segment));
  if (named || placed) return status.status === null || hasPlaceholders(outline, status);
  const zero = name.digits !== null && Number(name.digits) === 0;
  return (zero || TEMPLATE.test(fileName)) && looksLikeTemplate(outline, status);
}

/** Any sign in the text that its author has not written it yet. */
function hasPlaceholders(outline: Outline, status: StatusReading): boolean {
  const { document } = outline;
  const titles = [outline.title?.text ?? ''];
  return (
    status.placeholder ||
    isChoice(status.status?.raw ?? '') ||
    titles.some((title) => title === '' || isTemplateTitle(title) || isBareTitle(title)) ||
    hasRawPlaceholderTitle(outline) ||
    countHints(document) > 0 ||
    /\b(?:YYYY-MM-DD|N{3,4}|X{3,4}|TBD|DATE|STATUS)\b/.test(document.body) ||
    /\{\{|<%=?|^[ \t]*(?:what|why|describe|list|explain|this section)\b[^\n]{0,200}[?.][ \t]{0,99}$/im.test(
      document.body,
    )
  );
}

/** The words of a template in the places where a record has its own. */
function looksLikeTemplate(outline: Outline, status: StatusReading): boolean {
  const { document } = outline;
  const yamlTitle = document.frontmatter?.fields.find((field) => field.key.toLowerCase() === 'title')
    ?.values[0];
  const titles = [yamlTitle?.text, outline.title?.text].filter((title) => title !== undefined);
  const placeholderTitle = titles.some((title) => isTemplateTitle(title)) || hasRawPlaceholderTitle(outline);
  const choices = status.placeholder || (status.status !== null && isChoice(status.status.raw));
  const hints = countHints(document);
  const bare = titles.length > 0 && titles.every((title) => isBareTitle(title));
  return (
    (placeholderTitle &&
      (choices || hints > 1 || status.status === null || isTemplateTitle(titles[0] ?? ''))) ||
    (choices && (bare || hints > 2))
  );
}

/** `ADRXXX: Title`, `NNNN. Title`, `{short title …}`, `[short title …]`. */
function isTemplateTitle(title: string): boolean {
  const rest = title.trim();
  if (
    /^(?:\p{L}{1,30}[-_ ]?)?(?:N{2,9}|X{2,9}|#{2,9}|0{0,9}[xXnN]{2,9}|\{[^{}]*\}|\[[^[\]\d]*\]|<[^<>]*>|NUMBER|YYYY\S{0,20})\s{0,9}[.:–—-]?\s{0,9}(?:$|title\b|\{|\[|<|\p{L})/u.test(
      rest,
    )
  )
    return true;
  return (
    isPlaceholderTitle(rest.replace(/^(?:(?:adr|madr|rfc|\p{Lu}{2,8})[-_ ]?\d*|\d+)\s*[.:–—-]*\s+/u, '')) ||
    isPlaceholderTitle(rest)
  );
}

/** `# <Title>`: the tree takes the placeholder for HTML, so that the heading looks empty. */
function hasRawPlaceholderTitle(outline: Outline): boolean {
  const { document } = outline;
  const first = document.headings.find((heading) => heading.depth === 1);
  if (!first) return false;
  const line = document.lines.text(first.source.line ?? 1);
  return /^#\s+(?:\S+\s+)?[<{[](?:[^>}\]]{0,200}\b)?(?:title|short|decision|name|number)\b[^>}\]\d]{0,200}[>}\]]/i.test(
    line,
  );
}

function isBareTitle(title: string): boolean {
  return /^(?:(?:architecture|architectural|any)?\s*decision record|adr|title|template)\b.{0,20}$/i.test(
    title.trim(),
  );
}

function countHints(document: ParsedDocument): number {
  let count = 0;
  for (const match of document.text.matchAll(
    /^[ \t]{0,20}(?:[-*+][ \t]{1,20}|#{1,6}[ \t]{1,20}|\w[\w -]{0,60}:[ \t]{0,20})?(\{[^{}\n]{3,}\}|\[[^\][\n]{6,}\](?![([:]))[ \t]*(?:<!--.*)?$/gm,
  ))
    if (isHint(match[1] ?? '')) count++;
  return count;
}

/** A page that holds a diagram and next to no text. */
function isDiagramOnly(outline: Outline): boolean {
  const { document } = outline;
  const blocks = document.tree.children;
  const diagrams = blocks.filter(
    (node) => node.type === 'code' && /^(?:mermaid|plantuml|puml|dot|graphviz|d2)/i.test(node.lang ?? ''),
  );
  return diagrams.length > 0 && blocks.every((node) => diagrams.includes(node) || node.type === 'heading');
}

/** A page that is a list or table of links and little else. */
function isGeneratedList(outline: Outline): boolean {
  const { children } = outline.document.tree;
  const lists = children.filter((node) => node.type === 'list' || node.type === 'table').length;
  const prose = children.filter((node) => node.type === 'paragraph').length;
  const decisive = outline.document.headings.some((heading) => isDecisiveHeading(heading.text));
  return lists > 0 && prose <= 2 && !decisive;
}
