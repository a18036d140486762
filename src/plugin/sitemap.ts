import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withSlash } from '../core/text/path.ts';
import { listPages } from '../node/list-pages.ts';
import { type SiteLocale, splitLocale } from './locales.ts';
import { ownPagesFolder } from './own-pages.ts';
import { explainsReading } from './routes.ts';

/** Whether a full address below a base is one that search engines need not know. */
export function isOutOfSitemap(
  address: string,
  { base, locales, own = [] }: { base: string; locales: readonly SiteLocale[]; own?: readonly string[] },
): boolean {
  const path = new URL(address, 'http://localhost').pathname.replace(/(?:\/|\.html)$/, '');
  const front = withSlash(base);
  if (!path.startsWith(front) || own.includes(path.slice(front.length))) return false;
  return explainsReading(splitLocale(path.slice(front.length), locales).rest);
}

/** Takes pages about rules and words out of the lists for search engines, whoever has written them. */
export function leaveOutOfSitemap(locales: readonly SiteLocale[]): AstroIntegration {
  let site = { base: '/', locales, own: [] as string[] };
  return {
    name: 'starlight-handbook-sitemap',
    hooks: {
      'astro:config:done'({ config }) {
        site = { base: config.base, locales, own: listPages(ownPagesFolder(config.srcDir)) };
      },
      'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder).filter((one) => one.endsWith('.xml'))) {
          const text = readFileSync(join(folder, name), 'utf8');
          if (!text.includes('<urlset')) continue;
          const kept = text.replace(/<url>\s*<loc>([^<]*)<\/loc>.*?<\/url>/gs, (entry, address: string) =>
            isOutOfSitemap(address, site) ? '' : entry,
          );
          if (kept !== text) writeFileSync(join(folder, name), kept);
        }
      },
    },
  };
}
