import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroConfig } from 'astro';
import { withSlash } from '../core/text/path.ts';

/** A language of a site. */
export interface SiteLocale {
  /** Folder of its pages below the base; empty for the language at the root. */
  path: string;
  /** BCP 47 tag. */
  lang: string;
  /** The base with that folder and what addresses of pages end in: see `siteHref`. */
  addresses: string;
}

/** Where a site is served. */
export type SiteSetting = Pick<AstroConfig, 'base' | 'trailingSlash'> & {
  build: Pick<AstroConfig['build'], 'format'>;
  i18n?: AstroConfig['i18n'];
};

/** The languages of a site, its default first; `language` is that of a site which has set none. */
export function listLocales(
  { locales, defaultLocale }: Pick<StarlightUserConfig, 'locales' | 'defaultLocale'>,
  site: SiteSetting,
  language: string,
): [SiteLocale, ...SiteLocale[]] {
  const make = (path: string, lang: string): SiteLocale => ({
    path,
    lang,
    addresses: addressesOf(path, site),
  });
  const named = Object.entries(locales ?? {}).map(([name, own]) => ({
    name,
    locale: make(name === 'root' ? '' : name, own?.lang ?? (name === 'root' ? language : name)),
  }));
  const all = named.length > 0 ? named : namedByAstro(site, make);
  const first = defaultLocale ?? (locales ? 'root' : site.i18n?.defaultLocale);
  const own = all.find(({ name }) => name === first) ?? all[0];
  if (!own) return [make('', language)];
  return [own.locale, ...all.filter((other) => other !== own).map(({ locale }) => locale)];
}

/** The languages that a site has set in Astro in place of Starlight. */
function namedByAstro(
  { i18n }: SiteSetting,
  make: (path: string, lang: string) => SiteLocale,
): { name: string; locale: SiteLocale }[] {
  return (i18n?.locales ?? []).map((entry) => {
    const path = typeof entry === 'string' ? entry : entry.path;
    const lang = typeof entry === 'string' ? entry : (entry.codes[0] ?? entry.path);
    const routing = i18n?.routing;
    const isPrefixed = typeof routing === 'object' && routing.prefixDefaultLocale;
    return { name: path, locale: make(path === i18n?.defaultLocale && !isPrefixed ? '' : path, lang) };
  });
}

/** What the addresses of pages begin with and end in, as Astro serves them: see `siteHref`. */
function addressesOf(path: string, { base, trailingSlash, build: { format } }: SiteSetting): string {
  const front = `${withSlash(base)}${path === '' ? '' : `|${path}/`}`;
  if (format === 'file') return `${front}*.html`;
  // Files that are named after their pages are found without a slash by every server, and with one by some.
  if (trailingSlash === 'never' || (format === 'preserve' && trailingSlash === 'ignore')) return `${front}*`;
  return path === '' ? base : front;
}

/** The folders by language in which a site keeps its own pages, that of the first one first. */
export function languageFolders(
  ownPages: string | null,
  locales: readonly SiteLocale[],
): Map<string, string> {
  if (ownPages === null || locales.length < 2) return new Map();
  return new Map(locales.map(({ path, lang }) => [path === '' ? ownPages : `${ownPages}/${path}`, lang]));
}

/** A path of a page, split into the folder of its language and the rest. */
export function splitLocale(
  path: string,
  locales: readonly SiteLocale[],
): { locale: SiteLocale | undefined; rest: string } {
  const [first = '', ...others] = path.split('/');
  const named = first === '' ? undefined : locales.find((locale) => locale.path === first);
  return named
    ? { locale: named, rest: others.join('/') }
    : { locale: locales.find((locale) => locale.path === ''), rest: path };
}
