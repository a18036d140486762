// Plain JavaScript: a thread starts without what strips types where the package is installed.

/** The name below which a bundle finds the entries of its collections in the process. */
export const STORE_KEY = 'starlight-handbook.store';

/** The name below which a bundle finds the settings of the site that it renders. */
export const SETTINGS_KEY = 'starlight-handbook.settings';

/**
 * Lets a bundle that is opened in this thread find the entries and the settings of its site.
 * @param {{ entries: unknown, settings: unknown }} site
 */
export function offerSite({ entries, settings }) {
  Reflect.set(globalThis, Symbol.for(STORE_KEY), entries);
  Reflect.set(globalThis, Symbol.for(SETTINGS_KEY), settings);
}
