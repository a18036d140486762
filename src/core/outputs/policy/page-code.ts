import { decodeEntities, tagEnd } from '../../render/html-tokens.ts';
import { normaliseLineEnds } from '../../text/lines.ts';

/** What a page holds that a browser runs or applies, as a Content-Security-Policy sees it. */
export interface PageCode {
  /** The page, each `style` attribute replaced by a class, and a `<style>` with the rules of these at the end of its head. */
  html: string;
  /** Texts of the scripts that stand in the page and run. */
  scripts: string[];
  /** Texts of attributes such as `onclick`. */
  handlers: string[];
  /** Texts of the `<style>` elements. */
  styles: string[];
  /** Addresses of scripts. */
  sources: string[];
  /** Whether the page brings a policy of its own. */
  hasPolicy: boolean;
}

/** Elements whose text is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

const NAME = /[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** What begins an attribute that holds code. */
const CODE = /[^\w](?:style|on[a-z])/i;
const NONE: ReadonlyMap<string, string> = new Map();

/** What is known of a page while its tags are read in order. */
interface Walk {
  html: string;
  code: PageCode;
  /** The class of each text of declarations. */
  rules: Map<string, string>;
  /** The page up to `copied`, as it will be. */
  parts: string[];
  copied: number;
  /** How many drawings the place lies within. */
  drawings: number;
}

/** Reads the code of a finished page. */
export function readPageCode(html: string): PageCode {
  const code: PageCode = { html, scripts: [], handlers: [], styles: [], sources: [], hasPolicy: false };
  const walk: Walk = { html, code, rules: new Map(), parts: [], copied: 0, drawings: 0 };
  for (let start = html.indexOf('<'); start >= 0; )
    start = html.indexOf(
      '<',
      html.startsWith('<!--', start) ? endOf(html, '-->', start) : readTag(walk, start),
    );
  walk.parts.push(html.slice(walk.copied));
  code.html = walk.parts.join('');
  if (walk.rules.size > 0) {
    const sheet = [...walk.rules].map(([declarations, name]) => renderRule(name, declarations)).join('');
    code.styles.push(sheet);
    code.html = code.html.replace('</head>', () => `<style>${sheet}</style></head>`);
  }
  return code;
}

/** Reads what begins with the `<` at a place, and returns where to look for the next one. */
function readTag(walk: Walk, start: number): number {
  const { html } = walk;
  const isEnd = html[start + 1] === '/';
  NAME.lastIndex = start + (isEnd ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return start + 1;
  const end = tagEnd(html, start);
  if (end < 0) return html.length;
  if (name === 'svg') walk.drawings += isEnd ? -1 : 1;
  return isEnd ? end : readElement(walk, name, start, end);
}

function readElement(walk: Walk, name: string, start: number, end: number): number {
  const { html, code } = walk;
  const tag = html.slice(start, end);
  const attributes = isAsked(tag, name) ? readAttributes(tag, name) : NONE;
  for (const [key, value] of attributes) if (/^on[a-z]/.test(key)) code.handlers.push(decodeEntities(value));
  if (name === 'meta' && (attributes.get('http-equiv') ?? '').toLowerCase() === 'content-security-policy')
    code.hasPolicy = true;
  if (attributes.has('style')) {
    walk.parts.push(html.slice(walk.copied, start), moveStyle(tag, name, attributes, walk.rules));
    walk.copied = end;
  }
  if (!RAW.has(name) || tag.endsWith('/>')) return end;
  const close = closeOf(html, name, end);
  const text = normaliseLineEnds(html.slice(end, close));
  if (name === 'script') readScript(attributes, text, code);
  // Within a drawing the text of a style is markup as any other.
  if (name === 'style') code.styles.push(walk.drawings > 0 ? decodeEntities(text) : text);
  return close;
}

/** Whether a tag may have an attribute that is asked for; most of a page has none, and need not be read closer. */
function isAsked(tag: string, name: string): boolean {
  return name === 'script' || name === 'meta' || CODE.test(tag);
}

/** Puts tags at the beginning of a page's head, below the line that states its encoding. */
export function addToHead(html: string, tags: string): string {
  const charset = /<meta\b[^<>]{0,40}charset[^<>]{0,40}>/i.exec(html.slice(0, 2000));
  const head = /<head\b[^<>]{0,400}>/i.exec(html.slice(0, 4000));
  const after = charset ?? head;
  if (!after) return html;
  const place = after.index + after[0].length;
  return html.slice(0, place) + tags + html.slice(place);
}

/** Types of scripts that run; all others are data. */
const RUNS = /^(?:|module|importmap|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

function readScript(attributes: ReadonlyMap<string, string>, text: string, code: PageCode): void {
  if (!RUNS.test(attributes.get('type')?.trim() ?? '')) return;
  const source = attributes.get('src');
  if (source === undefined) code.scripts.push(text);
  else code.sources.push(decodeEntities(source));
}

/** The tag with its style as a class. An empty style says nothing. */
function moveStyle(
  tag: string,
  name: string,
  attributes: ReadonlyMap<string, string>,
  rules: Map<string, string>,
): string {
  const declarations = decodeEntities(attributes.get('style') ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join(';');
  const rest = [...attributes].filter(([key]) => key !== 'style' && key !== 'class');
  const classes = [attributes.get('class') ?? ''];
  // What would end the sheet stays out of it.
  if (declarations !== '' && !/[{}<]/.test(declarations)) {
    const rule = rules.get(declarations) ?? `hb-s${rules.size.toString(36)}`;
    rules.set(declarations, rule);
    classes.push(rule);
  }
  const word = classes.join(' ').trim();
  const all = word === '' ? rest : [['class', word] as const, ...rest];
  const texts = all.map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${tag.slice(1, 1 + name.length)}${texts.join('')}${tag.endsWith('/>') ? '/' : ''}>`;
}

/** A rule that wins over rules with ids, as a style attribute does. */
function renderRule(name: string, declarations: string): string {
  return `:is(.${name},#\\##\\##\\#){${declarations}}`;
}

/** Attributes of a tag with their values as they are written, entities and all. */
function readAttributes(tag: string, name: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = '', raw = ''] of tag.slice(1 + name.length, -1).matchAll(ATTRIBUTE))
    if (!attributes.has(key)) attributes.set(key, /^["']/.test(raw) ? raw.slice(1, -1) : raw);
  return attributes;
}

/** Where the end tag of an element stands. */
function closeOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}
