import { inlineText, STRUCK } from '../../markdown/inline-text.ts';
import { withoutQuery, withoutSlash } from '../../text/path.ts';
import { NUMBER_WORDS } from './number.ts';

/** A stretch of source that names another page: a link, a file name, a number. */
export interface Reference {
  /** Offset within the scanned text. */
  index: number;
  raw: string;
  /** Address of a link or path as written, or null. */
  href: string | null;
  /** Label of a reference link such as `[ADR 5][five]`, whose address stands elsewhere. */
  label: string | null;
  text: string;
  /** It is a number and nothing else. */
  bare: boolean;
  /** Numbers that it may mean, the likeliest first: those of the text, then those of the address. */
  numbers: number[];
}

// Quantifiers have a bound, since each place of a text is tried: without one a run of openings costs its square.
const LINK = String.raw`\[(?<text>(?:[^[\]]|\[[^[\]]{0,200}\]){0,400})\]\(\s{0,9}(?:<(?<angled>[^<>\n]{0,400})>|(?<href>[^\s()<>]{0,400}(?:\([^\s()]{0,200}\)[^\s()<>]{0,200}){0,9}))(?:\s{1,9}["'][^"']{0,200}["'])?\s{0,9}\)`;
const WIKI = String.raw`\[\[(?<wiki>[^[\]|]{1,300})(?:\|(?<wikitext>[^[\]]{1,300}))?\]\]`;
const BY_LABEL = String.raw`\[(?<reftext>[^[\]]{1,400})\]\[(?<ref>[^[\]]{0,300})\]`;
const SHORTCUT = String.raw`\[(?<short>[^[\]\n\d]{0,200}\d[^[\]\n]{0,200})\](?![(\w])`;
const ASCIIDOC = String.raw`(?:xref|link):(?<xref>[^\s[\]]{1,400})\[(?<xreftext>[^\]]{0,400})\]|<<(?<anchor>[^,<>\n]{1,300})(?:,(?<anchortext>[^<>\n]{0,300}))?>>`;
const RST = String.raw`:(?:\w{1,20}:){0,3}(?:doc|ref|adr|any|pep|rfc):\x60(?:(?<roletext>[^\x60<]{0,300})<(?<roleurl>[^>\x60]{1,400})>|(?<role>[^\x60]{1,400}))\x60|\x60(?<rsttext>[^\x60<]{0,300})<(?<rsturl>[^>\x60]{1,400})>\x60__?|\x60(?<rstname>[^\x60<\n]{1,300})\x60_(?![\w_])`;
const URL = String.raw`<?(?<url>https?:\/\/[^\s<>)\]]*[^\s<>)\].,;:])>?`;
const FILE = String.raw`(?<![\w/.%-])(?<file>(?:\.{0,2}\/)?(?:[\w.%-]+\/)*[\w.%-]*[\w-]\.(?:md|markdown|rst|adoc|asciidoc)(?:#[\w-]+)?)`;
// Japanese and Chinese write no blank between a number and the words around it.
const NAMED = String.raw`(?<![\p{sc=Latin}\p{sc=Cyrillic}\p{N}-])(?<named>(?:${NUMBER_WORDS}|\p{Lu}{2,10})s?(?:[-_ ]?(?:no\.?|nr\.?|n°|number))?[-_ ]?[#№]?\s?\d{1,6}(?![\p{sc=Latin}\p{sc=Cyrillic}\p{N}]|\.\d))`;
const BARE = String.raw`(?<![\p{L}\p{N}./#-])(?<bare>(?<!\d\s)#?0(?!0+(?!\d))\d{2,4}|(?<=(?:\b(?:by|supersedes|replaces|obsoletes|amends|par|por|durch|pel[oa]|door|przez|and|et|y|und)\b:?|[&,])\s)#?\d{1,4})(?![\p{L}\p{N}]|[-./]\d|\s*%)`;

const SLUG = String.raw`(?<=\b(?:by|par|por|durch|supersedes|replaces)\s)(?<slug>[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+)`;

