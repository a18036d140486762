import { writeFormula } from './formula.ts';
import { positionAt, type TextPosition, TrackedText } from './tracked-text.ts';

/** mermaid's own limit; above it mermaid would draw a picture of an error. */
export const MAX_TEXT_LENGTH = 50_000;

/** HTML that only formats: with labels as SVG text it would be shown as letters. `<br>` is understood and stays. */
const FORMATTING = 'b|strong|i|em|u|s|del|ins|mark|small|big|sub|sup|code|kbd|samp|tt|font|span|center';

/** A finding at an offset of the text of the author. */
export interface SourceNote {
  rule: string;
  message: string;
  offset: number;
}

/** A diagram as mermaid is given it. */
export interface PreparedSource {
  /** What mermaid is given: front matter and `%%{init}%%` as they are, the rest without comments and formatting tags. */
  text: string;
  /** The part that the parsers number: without front matter, directives and comments. */
  body: TrackedText;
  /** First fault that can be told before mermaid reads the text. */
  fault: SourceNote | null;
  notes: SourceNote[];
  /** Links of the author, in the order of the placeholders that stand for them (`LINK_PLACEHOLDER` and a number). */
  links: SourceLink[];
}

/**
 * Stands for a link while mermaid draws: mermaid throws away every scheme that it does not know, such as `adr:12`. The
 * host is reserved (RFC 2606) and appears in no finished picture.
 */
export const LINK_PLACEHOLDER = 'https://link.invalid/';

/**
 * Prepares a diagram as mermaid's own preprocessing would (front matter, directives, comments, in that order), so that
 * a position in what its parsers see can be led back to the text of the author.
 */
export function prepareSource(raw: string): PreparedSource {
  const original = raw.replace(/\r\n?/g, '\n');
  const body = new TrackedText(original);
  const notes = findIgnoredConfig(original);

  const head = frontMatterLength(original);
  const frontMatter = original.slice(0, head);
  body.remove(0, head);

  const directives: string[] = [];
  body.replace(/%%\{[\s\S]*?\}%%\s*/g, (match) => {
    directives.push(match[0].trim());
    return '';
  });
  body.replace(/^[ \t]*%%(?!\{)[^\n]*(?:\n|$)/gm, () => '');
  const indent = /^\s*/.exec(body.text)?.[0].length ?? 0;
  body.remove(0, indent);

  const fault = findFault(original, body.text) ?? writeFormulas(body);
  notes.push(...removeIcons(body));
  simplifyLabels(body);
  const links = findSourceLinks(original);
  replaceLinks(body, links);

  const directiveLines = directives.map((directive) => `${directive}\n`).join('');
  return { text: `${frontMatter}${directiveLines}${body.text}`, body, fault, notes, links };
}

/** Length of the front matter with its closing line and the blank lines behind it, 0 where there is none. */
function frontMatterLength(text: string): number {
  const opening = /^([^\S\n]*)---\s*\n/.exec(text);
  if (!opening) return 0;
  const closing = new RegExp(`\\n${opening[1] ?? ''}---\\s*\\n`, 'g');
  closing.lastIndex = opening[0].length - 1;
  const found = closing.exec(text);
  return found ? found.index + found[0].length : 0;
}

function findFault(original: string, body: string): SourceNote | null {
  if (original.length > MAX_TEXT_LENGTH) {
    return {
      rule: 'diagram/too-large',
      message: `Unexpected ${original.length} characters, expected at most ${MAX_TEXT_LENGTH}. Split the diagram into several.`,
      offset: 0,
    };
  }
  if (body.trim() === '') {
    const message =
      'Unexpected empty diagram, expected the name of a diagram type such as `flowchart LR` in its first line.';
    return { rule: 'diagram/syntax', message, offset: 0 };
  }
  return null;
}

/** Writes each formula between `$$` as a line of Unicode; the first that has no such form is a fault. */
function writeFormulas(body: TrackedText): SourceNote | null {
  let fault: SourceNote | null = null;
  const at = (index: number): number => {
    const before = body.text.slice(0, index).split('\n');
    return offsetAt(body.original, body.locate(before.length, before.at(-1)?.length ?? 0));
  };
  body.replace(/\$\$([^$\n]{1,2000})\$\$/g, ({ 0: whole, 1: tex = '', index }) => {
    const { line, reason } = tryFormula(tex);
    if (line !== null) return line;
    const message =
      `Unexpected formula \`${tex.trim()}\`, expected one that fits into a line of text${reason}. ` +
      'Write it with Unicode characters (x², ≤, Σ), or put it into the text below the diagram.';
    fault ??= { rule: 'diagram/math', message, offset: at(index) };
    return whole;
  });
  return fault;
}

function tryFormula(tex: string): { line: string | null; reason: string } {
  try {
    return { line: writeFormula(tex), reason: '' };
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : '';
    return { line: null, reason: said === '' ? '' : `: ${said}` };
  }
}

/** Settings that `SECURE` of the configuration takes from authors. */
function findIgnoredConfig(text: string): SourceNote[] {
  const head = [text.slice(0, frontMatterLength(text)), ...(text.match(/%%\{[\s\S]*?\}%%/g) ?? [])];
  const ignored =
    /\b(theme|themeVariables|themeCSS|fontFamily|securityLevel|darkMode|htmlLabels)\b['"]?\s*:/.exec(
      head.join('\n'),
    );
  if (!ignored) return [];
  const message = `Unexpected setting \`${ignored[1]}\`, expected none for colours, fonts or safety: the handbook's own are used. Remove it.`;
  return [{ rule: 'diagram/ignored-config', message, offset: text.indexOf(ignored[0]) }];
}

/** Icons that the handbook does not ship: those in labels go, the others are drawn as a question mark. */
function removeIcons(body: TrackedText): SourceNote[] {
  const awesome = /\bfa[bklrsd]?:fa-[\w-]+[^\S\n]?/;
  const service =
    /^[ \t]*(?:group|service)[ \t]+\w+\((?!(?:cloud|database|disk|internet|server|blank)\))([^)\n]*)\)/m;
  const architecture = /^\s*architecture/.test(body.text) ? service.exec(body.text) : null;
  const found = awesome.exec(body.text) ?? architecture ?? /\bicon:\s*"[^"\n]*"/.exec(body.text);
  if (!found) return [];
  const before = body.text.slice(0, found.index).split('\n');
  const at = body.locate(before.length, before.at(-1)?.length ?? 0);
  body.replace(/(?:\bfa[bklrsd]?:fa-[\w-]+[^\S\n]?)+/g, ({ 0: icons, index, input }) =>
    isLabelAlone(input, index, index + icons.length)
      ? icons
          .replace(/\bfa[bklrsd]?:fa-/g, '')
          .replaceAll('-', ' ')
          .trimEnd()
      : '',
  );
  const name = found[1] ?? found[0].trim();
  const message = `Unexpected icon \`${name}\`, expected cloud, database, disk, internet or server in an architecture, or a word. No other icon is shipped.`;
  return [{ rule: 'diagram/icon', message, offset: offsetAt(body.original, at) }];
}

