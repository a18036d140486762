import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import type { PageKey } from '../../../node/kept-pages.ts';
import type { SiteFiles } from '../../../node/site-files.ts';
import { finishPages, planFinish } from '../../../plugin/finish-pages.ts';
import { openSite } from '../../../plugin/jobs/bundled-site.ts';
import { type LoadedCollections, loadCollections } from '../../../plugin/jobs/load-collections.ts';
import { type Shard, shareOf } from '../../../plugin/jobs/render-jobs.ts';
import { type PageRequest, renderPages } from '../../../plugin/jobs/render-pool.ts';
import type { SiteReuse } from '../../../plugin/jobs/site-reuse.ts';
import { BuiltScripts } from '../../../plugin/page-policy.ts';
import { listRedirectFiles, writeRedirectFiles } from '../../../plugin/redirect-files.ts';
import { buildSiteConfig } from '../../../plugin/site-config.ts';
import { isOutOfSitemap } from '../../../plugin/sitemap.ts';
import { writeTwinFiles } from '../../../plugin/twin-files.ts';
import type { UnfinishedSite } from '../../../plugin/unfinished-site.ts';
import type { SiteSource } from '../load-site-input.ts';
import { noteSearchFiles } from '../renewal/search-files.ts';
import type { SearchPages } from '../renewal/search-pages.ts';
import { SearchIndex } from '../shard/search-index.ts';
import { type SitemapFrame, sitemapEntry, writeSitemap } from '../shard/sitemap.ts';
import { fillPlace, type SitePlace } from './place.ts';
import { fileOfRoute, isStatusPage, requestOf } from './routes.ts';
import { SERVER, type SiteBundle } from './site-bundle.ts';

/** What a site is made of, and where. */
export interface SiteRendering {
  source: SiteSource;
  bundle: SiteBundle;
  reuse: SiteReuse;
  /** Root of the Astro project. */
  root: string;
  /** Files of the new site, among which those of an earlier one may lie. */
  files: SiteFiles;
  /** What is kept of its pages for the search; null where nothing is. */
  searchPages: SearchPages | null;
  /** Threads that pages are rendered in. */
  jobs: number;
  /** The share of the pages that is rendered, and what takes it: it is no site until all shares are there. */
  share: { shard: Shard; finish: (site: UnfinishedSite) => void } | null;
}

interface WaitingPage extends PageRequest {
  file: string;
  key: PageKey | null;
}

/**
 * Builds a site of records that are no programs, by the bundle that renders any site: pages that would come out as they
 * did in the last build are taken from there.
 * @returns false where only Astro's own build can; what is in the folder then counts for nothing.
 */
export async function renderSite(rendering: SiteRendering): Promise<boolean> {
  const { source, bundle, reuse, root, files, jobs, share } = rendering;
  const loaded = await loadCollections({ config: buildSiteConfig(source), root, reuse });
  const place = placeOf(loaded.config);
  if (loaded.sample !== fillPlace(bundle.info.sample, place)) return loaded.forget();
  bundle.placeInto(files, place);
  const opened = { ...bundle.info, entry: pathToFileURL(join(files.folder, bundle.info.entry)).href };
  const { settings } = loaded;
  const entries = loaded.store.sorted();
  const site = await openSite(opened, { entries, settings });
  const origin = source.config.site ? new URL(source.config.site).origin : 'http://localhost:4321';
  const seen = new Set<string>();
  const pages: string[] = [];
  const waiting: WaitingPage[] = [];
  for (const { pathname, route } of share ? shareOf(site.paths, share.shard) : site.paths) {
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
    if (known) files.place(file, known.bytes);
    else waiting.push({ pathname, route, url, file, key });
  }
  let isWhole = true;
  const setting = {
    jobs: loaded.hasLaterTexts ? 1 : jobs,
    bundle: opened,
    entries,
    settings,
    async render({ pathname, route, url }: WaitingPage) {
      await loaded.prepare(pathname);
      const response = await site.render(url, route);
      return (await loaded.renderAsked()) ? site.render(url, route) : response;
    },
  };
  await renderPages(waiting, setting, async ({ file, url, key }, response) => {
    if (response.status >= 300 && response.status < 400) isWhole = false;
    if (!response.body) return;
    const bytes = new Uint8Array(await response.arrayBuffer());
    files.write(file, bytes);
    if (key && response.status === 200) reuse.note(url.pathname, key, bytes);
  });
  if (!isWhole) return loaded.forget();
  rmSync(join(files.folder, SERVER), { recursive: true, force: true });
  await completeSite(rendering, loaded, { place, pages });
  return true;
}

function placeOf({ site, base, i18n }: AstroConfig): SitePlace {
  return {
    site: site ?? null,
    base,
    i18n: { locales: i18n?.locales, defaultLocale: i18n?.defaultLocale },
  };
}

/** Writes what a site has beside its pages: the index of the search, twins, redirects, the site map and policies. */
async function completeSite(
  { bundle, files, reuse, searchPages, share }: SiteRendering,
  { config, options }: LoadedCollections,
  { place, pages }: { place: SitePlace; pages: readonly string[] },
): Promise<void> {
  const redirects = await listRedirectFiles(options, { folder: files.folder, format: config.build.format });
  // The index is made of the pages of this build alone, and does not ask for their policies.
  const isPage = (file: string): boolean => file.endsWith('.html');
  const own = new Set(redirects.map(({ file }) => file));
  files.sweep((file) => isPage(file) && !own.has(file));
  // The index has a process of its own, which reads and writes while this one makes the rest.
  const index = share ? null : await SearchIndex.begin(searchPages?.renew(files) ?? files.folder);
  try {
    await writeTwinFiles(options, config, files);
    await index?.whenRead();
    const written = index?.write(files.folder);
    // Whoever waits for it is told.
    written?.catch(() => {});
    const frame = frameOf(bundle, place);
    const isListed = (page: string): boolean =>
      !isOutOfSitemap(page, { base: config.base, locales: options.locales });
    if (frame) writeSitemap(files.folder, frame, new Set(pages.filter(isListed).map(sitemapEntry)));
    const plan = await planFinish(options, config, new BuiltScripts(bundle.info.trusted));
    if (share) return share.finish({ folder: files.folder, plan, redirects });
    writeRedirectFiles(files, redirects);
    const { publicDir } = config;
    finishPages(plan, { files, publicDir, redirects, tell: () => {}, finished: reuse });
    await written;
  } finally {
    await index?.close();
  }
  noteSearchFiles(files);
  files.sweep(() => true);
}

/** What lists of the pages of a site begin with; null where its address is not known. */
function frameOf({ info: { sitemap } }: SiteBundle, place: SitePlace): SitemapFrame | null {
  if (place.site === null || sitemap === null) return null;
  const atOrigin = { ...place, site: new URL(place.site).origin };
  return { head: fillPlace(sitemap.head, atOrigin), index: fillPlace(sitemap.index, atOrigin) };
}
