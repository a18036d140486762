import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { offerSite } from './offer-site.mjs';
import { openBundle } from './open-bundle.mjs';
import type { Bundle, ThreadSite } from './render-thread.ts';

/** A path of a site with the route that makes it. */
export interface SitePath {
  pathname: string;
  route: RouteData;
}

/** A site that a build has bundled. */
export interface BundledSite {
  paths: SitePath[];
  render(url: URL, route: RouteData): Promise<Response>;
}

/** Opens a bundle for a site in this thread. Its entries are read when its paths are listed, which is now. */
export async function openSite(bundle: Bundle, site: ThreadSite): Promise<BundledSite> {
  offerSite(site);
  const app = await openBundle(bundle, () => {});
  return {
    paths: await new StaticPaths(app).getAll(),
    render: (url, route) => app.render(new Request(url), { routeData: route }),
  };
}
