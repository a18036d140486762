import { JSDOM } from 'jsdom';
import { escapeHtml } from '../../../core/render/escape.ts';

/** A page that is printed: its path below the base, its title and its HTML as the site has it. */
export interface PrintedPage {
  path: string;
  title: string;
  html: string;
}

/** What a printed page needs of its site. */
export interface PrintSite {
  base: string;
  /** Address of the site without a slash at the end; null where it is not known. */
  address: string | null;
  title: string;
  /** Title of the list of contents. */
  contents: string;
  language: string;
}

/** What has no use on paper. */
const CONTROLS =
  'link, script, style:not(svg style), template, dialog, form, button, nav, noscript, input[type=search], progress, mobile-starlight-toc, [hidden], .pagination-links, .hb-button, .hb-steps-meter, [data-load], .sl-anchor-link';

/** Puts pages into one that is made for paper: contents with links, each page on a sheet of its own, links led within it. */
export function printPages(
  pages: readonly PrintedPage[],
  site: PrintSite,
): { html: string; styles: string[]; files: string[] } {
  const ids = new Map(pages.map(({ path }, index) => [path, `page-${index + 1}`]));
  const styles = new Set<string>();
  const files = new Set<string>();
  const sections = pages.map(({ path, html }) => {
    const { document } = new JSDOM(html).window;
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
      const below = belowBase(link.getAttribute('href') ?? '', path, site.base);
      if (below) styles.add(below.path);
    }
    const main = document.querySelector('main');
    for (const control of main?.querySelectorAll(CONTROLS) ?? []) control.remove();
    for (const details of main?.querySelectorAll('details') ?? []) details.setAttribute('open', '');
    for (const image of main?.querySelectorAll('img[src]') ?? []) {
      image.removeAttribute('loading');
      const below = belowBase(image.getAttribute('src') ?? '', path, site.base);
      if (!below) continue;
      files.add(below.path);
      image.setAttribute('src', encodeURI(below.path));
    }
    const own = ids.get(path) ?? '';
    for (const link of main?.querySelectorAll('a[href], area[href]') ?? []) relink(link, path, ids, site);
    // Drawings refer to their own parts by id as well.
    if (main) prefixIds(main, own);
    return `<section class="hb-print-page" id="${own}">${main?.innerHTML ?? ''}</section>`;
  });
  const list = pages.map(
    ({ path, title }) => `<li><a href="#${ids.get(path)}">${escapeHtml(title)}</a></li>`,
  );
  const links = [...styles].map((path) => `<link rel="stylesheet" href="${encodeURI(path)}">`);
  const html = `<!doctype html>
<html lang="${escapeHtml(site.language)}" data-theme="light"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(site.title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'unsafe-inline' file:; img-src 'self' data: file:; font-src 'self' data: file:">
${links.join('')}<style>${STYLE}</style></head>
<body class="hb-print"><main><h1>${escapeHtml(site.title)}</h1><h2>${escapeHtml(site.contents)}</h2><ol class="hb-print-contents">${list.join('')}</ol>${sections.join('\n')}</main></body></html>
`;
  return { html, styles: [...styles], files: [...files] };
}

const STYLE = `@page{margin:18mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
body.hb-print{margin:0 auto;max-width:50rem;padding:1rem;background:#fff;color:#000}
.hb-print-page{break-before:page}.hb-print-page .content-panel{border:0;padding:0 0 1rem}
.hb-print .sl-container{max-width:none;margin:0}
.hb-print :is(figure,tr,.hb-card,.hb-banner){break-inside:avoid}.hb-print :is(h2,h3,h4,h5){break-after:avoid}.hb-print :is(p,li){orphans:3;widows:3}
@media print{.hb-print-page a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}}
.hb-print svg{max-width:100%;height:auto}.hb-print pre{white-space:pre-wrap;overflow-wrap:anywhere}
.hb-print-contents{columns:2;padding-inline-start:1.5rem}@media screen{.hb-print-page{border-block-start:1px solid #bbb;margin-block-start:3rem;padding-block-start:1rem}}`;

function relink(
  link: Element,
  path: string,
  ids: ReadonlyMap<string, string>,
  { base, address }: PrintSite,
): void {
  const href = link.getAttribute('href') ?? '';
  const own = ids.get(path) ?? '';
  if (href.startsWith('#')) {
    link.setAttribute('href', href === '#' || href === '#_top' ? `#${own}` : `#${own}-${href.slice(1)}`);
    return;
  }
  const below = belowBase(href, path, base);
  if (!below) return;
  const target = ids.get(below.path === '' || below.path.endsWith('/') ? below.path : `${below.path}/`);
  if (target !== undefined)
    link.setAttribute('href', below.hash === '' ? `#${target}` : `#${target}-${below.hash.slice(1)}`);
  else if (address !== null) link.setAttribute('href', `${address}/${encodeURI(below.path)}${below.hash}`);
  else link.removeAttribute('href');
}

/** Gives every id on a page a prefix, and every reference to one of them within it, those of drawings too. */
function prefixIds(main: Element, prefix: string): void {
  const ids = new Set([...main.querySelectorAll('[id]')].map(({ id }) => id));
  for (const style of main.querySelectorAll('svg style'))
    style.textContent = (style.textContent ?? '').replace(/#([\w-]{1,200})/g, (whole, id) =>
      ids.has(id) ? `#${prefix}-${id}` : whole,
    );
  for (const element of main.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      if (name === 'id') element.setAttribute(name, `${prefix}-${value}`);
      else if (/^(?:for|aria-(?:labelledby|describedby|controls|details))$/.test(name)) {
        const words = value.split(/\s+/).map((word) => (ids.has(word) ? `${prefix}-${word}` : word));
        element.setAttribute(name, words.join(' '));
      } else if (value.includes('url(#'))
        element.setAttribute(
          name,
          value.replace(/url\(#([^)\s]{1,200})\)/g, (whole, id) =>
            ids.has(id) ? `url(#${prefix}-${id})` : whole,
          ),
        );
      else if (name === 'href' && element.localName === 'use') {
        const id = value.slice(1);
        if (ids.has(id)) element.setAttribute(name, `#${prefix}-${id}`);
      }
    }
}

function belowBase(address: string, path: string, base: string): { path: string; hash: string } | null {
  const origin = 'http://pack.invalid';
  const url = address === '' ? null : URL.parse(address, `${origin}${base}${encodeURI(path)}`);
  if (url === null || url.origin !== origin || !url.pathname.startsWith(base)) return null;
  const below = url.pathname.slice(base.length);
  try {
    return { path: decodeURIComponent(below), hash: decodeURIComponent(url.hash) };
  } catch {
    return { path: below, hash: url.hash };
  }
}
