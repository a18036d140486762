import options from 'virtual:handbook/options';
import { siteHref } from '../../core/text/site-href.ts';

/** Address of a page under the base of this site. */
export function href(url: string): string {
  return siteHref(url, options.addresses);
}
