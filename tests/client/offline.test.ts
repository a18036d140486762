import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addOffline } from '../../src/cli/site/offline/add-offline.ts';
import { type KeptPages, markStale } from '../../src/client/offline/mark-stale.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const KEPT: KeptPages = {
  base: '/docs/',
  version: '1',
  files: [],
  language: 'en-GB',
  stale: 'As fetched on #.',
  missing: 'Not kept: <x>',
  list: ['Playbooks', '/docs/playbooks/'],
};

test('a kept page says its age before everything else, and one that is not kept names those that are', () => {
  const html = markStale('<body><main class="a"><h1>A</h1></main></body>', '2026-01-02T03:04:00Z', KEPT);
  expect(html).toMatch(
    /<main class="a"><p class="hb-banner"[^>]*>As fetched on 2 January 2026[^<]*<\/p><h1>/,
  );
  expect(markStale('<body class="x">old</body>', null, KEPT)).toMatch(
    /<body class="x"><p [^>]*>As fetched on –\./,
  );
  const missing = markStale(null, null, KEPT);
  expect(missing).toContain('Not kept: &#60;x&#62;');
  expect(missing).toContain('href="/docs/playbooks/"');
});

const PAGE = '<html><head></head><body><main>x</main></body></html>';
const FILES = {
  'index.html': PAGE,
  'adr/1/index.html': PAGE,
  'playbooks/ä b/index.html': PAGE,
  'alert/QueueGrows/index.html': PAGE,
  '_astro/a.css': 'a{}',
  'scripts/page.js': '1',
  'pagefind/pagefind.js': '1',
};
const readKept = (root: string): KeptPages =>
  JSON.parse(
    /^globalThis\.handbookOffline=(.*);$/m.exec(readFileSync(join(root, 'offline-worker.js'), 'utf8'))?.[1] ??
      '',
  );

test('a site keeps the pages of an incident and what they load; another content is another version', async () => {
  const root = temporaryFolder(FILES);
  const config = { offline: true, base: '/docs', language: 'de' } as const;
  expect(await addOffline(root, config)).toMatchObject({ pages: 2 });
  const kept = readKept(root);
  expect([...kept.files].sort()).toEqual([
    '/docs/_astro/a.css',
    '/docs/alert/QueueGrows/',
    '/docs/playbooks/%C3%A4%20b/',
    '/docs/scripts/offline.js',
    '/docs/scripts/page.js',
  ]);
  expect(readFileSync(join(root, 'adr/1/index.html'), 'utf8')).toContain(
    '<script src="/docs/scripts/offline.js" async></script></head>',
  );
  const other = temporaryFolder({ ...FILES, '_astro/a.css': 'b{}' });
  await addOffline(other, config);
  expect(readKept(other).version).not.toBe(kept.version);
});

test('without the setting nothing is written, and a setting takes the worker of earlier builds away', async () => {
  const root = temporaryFolder(FILES);
  expect(await addOffline(root, { offline: false, base: '/', language: 'en' })).toBeNull();
  expect(existsSync(join(root, 'offline-worker.js'))).toBe(false);
  await addOffline(root, { offline: 'remove', base: '/', language: 'en' });
  expect(readFileSync(join(root, 'offline-worker.js'), 'utf8')).toContain('unregister');
  expect(readFileSync(join(root, 'index.html'), 'utf8')).toBe(PAGE);
});
