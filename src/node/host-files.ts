import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type HeaderRule,
  type HeaderSetting,
  HOSTING,
  headerRules,
  renderApache,
  renderCaddy,
  renderHeadersFile,
  renderNginx,
} from '../core/outputs/policy/host-headers.ts';
import { type RedirectRule, renderRedirectsFile } from '../core/outputs/policy/redirects-file.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { writeBelow } from './write-below.ts';

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
  /** Addresses that lead to others. */
  redirects?: readonly RedirectRule[];
}

/** The headers as data: for hosts that are set by a script, and for the preview. */
const HEADER_LIST = `${HOSTING}/headers.json`;

const HeaderListSchema = z.array(
  z.object({ below: z.string(), headers: z.array(z.tuple([z.string(), z.string()])) }),
);

/** The headers that a built site asks its host for; none where it asks for none. */
export function readHeaderRules(directory: string): HeaderRule[] {
  const bytes = readPlainFile(join(directory, HEADER_LIST), { inside: directory });
  try {
    return isRefused(bytes) ? [] : HeaderListSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return [];
  }
}

/**
 * Writes what hosts of static files look for into a built site: that GitHub Pages must not leave out what begins with
 * `_`, what search engines may read, how long browsers may keep files whose name changes with their content, what
 * they must not let in, and which addresses lead to others. A file that the site has of its own is left as it is.
 */
export function writeHostFiles(
  directory: string,
  { site, base, hosts, hashes, redirects = [] }: SitePlace,
): void {
  const root = base.split('/').filter(Boolean).join('/');
  const setting: HeaderSetting = { base: root === '' ? '/' : `/${root}/`, hashes, hosts };
  const files: Record<string, string> = {
    '.nojekyll': '',
    [HEADER_LIST]: `${JSON.stringify(headerRules(setting), null, 1)}\n`,
    [`${HOSTING}/nginx.conf`]: renderNginx(setting),
    [`${HOSTING}/Caddyfile`]: renderCaddy(setting),
    [`${HOSTING}/apache.conf`]: renderApache(setting),
  };
  // These are read at the root of a host alone.
  if (root === '') {
    files['robots.txt'] = renderRobots(site);
    files['_headers'] = renderHeadersFile(setting);
    const led = renderRedirectsFile(redirects);
    if (led !== '') files['_redirects'] = led;
  }
  for (const [name, text] of Object.entries(files)) {
    if (!existsSync(join(directory, name))) writeBelow(directory, name, text);
  }
}

function renderRobots(site: string | undefined): string {
  const map = site === undefined ? '' : `\nSitemap: ${new URL('sitemap-index.xml', site).href}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
