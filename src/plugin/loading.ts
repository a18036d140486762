import type { Loader, LoaderContext } from 'astro/loaders';
import type { HandbookOptions } from './options.ts';

/** How the collections of a site are filled. */
export interface Loading {
  /**
   * Fills the collection of pages, and again where a file changes while a server runs. Starlight's own loader, which only
   * Vite can load, fills in those that the site has of its own.
   */
  loadPages(context: LoaderContext, options: HandbookOptions, docsLoader: () => Loader): Promise<void>;
  /** Fills the collection of records. */
  loadRecords(context: LoaderContext, options: HandbookOptions): Promise<void>;
}

/**
 * Vite transforms and loads what a site's content config imports, which for all readers of records takes longer than to
 * read the records of a small repository. What the plugin has loaded is there already, and is found under this name.
 */
const KEY = Symbol.for('starlight-handbook.loading');

/** Makes the loaders of this process use what the plugin has loaded. */
export function offerLoading(loading: Loading): void {
  Reflect.set(globalThis, KEY, loading);
}

/** @throws where no plugin has been set up. */
export function findLoading(): Loading {
  const loading: Loading | undefined = Reflect.get(globalThis, KEY);
  if (loading) return loading;
  throw new Error(
    'Unexpected loaders of starlight-handbook without its plugin, expected `plugins: [handbook()]` in the settings of Starlight.',
  );
}
