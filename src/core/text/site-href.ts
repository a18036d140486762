import { withoutSlash, withSlash } from './path.ts';
/**
 * Address of a page, a place in it or a choice on it, under the base of the site. A base that does not end pages with a slash says
 * in what they end, behind the sign for any page: `/docs/*` and `/docs/*.html`. The folder of a language, in which pages lie and
 * no other files, stands behind a bar: `/docs/|fr/`.
 */
export function siteHref(url: string, base: string): string {
  const at = url.search(/[?#]/);
  const path = at < 0 ? url : url.slice(0, at);
  const [front = '', ending = '/'] = base.split('*');
  const isPage = path.endsWith('/');
  const root = withoutSlash(front.replace(isPage ? '|' : /\|.*/, ''));
  const isFirst = path.length < 2 && !front.includes('|');
  const shown = isPage && !isFirst ? `${path.slice(0, -1)}${ending}` : path;
  return `${root}${encodePath(shown)}${at < 0 ? '' : url.slice(at)}`;
}

/**
 * Address of the Markdown twin of a page, which lies beside the file of the page: `/adr/a/index.md` beside
 * `/adr/a/index.html`, and `/adr/a.md` where pages are files. `part` counts the files of a twin from 1.
 */
export function twinHref(url: string, base: string, part = 1): string {
  const [front = '', ending = '/'] = base.split('*');
  return `${withoutSlash(front.replace('|', ''))}${encodePath(twinPath(url, ending.endsWith('.html'), part))}`;
}

/** The path of a twin below the base, with a slash in front. */
export function twinPath(url: string, isFile: boolean, part = 1): string {
  const suffix = part === 1 ? '' : `-${part}`;
  if (isFile && url !== '/') return `${withoutSlash(url)}${suffix}.md`;
  return `${withSlash(url)}index${suffix}.md`;
}

/** A path whose parts are written as an address has them. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
