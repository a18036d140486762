import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type HeaderSetting,
  renderApache,
  renderCaddy,
  renderHeadersFile,
  renderNginx,
} from '../core/outputs/policy/host-headers.ts';

/** Where a site is served. */
export interface SitePlace {
  /** Full address, if it is known. */
  site?: string | undefined;
  /** Path below which it is served, with a slash in front. */
  base: string;
  /** Hosts whose pictures pages show. */
  hosts: readonly string[];
  /** Hashes of the scripts in pages; null where pages have no policy. */
  hashes: readonly string[] | null;
}

/** Folder of a site that holds what is to be copied into the config of a server. Hosts do not serve it. */
export const HOSTING = '.hosting';

/**
 * Writes what hosts of static files look for into a built site: that GitHub Pages must not leave out what begins with
 * `_`, what search engines may read, how long browsers may keep files whose name changes with their content, and what
 * they must not let in. A file that the site has of its own is left as it is.
 */
export function writeHostFiles(directory: string, { site, base, hosts, hashes }: SitePlace): void {
  const root = base.split('/').filter(Boolean).join('/');
  const setting: HeaderSetting = { base: root === '' ? '/' : `/${root}/`, hashes, hosts };
  const files: Record<string, string> = {
    '.nojekyll': '',
    [`${HOSTING}/nginx.conf`]: renderNginx(setting),
    [`${HOSTING}/Caddyfile`]: renderCaddy(setting),
    [`${HOSTING}/apache.conf`]: renderApache(setting),
  };
  // Both are read at the root of a host alone.
  if (root === '') {
    files['robots.txt'] = renderRobots(site);
    files['_headers'] = renderHeadersFile(setting);
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(directory, name);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function renderRobots(site: string | undefined): string {
  const map = site === undefined ? '' : `\nSitemap: ${new URL('sitemap-index.xml', site).href}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
