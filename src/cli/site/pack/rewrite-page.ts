import { JSDOM } from 'jsdom';
import { decodePath } from '../../../core/text/path.ts';
import { squeeze } from '../../../core/text/spaces.ts';

/** What is known of the site while one of its pages is made part of a pack. */
export interface PackSite {
  /** Path below which the site is served, with a slash at both ends. */
  base: string;
  /** Paths of the pages of the pack, below the base, such as `playbooks/queue/`. */
  pages: ReadonlySet<string>;
  /** Address of the site without a slash at the end, for links to pages that stay outside; null where it is not known. */
  address: string | null;
}

/** A page of a pack, the files that it shows, and its text for the search. */
export interface PackedHtml {
  html: string;
  /** Paths of files below the base. */
  files: string[];
  text: string;
}

/** Attributes that name a file which comes with a page. */
const FILES = [
  ['link[rel=stylesheet]', 'href'],
  ['link[rel~=icon]', 'href'],
  ['img', 'src'],
  ['source', 'src'],
] as const;

/**
 * Makes a page of a site one that can be opened as a file: addresses become relative, its scripts give way to the one of
 * the pack, and a link to a page outside of the pack leads to the site, or says that it does not come along.
 */
export function rewritePage(html: string, path: string, site: PackSite): PackedHtml {
  const { document } = new JSDOM(html).window;
  const root = '../'.repeat(path.split('/').filter(Boolean).length);
  const files = new Set<string>();
  document.documentElement.dataset.packRoot = root;
  for (const element of document.querySelectorAll(
    'script:not([type="application/json"]), link[rel=preload], link[rel=modulepreload], link[rel=sitemap], link[rel=alternate], link[rel=canonical], link[rel=expect], meta[http-equiv]',
  ))
    element.remove();
  for (const [selector, name] of FILES)
    for (const element of document.querySelectorAll(selector)) {
      const below = belowBase(element.getAttribute(name) ?? '', path, site.base);
      if (below === null) continue;
      files.add(below);
      element.setAttribute(name, `${root}${encodeURI(below)}`);
    }
  for (const link of document.querySelectorAll('a[href], area[href]')) relink(link, path, root, site);
  const head = document.querySelector('meta[charset]') ?? document.head;
  // Nothing that a page holds may ask for anything beyond the folder.
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'none'; object-src 'none'; form-action 'none'; frame-src 'none'";
  head.after(policy);
  for (const name of ['pack-pages.js', 'pack.js']) {
    const script = document.createElement('script');
    script.src = `${root}${name}`;
    document.head.append(script);
  }
  return {
    html: `<!doctype html>\n${document.documentElement.outerHTML}`,
    files: [...files],
    text: textOf(document),
  };
}

/** What a reader sees on a page, for its search. */
function textOf(document: Document): string {
  const main = document.querySelector('main')?.cloneNode(true);
  if (!main || !('querySelectorAll' in main)) return '';
  const copy = main as Element;
  for (const hidden of copy.querySelectorAll('script, style, template, [data-pagefind-ignore]'))
    hidden.remove();
  return squeeze(copy.textContent ?? '');
}

function relink(link: Element, path: string, root: string, { base, pages, address }: PackSite): void {
  const href = link.getAttribute('href') ?? '';
  const hash = href.includes('#') ? href.slice(href.indexOf('#')) : '';
  const below = href.startsWith('#') ? null : belowBase(href, path, base);
  if (below === null) return;
  const page = below === '' || below.endsWith('/') ? below : `${below}/`;
  if (pages.has(page)) link.setAttribute('href', `${root}${encodeURI(page)}index.html${hash}`);
  else if (page === '') link.setAttribute('href', `${root}index.html`);
  else if (address !== null) link.setAttribute('href', `${address}/${encodeURI(below)}${hash}`);
  else {
    link.removeAttribute('href');
    link.classList.add('hb-unpublished');
  }
}

/** The path below the base of the site that an address means, without query and fragment; null for one that leads elsewhere. */
function belowBase(address: string, path: string, base: string): string | null {
  if (address === '') return null;
  const origin = 'http://pack.invalid';
  const url = URL.parse(address, `${origin}${base}${encodeURI(path)}`);
  if (url === null || url.origin !== origin || !url.pathname.startsWith(base)) return null;
  return decodePath(url.pathname.slice(base.length));
}
