import { AsyncLocalStorage } from 'node:async_hooks';
import options from 'virtual:handbook/options';
import { type SiteLocale, splitLocale } from './locales.ts';

/** The language of the page that is being rendered, which all of its parts ask for without being told. */
const current = new AsyncLocalStorage<SiteLocale>();

/** The language of the page that is being rendered; of what is no page, the first one of the site. */
export function pageLocale(): SiteLocale {
  return current.getStore() ?? options.locales[0];
}

/** The language of a file: that of its folder where it is a page of the site's own, and else the first one. */
export function localeOf(path: string): SiteLocale {
  const { ownPages, locales } = options;
  const isOwn = ownPages !== null && path.startsWith(`${ownPages}/`);
  return (isOwn && splitLocale(path.slice(ownPages.length + 1), locales).locale) || locales[0];
}

/** Renders in a language. */
export function inLocale<T>(locale: SiteLocale, render: () => T): T {
  return current.run(locale, render);
}
