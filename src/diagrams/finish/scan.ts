import { isSafeImage, isSafeLink } from './safety.ts';

const ELEMENTS = new Set(
  (
    'svg g path rect circle ellipse line polygon polyline text tspan textpath title desc defs marker style a image use ' +
    'symbol lineargradient radialgradient stop clippath mask pattern filter fedropshadow fegaussianblur feoffset ' +
    'feflood fecomposite femerge femergenode foreignobject div span p br b i strong em code pre ul ol li switch'
  ).split(' '),
);

/** An attribute as the HTML serialiser writes it. */
const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:="([^"]*)")?/y;

/**
 * Reads a finished picture with a parser that shares nothing with the one that made it: only the serialised form, the
 * elements and the URLs that a drawing has are let through. Returns what else there is; empty means safe.
 */
export function findUnsafeMarkup(svg: string): string[] {
  const faults: string[] = [];
  let at = 0;
  while (at < svg.length) {
    if (svg[at] !== '<') {
      const next = svg.indexOf('<', at);
      at = next < 0 ? svg.length : next;
      continue;
    }
    const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)/y;
    tag.lastIndex = at;
    const found = tag.exec(svg);
    if (!found) return [...faults, `markup ${svg.slice(at, at + 20)}`];
    const name = (found[2] ?? '').toLowerCase();
    if (!ELEMENTS.has(name)) faults.push(`element ${name}`);
    at = tag.lastIndex;
    ATTRIBUTE.lastIndex = at;
    for (let attribute = ATTRIBUTE.exec(svg); attribute; attribute = ATTRIBUTE.exec(svg)) {
      const fault = attributeFault(name, attribute[1] ?? '', decode(attribute[2] ?? ''));
      if (fault) faults.push(fault);
      at = ATTRIBUTE.lastIndex;
    }
    const end = /\s*\/?>/y;
    end.lastIndex = at;
    if (!end.exec(svg)) return [...faults, `attribute ${svg.slice(at, at + 20)}`];
    at = end.lastIndex;
    if (name === 'style' && found[1] === '') {
      const close = svg.indexOf('</style>', at);
      const sheet = svg.slice(at, close < 0 ? svg.length : close);
      if (isUnsafeStyle(decode(sheet))) faults.push('style sheet');
      at = close < 0 ? svg.length : close;
    }
  }
  return faults;
}

function attributeFault(element: string, attribute: string, value: string): string | null {
  const name = attribute.toLowerCase();
  if (name.startsWith('on')) return `attribute ${name}`;
  if (name === 'href' || name === 'xlink:href') {
    if (element === 'a' ? isSafeLink(value) : value.startsWith('#')) return null;
    return element === 'image' && isSafeImage(value) ? null : `URL ${value.slice(0, 60)}`;
  }
  if (/^(src|srcset|srcdoc|action|formaction|data|ping|background|poster|is|xml:base)$/.test(name)) {
    return `attribute ${name}`;
  }
  return isUnsafeStyle(value) ? `value of ${name}` : null;
}

/** A URL that is no reference into the picture itself, or anything that loads or runs. */
function isUnsafeStyle(text: string): boolean {
  return /url\(\s*(?!["']?#)|@import|@font-face|image-set|expression\s*\(|-moz-binding|javascript:/i.test(
    text,
  );
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&');
}
