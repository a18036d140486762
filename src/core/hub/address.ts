import { siteHref } from '../text/site-href.ts';

/** The address of a record as it stands in a page: a full one as it is, one on the host of the hub encoded. */
export function addressOf(url: string): string {
  return /^https?:\/\//i.test(url) ? url : siteHref(url, '');
}
