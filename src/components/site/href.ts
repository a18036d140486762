import { siteHref } from '../../core/render/destination.ts';

/** Address of a page under the base of this site. */
export function href(url: string): string {
  return siteHref(url, import.meta.env.BASE_URL);
}
