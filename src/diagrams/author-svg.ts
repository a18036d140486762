import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';
import { isSafeImage, isSafeLink } from './finish/safety.ts';

/** Bytes of the largest drawing of an author that is read. */
export const MAX_SVG_SIZE = 5_000_000;

/** What moves can move an address into place after it was looked at; the others hold pages of their own. */
const FORBIDDEN_TAGS = [
  'animate',
  'animateMotion',
  'animateTransform',
  'set',
  'foreignObject',
  'script',
  'feImage',
];

/** Shown where nothing of a drawing is left. */
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"/>';

/**
 * The drawing of an author without what a browser would run, load or open when it is opened by itself: scripts,
 * handlers, pages within it, addresses of other places, and styles that load something.
 */
export function sanitiseSvg(text: string): string {
  const { window } = new JSDOM('');
  const purifier = createPurifier(window);
  purifier.addHook('afterSanitizeAttributes', (element) => cleanAddresses(element));
  const cleaned = purifier.sanitize(withoutProlog(text), {
    USE_PROFILES: { svg: true, svgFilters: true },
    ADD_TAGS: ['use'],
    FORBID_TAGS: FORBIDDEN_TAGS,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  const svg = cleaned.querySelector('svg');
  for (const style of svg?.querySelectorAll('style') ?? [])
    if (loadsSomething(style.textContent ?? '')) style.remove();
  return svg ? new window.XMLSerializer().serializeToString(svg) : EMPTY;
}

function cleanAddresses(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    const isAddress = /^(?:xlink:)?href$|^src$/i.test(name);
    if (isAddress ? !keepsAddress(element, value) : loadsSomething(value)) element.removeAttribute(name);
  }
}

/** A reference within the drawing, pixels inside it, or a link that a reader has to follow. */
function keepsAddress(element: Element, value: string): boolean {
  const address = value.trim();
  if (address.startsWith('#')) return true;
  if (element.localName === 'a') return /^(?:https?:|mailto:)/i.test(address) && isSafeLink(address);
  return element.localName === 'image' && address.startsWith('data:') && isSafeImage(address);
}

/** Whether a style or an attribute makes a browser ask for something, or hides in escapes that it might. */
function loadsSomething(css: string): boolean {
  if (/\\|@import|@font-face|@namespace|image-set\s*\(|expression\s*\(|-moz-binding|behavior\s*:/i.test(css))
    return true;
  return [...css.matchAll(/\b(?:url|src)\s*\(\s*["']?\s*(.?)/gi)].some(([, first]) => first !== '#');
}

/** XML before the drawing, whose document type could name files and entities. */
function withoutProlog(text: string): string {
  const start = text.search(/<svg[\s>/]/i);
  return start < 0 ? '' : text.slice(start);
}
