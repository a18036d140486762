import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HandbookConfig } from '../../../core/source/config.ts';
import { withoutSlash } from '../../../core/text/path.ts';
import { encodePath } from '../../../core/text/site-href.ts';
import { listSite } from '../../../node/site-directory.ts';
import { buildOfflineScripts } from '../../../plugin/client-scripts.ts';
import { siteWords } from '../../../plugin/words.ts';

/** What a reader with an alert open needs: the playbooks, and the pages that lead to them by the name of an alert. */
const PAGES = /^(?:playbooks|alert)\//;
/** What pages load: styles, fonts, pictures and scripts of the site itself. */
const FILES = /^(?:_astro\/.*\.(?:css|js|woff2|svg|png)|scripts\/[\w.-]+\.js|favicon\.svg|alerts\.json)$/;

/** What was put into a site, for the account of a build. */
export interface OfflineSize {
  pages: number;
  bytes: number;
}

/**
 * Puts a worker into a built site that keeps the pages of an incident in the browsers of its readers; with `remove` one
 * that takes the worker of earlier builds away.
 */
export async function addOffline(
  built: string,
  { offline, base, language }: Pick<HandbookConfig, 'offline' | 'base' | 'language'>,
): Promise<OfflineSize | null> {
  if (offline === false) return null;
  const scripts = await buildOfflineScripts();
  const write = (path: string, text: string): void => writeFileSync(join(built, path), text);
  if (offline === 'remove') {
    write('offline-worker.js', scripts.remove);
    return null;
  }
  const paths = listSite(built);
  write('scripts/offline.js', scripts.register);
  for (const path of paths) if (path.endsWith('.html')) register(join(built, path), base);
  const files = [...paths, 'scripts/offline.js'].filter(
    (path) => (PAGES.test(path) && path.endsWith('.html')) || FILES.test(path),
  );
  const hash = createHash('sha256');
  let bytes = 0;
  for (const path of files) {
    const content = readFileSync(join(built, path));
    bytes += content.length;
    hash.update(path).update('\0').update(content);
  }
  const root = base.endsWith('/') ? base : `${base}/`;
  const words = siteWords(language);
  const kept = {
    base: root,
    version: hash.digest('hex').slice(0, 12),
    files: files.map((path) => `${root}${encodePath(path.replace(/(^|\/)index\.html$/, '$1'))}`),
    language,
    stale: words['handbook.offline.stale'],
    missing: words['handbook.offline.missing'],
    list: [words['handbook.kind.playbook'], `${root}playbooks/`],
  };
  write('offline-worker.js', `globalThis.handbookOffline=${JSON.stringify(kept)};\n${scripts.worker}`);
  return { pages: files.filter((path) => path.endsWith('.html')).length, bytes };
}

/** A script of the site itself, which its policy allows. */
function register(file: string, base: string): void {
  const html = readFileSync(file, 'utf8');
  const at = html.indexOf('</head>');
  if (at < 0) return;
  const script = `<script src="${withoutSlash(base)}/scripts/offline.js" async></script>`;
  writeFileSync(file, html.slice(0, at) + script + html.slice(at));
}
