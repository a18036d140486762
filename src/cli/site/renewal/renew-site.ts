import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import type { SiteFiles } from '../../../node/site-files.ts';
import { finishPages, planFinish } from '../../../plugin/finish-pages.ts';
import { openSite } from '../../../plugin/jobs/bundled-site.ts';
import { loadCollections } from '../../../plugin/jobs/load-collections.ts';
import type { SiteReuse } from '../../../plugin/jobs/site-reuse.ts';
import { BuiltScripts } from '../../../plugin/page-policy.ts';
import { listRedirectFiles, writeRedirectFiles } from '../../../plugin/redirect-files.ts';
import { buildSiteConfig } from '../../../plugin/site-config.ts';
import { isOutOfSitemap } from '../../../plugin/sitemap.ts';
import { writeTwinFiles } from '../../../plugin/twin-files.ts';
import type { SiteSource } from '../load-site-input.ts';
import { SearchIndex } from '../shard/search-index.ts';
import { sitemapEntry, writeSitemap } from '../shard/sitemap.ts';
import { type BundleInfo, type KeptBundle, SERVER } from './kept-bundle.ts';
import { fileOfRoute, isStatusPage, requestOf } from './routes.ts';
import { noteSearchFiles } from './search-files.ts';
import type { SearchPages } from './search-pages.ts';

/** Where a site is renewed, and from what. */
export interface Renewal {
  source: SiteSource;
  bundle: KeptBundle;
  info: BundleInfo;
  reuse: SiteReuse;
  /** Root of the Astro project. */
  root: string;
  /** Files of the new site, among which those of an earlier one may lie. */
  files: SiteFiles;
  /** What is kept of its pages for the search; null where nothing is. */
  searchPages: SearchPages | null;
}

/**
 * Builds a site of which nothing but records has changed since its last build: pages that would come out the same are
 * taken from there, the others are rendered by its bundle. The bytes are those of a build from nothing.
 * @returns false where a build from nothing is needed; what is in the folder then counts for nothing.
 */
export async function renewSite({
  source,
  bundle,
  info,
  reuse,
  root,
  files,
  searchPages,
}: Renewal): Promise<boolean> {
  const { options } = info.finish;
  const loaded = await loadCollections({ config: buildSiteConfig(source), root, options, info, reuse });
  if (loaded === null) return false;
  const { config } = loaded;
  const built = files.folder;
  bundle.placeInto(files);
  const entry = pathToFileURL(join(built, info.entry)).href;
  const site = await openSite({ ...info, entry });
  const origin = source.config.site ? new URL(source.config.site).origin : 'http://localhost:4321';
  const seen = new Set<string>();
  const pages: string[] = [];
  for (const { pathname, route } of site.paths) {
    const file = fileOfRoute(pathname, route);
    if (seen.has(file)) return loaded.forget();
    seen.add(file);
    const url = requestOf(pathname, route, { origin, base: source.config.base });
    if (route.type === 'page' && !isStatusPage(pathname)) pages.push(url.href);
    // A static file stays in the place of a page.
    if (files.has(file)) continue;
    const key = route.type === 'page' ? reuse.keyOf(url.pathname) : null;
    if (key && reuse.leave(url.pathname, key, file)) continue;
    const known = key && reuse.find(url.pathname, key);
    if (known) {
      files.place(file, known.bytes);
      continue;
    }
    await loaded.prepare(pathname);
    let response = await site.render(url, route);
    if (await loaded.renderAsked()) response = await site.render(url, route);
    if (response.status >= 300 && response.status < 400) return loaded.forget();
    if (!response.body) continue;
    const bytes = new Uint8Array(await response.arrayBuffer());
    files.write(file, bytes);
    if (key && response.status === 200) reuse.note(url.pathname, key, bytes);
  }
  rmSync(join(built, SERVER), { recursive: true, force: true });
  await completeSite({ info, files, reuse, searchPages }, config, pages);
  return true;
}

/** Writes what a site has beside its pages: the index of the search, twins, redirects, the site map and policies. */
async function completeSite(
  { info, files, reuse, searchPages }: Pick<Renewal, 'info' | 'files' | 'reuse' | 'searchPages'>,
  config: AstroConfig,
  pages: readonly string[],
): Promise<void> {
  const { options } = info.finish;
  const redirects = await listRedirectFiles(options, { folder: files.folder, format: config.build.format });
  // The index is made of the pages of this build alone, and does not ask for their policies.
  const isPage = (file: string): boolean => file.endsWith('.html');
  const own = new Set(redirects.map(({ file }) => file));
  files.sweep((file) => isPage(file) && !own.has(file));
  // The index has a process of its own, which reads and writes while this one makes the rest.
  const index = await SearchIndex.begin(searchPages?.renew(files) ?? files.folder);
  try {
    await writeTwinFiles(options, config, files);
    await index.whenRead();
    const written = index.write(files.folder);
    // Whoever waits for it is told.
    written.catch(() => {});
    const listed = pages.filter(
      (page) => !isOutOfSitemap(page, { base: config.base, locales: options.locales }),
    );
    if (info.sitemap) writeSitemap(files.folder, info.sitemap, new Set(listed.map(sitemapEntry)));
    writeRedirectFiles(files, redirects);
    const plan = await planFinish(options, config, new BuiltScripts(info.finish.scripts));
    const { publicDir } = config;
    finishPages(plan, { files, publicDir, redirects, tell: () => {}, finished: reuse });
    await written;
  } finally {
    await index.close();
  }
  noteSearchFiles(files);
  files.sweep(() => true);
}
