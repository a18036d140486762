import { withoutSlash } from '../text/path.ts';
import { siteHref } from '../text/site-href.ts';

/** Where a site is served and what it is called, for files that are read elsewhere. */
export interface SiteAddress {
  title: string;
  description: string | null;
  /** Origin and base without a slash at the end, such as `https://handbook.example.org/team`; only the base where no address is set. */
  root: string;
  /** The same with what the addresses of pages end in, where that is no slash: see `siteHref`. */
  pages?: string;
  language: string;
}

/** Joins the address of a site, if it has one, with its base. */
export function joinSiteRoot(site: string | undefined, base: string): string {
  const origin = /^https?:\/\/[^/?#]+/.exec(site ?? '')?.[0] ?? '';
  return withoutSlash(`${origin}/${base}`.replace(/(?<!:)\/+/g, '/'));
}

/** The address of a page for those who read it elsewhere: full where that of the site is known, else below its base. */
export function pageAddress(url: string, site: Pick<SiteAddress, 'root' | 'pages'>): string {
  return siteHref(url, site.pages ?? site.root);
}

/** A name that stays the same wherever the site lies. */
export function stableId(title: string, id: string): string {
  return `urn:handbook:${encodeURIComponent(title)}:${encodeURIComponent(id)}`;
}