/** The title of a record in quotes behind the words that lead to it: `replaces the decision "Use cups"`. */
const TITLE = String.raw`(?<=(?:\b(?:by|par|por|durch|pel[oa]|da|dal(?:la)?|door|przez|supersedes|superseding|replaces|replacing|obsoletes|ersetzt|remplace|reemplaza|sustituye|substitui|sostituisce|vervangt|zastępuje):?\s(?:\p{L}{1,12}\s){0,2}))["“„«](?<title>[^"“”„«»\n]{3,120})["”“»]`;

const PATTERN = new RegExp(
  [WIKI, LINK, BY_LABEL, ASCIIDOC, RST, SHORTCUT, URL, FILE, NAMED, BARE, SLUG, TITLE].join('|'),
  'gu',
);

/** A page about a decision and not a decision: where it was talked over. */
const TALK =
  /\/(?:pull|pulls|issues|discussions|merge_requests|-\/issues|commit|commits|compare|browse|wiki\/spaces)\b|slack\.com|groups\.google|docs\.google|jira|youtube|meet\b/i;

/** Finds the references in a piece of source text in their order. */
export function findReferences(text: string): Reference[] {
  const source = withoutUnsaid(text);
  const references: Reference[] = [];
  for (const match of source.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const href = firstOf(groups, TARGETS);
    const shown = firstOf(groups, TEXTS) ?? href ?? '';
    const label =
      groups.ref !== undefined
        ? groups.ref || (groups.reftext ?? '')
        : (groups.short ?? groups.rstname ?? null);
    references.push({
      index: match.index,
      raw: match[0],
      href,
      label,
      text: inlineText(shown),
      bare: groups.bare !== undefined,
      numbers: numbersOf(inlineText(shown), href),
    });
  }
  return references;
}

/** A text with blanks in place of its comments and of what is struck through. */
export function withoutUnsaid(text: string): string {
  const blank = (match: string): string => ' '.repeat(match.length);
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, blank).replace(STRUCK, blank);
}

/** Groups of the pattern that hold where a reference leads, and what it shows. */
const TARGETS = ['angled', 'href', 'wiki', 'xref', 'anchor', 'roleurl', 'role', 'rsturl', 'url', 'file'];
const TEXTS = [
  ...['text', 'wikitext', 'reftext', 'xreftext', 'anchortext', 'roletext', 'rsttext', 'short', 'rstname'],
  ...['named', 'bare', 'slug', 'title'],
];

function firstOf(groups: Record<string, string | undefined>, names: readonly string[]): string | null {
  for (const name of names) if (groups[name] !== undefined) return groups[name];
  return null;
}

/** Whether an address leads to a discussion and not to a record. */
export function isTalk(reference: Reference): boolean {
  return reference.href !== null && TALK.test(reference.href);
}

/** The number that a file name or an address carries: `0012-foo.md`, `/adr/12`, `ADR012-foo`. */
export function numberOfHref(href: string): number | null {
  const path = withoutQuery(href);
  const segments = withoutSlash(path)
    .split('/')
    .filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const name = /^(?:readme|index)\b/i.test(last) ? (segments.at(-2) ?? '') : last;
  const undated = name.replace(/^\d{4}-\d{2}-\d{2}[-_.]?|^(?:19|20)\d{6}[-_.]?/, '');
  const match =
    /^(?:\p{L}[\p{L}.]*(?:[-_]\p{L}+)?[-_ ]*)?0*(\d{1,6})(?![\d.]\d|\d)(?=[-_. ]|$|[a-z]?[-_. ])/u.exec(
      undated,
    );
  return match?.[1] ? Number(match[1]) : null;
}

const NAMED_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${NUMBER_WORDS}|\p{Lu}{2,10})[-_ #№]*0*(\d{1,6})(?!\d|\.\d)`,
  'iu',
);

function numbersOf(text: string, href: string | null): number[] {
  const numbers: number[] = [];
  const named = NAMED_NUMBER.exec(text);
  if (named?.[1]) numbers.push(Number(named[1]));
  const leading = /^\s*#?0*(\d{1,6})(?!\d|[-/.]\d)/.exec(text);
  if (leading?.[1] && !/^\d{4}-\d/.test(text.trim())) numbers.push(Number(leading[1]));
  const inHref = href ? numberOfHref(href) : null;
  if (inHref !== null) numbers.push(inHref);
  return [...new Set(numbers)];
}
