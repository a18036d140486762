import options from 'virtual:handbook/options';
import { joinSiteRoot, type SiteAddress } from '../core/outputs/site-address.ts';

/** Where this site is served, as far as it is known while it is built. */
export function readSiteAddress(site: URL | undefined): SiteAddress {
  const { config } = options;
  return {
    title: config.title,
    description: config.description ?? null,
    root: joinSiteRoot(site?.href, import.meta.env.BASE_URL),
    pages: joinSiteRoot(site?.href, options.locales[0].addresses),
    language: config.language,
  };
}
