/** Image sources that stay: pixels inside the page, and files of the site itself. Drawings inside drawings do not. */
const IMAGE = /^(?:data:image\/(?:png|jpeg|webp|gif);base64,[a-z0-9+/=]+|\/(?![/\\]).*)$/i;

/** Link targets that stay. Anything with another scheme, and `//host`, is refused. */
const LINK = /^(?:https?:\/\/|mailto:|tel:|#|\.{0,2}\/(?![/\\])|\?|[\w][\w./-]*(?:[?#]|$))/i;

const FORBIDDEN =
  'script, iframe, object, embed, audio, video, link, meta, base, form, input, button, textarea, select, animate, set, animateMotion, animateTransform, handler, listener, feImage, portal, math, template';

/** Something that was taken out of a drawing. */
export interface Refusal {
  rule: string;
  message: string;
  /** The link that was refused, as its author wrote it. */
  href?: string;
}

/** A link as it is written, and the URL that it stands for: null where a name is not known. */
export interface SafetyLink {
  href: string;
  target: string | null;
}

/** Which links of a drawing are those of its author. */
export interface SafetyOptions {
  /** Links of the author, each where its placeholder says. */
  links: readonly SafetyLink[];
  /** What such a link begins with while mermaid draws. */
  placeholder: string;
}

/** Removes what a drawing has no business to hold, and says what it removed. */
export function makeSafe(svg: Element, options: SafetyOptions): Refusal[] {
  const refusals: Refusal[] = [];
  for (const element of svg.querySelectorAll(FORBIDDEN)) element.remove();
  for (const image of svg.querySelectorAll('image, img')) {
    const source =
      image.getAttribute('href') ?? image.getAttribute('xlink:href') ?? image.getAttribute('src') ?? '';
    if (isSafeImage(source)) continue;
    image.remove();
    const message = `Unexpected image ${quote(source)}, expected a file of this site (\`/…\`): a drawing loads nothing from other hosts. It was left out.`;
    refusals.push({ rule: 'diagram/remote-image', message });
  }
  for (const anchor of svg.querySelectorAll('a')) {
    const refusal = finishLink(anchor, options);
    if (refusal) refusals.push(refusal);
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      if (
        /^on/i.test(name) ||
        (/^(?:xlink:)?href$|^src$|^action$|^formaction$/i.test(name) && !keepsUrl(element, name))
      ) {
        element.removeAttribute(name);
      }
    }
  }
  return refusals;
}

/** True for an image that a picture may show: pixels inside the page, or a file of the site. */
export function isSafeImage(source: string): boolean {
  return IMAGE.test(source.trim());
}

/** True for a URL that a link may carry. */
export function isSafeLink(href: string): boolean {
  // Control characters and blanks are dropped by browsers before the scheme is read.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const bare = href.replace(/[\u0000-\u0020\u007f-\u009f\u200b]+/g, '');
  return LINK.test(bare) && !/^[a-z][a-z0-9+.-]*script:/i.test(bare);
}

/** What is said of a link that is left out: `unknown` where it names a record that does not exist. */
export function refuseLink(href: string, unknown: boolean): { rule: string; message: string } {
  const rule = unknown ? 'diagram/unknown-link' : 'diagram/unsafe-link';
  const wanted = unknown ? 'the path, id or number of a record' : 'a path or an https:// address';
  return {
    rule,
    message: `Unexpected link target ${quote(href)}, expected ${wanted}. The link is left out.`,
  };
}

function finishLink(anchor: Element, { links, placeholder }: SafetyOptions): Refusal | null {
  const written = anchor.getAttribute('href') ?? anchor.getAttribute('xlink:href') ?? '';
  const link = written.startsWith(placeholder) ? links[Number(written.slice(placeholder.length))] : undefined;
  const href = link?.href ?? written;
  const target = link ? link.target : written;
  anchor.removeAttribute('xlink:href');
  anchor.removeAttribute('target');
  if (!target || !isSafeLink(target)) {
    anchor.removeAttribute('href');
    if (!href) return null;
    return { ...refuseLink(href, target === null), href };
  }
  anchor.setAttribute('href', target);
  if (/^https?:/i.test(target)) anchor.setAttribute('rel', 'noopener noreferrer');
  return null;
}

function keepsUrl(element: Element, name: string): boolean {
  const value = element.getAttribute(name) ?? '';
  if (element.localName === 'a') return isSafeLink(value);
  if (element.localName === 'image' || element.localName === 'img') return isSafeImage(value);
  return value.startsWith('#');
}

function quote(text: string): string {
  return `\`${text.length > 80 ? `${text.slice(0, 80)}…` : text}\``;
}
