/** A piece of raw HTML. `name` is lower-case; `attributes` hold decoded values, the first of a name counts. */
export interface HtmlToken {
  type: 'open' | 'close' | 'comment' | 'text';
  raw: string;
  name: string;
  attributes: ReadonlyMap<string, string>;
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/y;
const CLOSE = /<\/([a-zA-Z][a-zA-Z0-9-]*)\s*>/y;
const OPEN =
  /<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"'<>/=`]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/y;
const ATTRIBUTE = /([^\s"'<>/=`]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Splits raw HTML into tags, comments and text. A `<` that opens neither is text. */
export function tokeniseHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let position = 0;
  let text = '';
  const flush = (): void => {
    if (text !== '') tokens.push({ type: 'text', raw: text, name: '', attributes: new Map() });
    text = '';
  };
  while (position < html.length) {
    const token = html[position] === '<' ? readTag(html, position) : null;
    if (token) {
      flush();
      tokens.push(token);
      position += token.raw.length;
    } else {
      // A lone `<` inside a block of HTML would open a tag in a browser.
      text += html[position] === '<' ? '&lt;' : html[position];
      position += 1;
    }
  }
  flush();
  return tokens;
}

function readTag(html: string, position: number): HtmlToken | null {
  const comment = match(COMMENT, html, position);
  if (comment) return { type: 'comment', raw: comment[0], name: '', attributes: new Map() };
  const close = match(CLOSE, html, position);
  if (close)
    return { type: 'close', raw: close[0], name: (close[1] ?? '').toLowerCase(), attributes: new Map() };
  const open = match(OPEN, html, position);
  if (!open) return null;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of (open[2] ?? '').matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return { type: 'open', raw: open[0], name: (open[1] ?? '').toLowerCase(), attributes };
}

function match(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/** Where a tag ends that begins at `start`, behind the first `>` that stands in no value; -1 where it does not end. */
export function tagEnd(html: string, start: number): number {
  let quote = '';
  for (let index = start; index < html.length; index++) {
    const character = html[index];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
  }
  return -1;
}

/** HTML with each of its tags replaced. What opens a tag that never ends is text, and so is all that follows it. */
export function replaceTags(html: string, replace: (tag: string) => string): string {
  const parts: string[] = [];
  let copied = 0;
  const opens = /<\/?[a-zA-Z]/g;
  for (let open = opens.exec(html); open; open = opens.exec(html)) {
    const end = tagEnd(html, open.index);
    parts.push(html.slice(copied, open.index));
    if (end < 0) return parts.join('') + html.slice(open.index).replaceAll('<', '&lt;');
    parts.push(replace(html.slice(open.index, end)));
    copied = end;
    opens.lastIndex = end;
  }
  return parts.join('') + html.slice(copied);
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  colon: ':',
  tab: '\t',
  newline: '\n',
};

/** Decodes the entities that can hide a scheme; an unknown name stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
