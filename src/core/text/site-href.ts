/**
 * Address of a page, a place in it or a choice on it, under the base of the site. A base that does not end pages with a slash says
 * in what they end, behind the sign for any page: `/docs/*` and `/docs/*.html`.
 */
export function siteHref(url: string, base: string): string {
  const at = url.search(/[?#]/);
  const path = at < 0 ? url : url.slice(0, at);
  const [front = '', ending = '/'] = base.split('*');
  const shown = path.length > 1 && path.endsWith('/') ? `${path.slice(0, -1)}${ending}` : path;
  return `${front.replace(/\/$/, '')}${encodePath(shown)}${at < 0 ? '' : url.slice(at)}`;
}

/** A path whose parts are written as an address has them. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
