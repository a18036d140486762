import { findElsewhere } from '../elsewhere/find-elsewhere.ts';
import { hasScheme, resolvePath } from '../text/path.ts';
import { siteHref } from '../text/site-href.ts';
import type { RenderContext } from './context.ts';
import { fileHref, isPicture } from './destination.ts';
import { escapeHtml } from './escape.ts';
import type { HtmlToken } from './html-tokens.ts';
import { isAllowedHost } from './links.ts';
import { isSafeAddress } from './safe-address.ts';

const ELEMENTS = new Set(
  `a abbr b blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure
  h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp small span strong sub summary sup
  table tbody td tfoot th thead tr tt u ul var wbr`.split(/\s+/),
);
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);
const RENAMED: Record<string, string> = { h1: 'h2', center: 'div', tt: 'code' };
const ATTRIBUTES = new Set([
  'title',
  'lang',
  'dir',
  'colspan',
  'rowspan',
  'open',
  'start',
  'reversed',
  'scope',
]);

/** Whether an element has no end tag; `name` in lower case. */
export function isVoidElement(name: string): boolean {
  return VOID.has(name);
}

/** What preparers write beyond that. No author can: in a source these elements and attributes are text. */
const OWN_ELEMENTS = new Set(['fieldset', 'input', 'label', 'legend', 'progress']);
const OWN_ATTRIBUTES = new Set([
  ...ATTRIBUTES,
  ...['id', 'href', 'src', 'alt', 'width', 'height', 'loading', 'decoding', 'for', 'checked', 'disabled'],
]);

/** Says whether a tag is as preparing writes them: element, attributes, classes and addresses. */
export function isOwnTag({ name, attributes }: HtmlToken): boolean {
  if (!ELEMENTS.has(name) && !OWN_ELEMENTS.has(name)) return false;
  for (const [key, value] of attributes) {
    if (key === 'class' && /^(?:hb-[\w-]+|sr-only|not-content)(?: (?:hb-[\w-]+|not-content))*$/.test(value))
      continue;
    if (key === 'type' && value === 'checkbox') continue;
    if (!OWN_ATTRIBUTES.has(key) && !/^(?:data|aria)-[a-z-]+$/.test(key)) return false;
    if ((key === 'href' || key === 'src') && !isSafeAddress(value)) return false;
  }
  return true;
}

/** An opening tag with the attributes that are allowed, or null where its element is not. */
export function renderAllowedTag(token: HtmlToken, context: RenderContext): string | null {
  if (token.name === 'iframe') return renderFrameTag(token, context);
  if (!ELEMENTS.has(token.name)) return null;
  if (token.name === 'img') return renderImageTag(token, context);
  const attributes: string[] = [];
  for (const [name, value] of token.attributes) {
    if (ATTRIBUTES.has(name)) attributes.push(`${name}="${escapeHtml(value)}"`);
    if ((name === 'id' || name === 'name') && isOwnAnchor(value))
      attributes.push(`id="${escapeHtml(value)}"`);
  }
  const href = token.name === 'a' ? token.attributes.get('href') : undefined;
  if (href !== undefined) {
    const safe = safeHref(href, context);
    if (safe !== null) attributes.push(`href="${escapeHtml(safe)}"`);
  }
  const name = RENAMED[token.name] ?? token.name;
  return `<${[name, ...new Set(attributes)].join(' ')}>`;
}

/**
 * What stands in a line for a form control or a mark of style, which says nothing by itself: its content stays. A bare
 * `<label>` without attributes is a placeholder.
 */
export function renderSilentTag({ name, attributes }: HtmlToken): string | null {
  if (attributes.size === 0) return null;
  if (name === 'input') return '';
  return name === 'label' || name === 'font' ? '<span>' : null;
}

/** A frame of another site becomes a link to it, closed where the frame was; any other frame stays text. */
function renderFrameTag(token: HtmlToken, context: RenderContext): string | null {
  const href = safeHref(token.attributes.get('src') ?? '', context);
  if (href === null || !/^(?:https?:)?\/\//i.test(href)) return null;
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#]*)/i.exec(href)?.[1] ?? '';
  const title = token.attributes.get('title') ?? '';
  // An address within the words would become a link of its own within this one.
  const label =
    title === '' || /www\.|:\/\/|@/i.test(title) ? `${context.words.remoteFrame} (${host})` : title;
  return `<a class="hb-remote" href="${escapeHtml(href)}" title="${escapeHtml(href)}">${escapeHtml(label)}`;
}

function renderImageTag(token: HtmlToken, context: RenderContext): string {
  const src = token.attributes.get('src') ?? '';
  const alt = token.attributes.get('alt') ?? '';
  const href = safeHref(src, context);
  const remote = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src.trim());
  const shown = href !== null && (!remote || isAllowedHost(href, context.handbook.config.allowedHosts));
  if (!shown) {
    const label = escapeHtml(alt || src);
    return href !== null && remote
      ? `<a class="hb-remote" href="${escapeHtml(href)}" title="${escapeHtml(context.words.remoteImage)}">${label}</a>`
      : `<span class="hb-dead" title="${escapeHtml(`${context.words.deadLink}: ${src}`)}">${label}</span>`;
  }
  const size = ['width', 'height'].flatMap((name) => {
    const value = /^\d{1,4}$/.exec(token.attributes.get(name) ?? '')?.[0];
    return value ? [`${name}="${value}"`] : [];
  });
  return `<${['img', `src="${escapeHtml(href)}"`, `alt="${escapeHtml(alt)}"`, ...size].join(' ')} loading="lazy">`;
}

/** An address that may stand in a page, relative ones led to their page; null for the rest. */
function safeHref(raw: string, { handbook, document, base }: RenderContext): string | null {
  // A browser drops control characters and blanks inside a scheme, so the check must as well.
  const href = [...raw].filter((character) => character > '\u0020').join('');
  const elsewhere = findElsewhere(raw, handbook);
  if (elsewhere) return elsewhere.href;
  if (!isSafeAddress(href)) return null;
  if (hasScheme(href)) return href;
  if (href.startsWith('//') || href.startsWith('#')) return href;
  const [path = '', anchor] = href.split('#');
  const target = path.startsWith('/') ? path.slice(1) : resolvePath(document.path, path);
  if (target === null) return null;
  const record = handbook.byPath.get(target) ?? handbook.byPath.get(`${target}.md`);
  if (record) return `${siteHref(record.url, base)}${anchor ? `#${anchor}` : ''}`;
  return handbook.tree.paths.has(target) && isPicture(target) ? fileHref(target, base) : null;
}

/** An id that cannot be taken for one of the page's own. */
function isOwnAnchor(id: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u.test(id) && !/^(?:hb-|starlight|sl-|_)/i.test(id);
}
