import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { rewritePage } from '../../src/cli/site/pack/rewrite-page.ts';
import { findPacked } from '../../src/core/query/search/find-packed.ts';
import { writeSiteMark } from '../../src/node/site-directory.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { playbook, publish } from '../hub/publish.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="script-src 'sha256-x'"><title>The queue grows</title>
<link rel="stylesheet" href="/team-a/_astro/a.css"><link rel="preload" as="font" href="/team-a/_astro/f.woff2">
<script src="/team-a/scripts/playbook.js?v=1"></script><script type="module" src="/team-a/_astro/x.js"></script></head>
<body><header data-words="{}">Search</header><main><h1>The queue grows</h1>
<p>Consumers fall behind. <a href="/team-a/playbooks/other/#step">Other</a> <a href="/team-a/adr/0001-x/">Decision</a>
<a href="https://example.org/">Elsewhere</a> <a href="#here">Here</a></p><img src="/team-a/files/map.png" alt="Map">
<script type="application/json">{"steps":[]}</script></main></body></html>`;
const SITE = {
  base: '/team-a/',
  pages: new Set(['playbooks/', 'playbooks/queue-grows/', 'playbooks/other/']),
  address: null,
};

test('a page becomes one that opens as a file: addresses are relative, and only the script of the pack is left', () => {
  const { html, files, text } = rewritePage(PAGE, 'playbooks/queue-grows/', SITE);
  const { document } = new JSDOM(html).window;
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '../../playbooks/other/index.html#step',
    null,
    'https://example.org/',
    '#here',
  ]);
  expect([...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src'))).toEqual([
    '../../pack-pages.js',
    '../../pack.js',
  ]);
  expect(document.querySelector('script[type="application/json"]')?.textContent).toBe('{"steps":[]}');
  expect(document.querySelector('link')?.getAttribute('href')).toBe('../../_astro/a.css');
  expect(files).toEqual(['_astro/a.css', 'files/map.png']);
  expect(text).toBe('The queue grows Consumers fall behind. Other Decision Elsewhere Here');
  expect(html).not.toContain('"/team-a/');
});

test('a link to a page that does not come along leads to the site where its address is known', () => {
  const { html } = rewritePage(PAGE, 'playbooks/queue-grows/', {
    ...SITE,
    address: 'https://handbook.example.org/team-a',
  });
  expect(html).toContain('href="https://handbook.example.org/team-a/adr/0001-x/"');
});

test('the search finds by alert in any spelling first, then by title, then by every word of the text', () => {
  const pages = [
    {
      path: 'a',
      title: 'Database slow',
      names: ['DatabaseSlow'],
      text: 'The queue grows when the database is slow.',
    },
    { path: 'b', title: 'The queue grows', names: ['QueueGrows'], text: 'Consumers fall behind.' },
    { path: 'c', title: 'Certificates', names: [], text: 'İstanbul certificate of the queue' },
  ];
  const found = (typed: string) => findPacked(pages, typed).map(({ page }) => page.path);
  expect(found('queue_grows')).toEqual(['b']);
  expect(found('queue grows')).toEqual(['b', 'a']);
  expect(found('consumers')).toEqual(['b']);
  expect(found('QUEUE')).toEqual(['b', 'c', 'a']);
  expect(found('queue nowhere')).toEqual([]);
  expect(found('  ')).toEqual([]);
});

test('packs the pages of a kind with what they show, and refuses a folder that is no built site', async () => {
  const published = publish('team-a', {
    'playbooks/queue-grows.md': playbook('The queue grows', 'QueueGrows'),
  });
  const root = temporaryFolder({
    'site/handbook.json': JSON.stringify(published),
    'site/playbooks/index.html': '<!doctype html><html><head></head><body><main>All</main></body></html>',
    'site/playbooks/queue-grows/index.html': PAGE,
    'site/_astro/a.css': 'body{src:url(/team-a/_astro/f.woff2)}',
    'site/_astro/f.woff2': 'font',
    'site/adr/0001-x/index.html': '<p>left at home</p>',
  });
  writeSiteMark(join(root, 'site'), '/team-a');
  const out = join(root, 'laptop');
  const { code, stdout } = await runInProcess([
    'pack',
    join(root, 'site'),
    '--kind',
    'playbooks',
    '--out',
    out,
  ]);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^1 page, \d files, /)]);
  expect(readFileSync(join(out, '_astro/a.css'), 'utf8')).toBe('body{src:url("../_astro/f.woff2")}');
  expect(existsSync(join(out, '_astro/f.woff2'))).toBe(true);
  expect(existsSync(join(out, 'adr'))).toBe(false);
  expect(readFileSync(join(out, 'pack-pages.js'), 'utf8')).toContain('"names":["QueueGrows"');
  // A file can load no module, so that the script has to be none.
  expect(() => new Function(readFileSync(join(out, 'pack.js'), 'utf8'))).not.toThrow();

  const refused = await runInProcess(['pack', root, '--out', join(root, 'other')]);
  expect([refused.code, existsSync(join(root, 'other'))]).toEqual([2, false]);
});
