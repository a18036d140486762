import options from 'virtual:handbook/options';
import { docsLoader } from '@astrojs/starlight/loaders';
import type { Loader } from 'astro/loaders';
import { findLoading } from './loading.ts';

/**
 * Pages of all records, for Starlight's `docs` collection, beside those that the site has of its own in
 * `src/content/docs`. The id of an entry is its path on the site; the body is Markdown that core has prepared.
 */
export function handbookDocsLoader(): Loader {
  return { name: 'handbook-docs', load: (context) => findLoading().loadPages(context, options, docsLoader) };
}

/**
 * Records and what was derived from all of them, for a collection `handbook` without pages. What one page tells of
 * other records comes from here, since an entry of `docs` is only as fresh as its own file.
 */
export function handbookLoader(): Loader {
  return { name: 'handbook-records', load: (context) => findLoading().loadRecords(context, options) };
}
