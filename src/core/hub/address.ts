import { isWebAddress } from '../text/path.ts';
import { siteHref } from '../text/site-href.ts';

/** The address of a record as it stands in a page: a full one as it is, one on the host of the hub encoded. */
export function addressOf(url: string): string {
  return isWebAddress(url) ? url : siteHref(url, '');
}

/** The origin of a full address; null for an address on the host of the hub. */
export function originOf(address: string): string | null {
  return /^https?:\/\/[^/?#]+/i.exec(address)?.[0].toLowerCase() ?? null;
}
