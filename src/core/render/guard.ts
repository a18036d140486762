import { escapeHtml } from './escape.ts';
import { type HtmlToken, replaceTags, tokeniseHtml } from './html-tokens.ts';

/** Attributes that hold an address which a browser follows or loads. */
const ADDRESS = /^(?:href|src|srcset|action|formaction|poster|data|xlink:href|background|cite|ping)$/;
const SAFE = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i;
/** Elements that run, load or move addresses into place, and those within which a browser reads no tags but their end. */
const FORBIDDEN_NAMES =
  'script|iframe|object|embed|base|meta|link|form|style|frame|frameset|applet|set|animate[a-z]*|foreignobject|' +
  'textarea|title|xmp|noscript|noembed|noframes|plaintext|template';
const FORBIDDEN = new RegExp(`^(?:${FORBIDDEN_NAMES})$`);
/** What a body has to hold for anything to be taken out of it. */
const SUSPECT = new RegExp(`</?(?:${FORBIDDEN_NAMES})|[\\s/"']on|:|&(?:#|colon)`, 'i');

/**
 * The last look at a rendered body, before anything of ours is put into it: whatever a Markdown processor made of
 * the prepared text, no script, handler, frame or unsafe address leaves. Each is shown as text or loses the attribute.
 */
export function guardHtml(html: string): string {
  // Most bodies hold nothing to look at more closely.
  if (!SUSPECT.test(html)) return html;
  return replaceTags(html, (tag) => {
    const [token] = tokeniseHtml(tag);
    if (!token || (token.type !== 'open' && token.type !== 'close')) return escapeHtml(tag);
    if (FORBIDDEN.test(token.name)) return isOwnAsset(token) ? tag : escapeHtml(tag);
    return isClean(token) ? tag : rebuild(token, /\/\s*>$/.test(tag));
  });
}

/** The style sheet and the script that the code blocks of the site load, and the closing tag of that script. */
function isOwnAsset(token: HtmlToken): boolean {
  if (token.type === 'close') return token.name === 'script';
  const address = token.attributes.get(token.name === 'link' ? 'href' : 'src') ?? '';
  return (
    ['link', 'script'].includes(token.name) &&
    /^\/(?!\/)[\w./~-]*_astro\/[\w.-]+$/.test(address) &&
    isClean(token)
  );
}

function isClean(token: HtmlToken): boolean {
  return [...token.attributes].every(([name, value]) => isSafeAttribute(name, value));
}

function isSafeAttribute(name: string, value: string): boolean {
  if (name.startsWith('on')) return false;
  if (!ADDRESS.test(name)) return true;
  // A browser drops control characters and blanks inside a scheme.
  return SAFE.test([...value].filter((character) => character > '\u0020').join(''));
}

function rebuild(token: HtmlToken, selfClosing: boolean): string {
  const attributes = [...token.attributes]
    .filter(([name, value]) => isSafeAttribute(name, value))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  return `<${token.name}${attributes}${selfClosing ? '/' : ''}>`;
}
