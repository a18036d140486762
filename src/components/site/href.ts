import { siteHref } from '../../core/text/site-href.ts';
import { pageLocale } from '../../plugin/page-locale.ts';

/** Address of a page under the base of this site, in the language of the page that leads to it. */
export function href(url: string): string {
  return siteHref(url, pageLocale().addresses);
}