/**
 * Whether nothing else stands between the marks of a label: without a word for the icon the label would be empty, which
 * mermaid refuses in most shapes, and the reader would learn nothing.
 */
function isLabelAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const behind = text.slice(end, end + 20);
  return /[[({|>"'`/\\]\s{0,9}$/.test(before) && /^\s{0,9}["'`\])}|/\\]/.test(behind);
}

function offsetAt(text: string, { line, column }: TextPosition): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

function simplifyLabels(body: TrackedText): void {
  const pair = new RegExp(`<(${FORMATTING})(?:\\s[^<>\\n]*)?>(?=[^\\n]*</\\1\\s*>)`, 'gi');
  const before = body.text;
  body.replace(pair, () => '');
  if (body.text !== before) body.replace(new RegExp(`</(?:${FORMATTING})\\s*>`, 'gi'), () => '');
  body.replace(/&nbsp;|&#160;|&#xa0;/gi, () => '\u00a0');
  // mermaid rewrites these quotes itself; a tag of the author keeps its line and its length.
  body.replace(/<br\s{0,9}\/?\s{0,9}>/gi, () => '<br/>');
}

/** A link that the text states, with its offset in it. */
export interface SourceLink {
  href: string;
  offset: number;
}

/** Finds what `click`, `link` and `links` statements point to, without parsing the diagram. */
export function findSourceLinks(raw: string): SourceLink[] {
  const text = raw.replace(/\r\n?/g, '\n');
  const links: SourceLink[] = [];
  const add = (href: string | undefined, offset: number): void => {
    if (href) links.push({ href, offset });
  };
  for (const line of text.matchAll(/^[ \t]*(click|link|links)\b([^\n]*)$/gm)) {
    const [whole, word, rest = ''] = line;
    const start = line.index + whole.length - rest.length;
    if (/^\s+\S+\s+(?:call\b|callback\b)/.test(rest)) continue;
    const quoted = /^\s[^"\n]*(?<=\s)"([^"\n]+)"/.exec(rest);
    if (word === 'links') {
      for (const entry of rest.matchAll(/:\s*"([^"]+)"/g))
        add(entry[1], start + entry.index + entry[0].indexOf('"') + 1);
    } else if (quoted) {
      add(quoted[1], start + quoted[0].lastIndexOf('"', quoted[0].length - 2) + 1);
    } else {
      const at = /^\s[^:\n]+:[^@\n]*@\s*(\S+)/.exec(rest);
      if (word === 'link' && at) add(at[1], start + at[0].length - (at[1]?.length ?? 0));
    }
  }
  return links;
}

/** Position of an offset in the text of a diagram. */
export function locateOffset(raw: string, offset: number): { line: number; column: number } {
  return positionAt(raw.replace(/\r\n?/g, '\n'), offset);
}

/** Writes a placeholder for every link; both lists are in the order of the text. */
function replaceLinks(body: TrackedText, links: readonly SourceLink[]): void {
  const stated = findSourceLinks(body.text);
  for (const { href, offset } of stated.toReversed()) {
    const index = links.findIndex((link) => link.href === href);
    if (index >= 0) body.splice(offset, offset + href.length, `${LINK_PLACEHOLDER}${index}`);
  }
}
