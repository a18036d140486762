import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a site is served. */
export interface SitePlace {
  /** Full address, if it is known. */
  site?: string | undefined;
  /** Path below which it is served, with a slash in front. */
  base: string;
}

/**
 * Writes what hosts of static files look for into a built site: that GitHub Pages must not leave out what begins with
 * `_`, what search engines may read, and how long browsers may keep files whose name changes with their content. A file
 * that the site has of its own is left as it is.
 */
export function writeHostFiles(directory: string, { site, base }: SitePlace): void {
  const root = base.replace(/\/$/, '');
  const files: Record<string, string> = { '.nojekyll': '' };
  // Both are read at the root of a host alone.
  if (root === '') {
    files['robots.txt'] = renderRobots(site);
    files['_headers'] = renderHeaders();
  }
  for (const [name, text] of Object.entries(files))
    if (!existsSync(join(directory, name))) writeFileSync(join(directory, name), text);
}

function renderRobots(site: string | undefined): string {
  const map = site === undefined ? '' : `\nSitemap: ${new URL('sitemap-index.xml', site).href}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}

/** Rules in the form that Netlify and Cloudflare Pages read; recipes for other servers say the same. */
function renderHeaders(): string {
  return [
    '/_astro/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
    '/*',
    '  X-Content-Type-Options: nosniff',
    '',
  ].join('\n');
}
