import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GuestGround, type GuestSite, groundOn } from '../package/guest.ts';
import { makeForeignFolder, run } from '../package/packed.ts';
import { packPublished } from '../package/published.ts';
import { crawlSite } from '../site/crawl.ts';
import { writeFiles } from '../temporary-folder.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { OVERRIDES, siteWith } from './site.ts';
import { STRANGER } from './stranger.ts';

const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
const STARLIGHT = ['astro', '@astrojs/starlight', '@astrojs/mdx'].map(
  (name) => `${name}@${dependencies[name]}`,
);
const TOOLS = ['@astrojs/markdown-remark', '@astrojs/check', 'typescript@6'];

let scratch: string;
let ground: GuestGround;
beforeAll(async () => {
  scratch = makeForeignFolder();
  writeFiles(scratch, { 'package.json': '{ "private": true, "type": "module" }' });
  const { archive } = packPublished('starlight-handbook');
  const theirs = NEIGHBOURS.map(({ name, version }) => `${name}@${version}`);
  const words = [
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    archive,
    ...STARLIGHT,
    ...TOOLS,
    ...theirs,
  ];
  const installed = await run('npm', words, { cwd: scratch });
  expect(installed.status, installed.output).toBe(0);
  ground = groundOn(scratch, [
    'astro',
    '@astrojs/starlight',
    '@astrojs/mdx',
    ...NEIGHBOURS.map(({ name }) => name),
  ]);
});
afterAll(() => ground?.remove());

/** What both owe to the site: its pages as they were, and the facts of records. */
function expectGuest(site: GuestSite): void {
  expect(site.status, site.output).toBe(0);
  expect(site.page('').querySelector('.sl-markdown-content')?.textContent).toContain('“Quoted” –');
  const record = site.page('adr/0001-first');
  expect(record.querySelectorAll('h1')).toHaveLength(1);
  expect(record.querySelectorAll('main .hb-banner')).toHaveLength(1);
  expect(record.querySelectorAll('main .hb-facts')).toHaveLength(1);
  expect(site.page('adr/0002-second').querySelector('main [data-diagram]')).not.toBeNull();
  expect(site.page('playbooks/slow').querySelector('main')?.textContent).toContain('SlowQueue');
  for (const path of ['', 'adr/0001-first', 'playbooks']) {
    const sidebar = site.page(path).querySelector('nav.sidebar');
    expect(sidebar?.querySelector('a[href="/adr/"]'), `groups of the handbook at /${path}`).not.toBeNull();
  }
  const { dead } = crawlSite(site.folder);
  expect(dead).toEqual([]);
}

describe.each(NEIGHBOURS)('$name $version', (neighbour) => {
  it.each([
    ['handbook(), theirs', true],
    ['theirs, handbook()', false],
  ])('%s: each brings what it brings alone', async (_, isFirst) => {
    const site = await ground.build(`${neighbour.name} ${isFirst}`, siteWith(neighbour, isFirst));
    expectGuest(site);
    if (!neighbour.ownsSidebar)
      expect(site.page('').querySelector('nav.sidebar a[href="/guides/one/"]')).not.toBeNull();
    expect(site.page('').querySelector('starlight-theme-select')).not.toBeNull();
    expect(site.page('').querySelector('site-search')).not.toBeNull();
    const missing = Object.entries(neighbour.brings).filter(([, isThere]) => !isThere(site));
    expect(missing.map(([what]) => what)).toEqual([]);
  });
});

describe('components of the site’s own', () => {
  it('stand in their places, and records have their facts', async () => {
    const components = OVERRIDES.map((name) => `${name}: './src/own/${name}.astro'`).join(', ');
    const files = Object.fromEntries(
      OVERRIDES.map((name) => [
        `src/own/${name}.astro`,
        `---\nimport Default from '@astrojs/starlight/components/${name}.astro';\n---\n\n<span class="own-${name}"></span><Default><slot /></Default>\n`,
      ]),
    );
    const site = await ground.build(
      'own',
      siteWith({ import: '', call: '', files }, true, `components: { ${components} },`),
    );
    expectGuest(site);
    const page = site.page('adr/0001-first');
    for (const name of OVERRIDES) expect(page.querySelector(`.own-${name}`), name).not.toBeNull();
  });
});

describe('a site that has set everything', () => {
  let site: GuestSite;
  beforeAll(async () => {
    site = await ground.build('stranger', STRANGER);
    expect(site.status, site.output).toBe(0);
  });

  it('keeps its head, footer, code blocks, collections, languages and page for what is missing', () => {
    const page = site.page('');
    expect(page.querySelector('meta[name=theirs]')).not.toBeNull();
    expect(page.querySelector('.their-footer')).not.toBeNull();
    expect(page.querySelector('.their-card')).not.toBeNull();
    expect(page.querySelectorAll('.expressive-code .copy')).toHaveLength(1);
    expect(page.querySelector('template[data-copy]')).toBeNull();
    expect(page.querySelector('.sl-markdown-content')?.textContent).toContain('“WHISPER” —');
    expect(site.page('changes').body.textContent).toContain('one');
    expect(site.text('404.html')).toContain('their-404');
    expect(site.page('fr').documentElement.lang).toBe('fr');
  });

  it('has its plugins for Markdown in records, which keep their facts and drawings', () => {
    const record = site.page('adr/0001-first');
    expect(record.querySelector('.sl-markdown-content')?.textContent).toContain('WHISPER with --force');
    expect(record.querySelectorAll('main .hb-banner')).toHaveLength(1);
    expect(record.querySelector('.their-footer')).not.toBeNull();
    expect(site.page('adr/0002-second').querySelector('main [data-diagram]')).not.toBeNull();
    expect(site.page('fr/adr/0002-second').querySelector('h1')?.textContent).toBe('Deuxième');
  });

  it('leads nowhere to nothing', () => {
    const { dead, collisions } = crawlSite(site.folder, { base: '/docs/', origin: 'https://example.org' });
    expect({ dead, collisions }).toEqual({ dead: [], collisions: [] });
  });

  it('has no fault of types', async () => {
    const check = join(scratch, 'node_modules/@astrojs/check/bin/astro-check.js');
    const { status, output } = await run(process.execPath, [check], { cwd: join(scratch, 'stranger') });
    expect(status, output).toBe(0);
  });
});

describe.each(['ignore', 'always', 'never'])('addresses with trailingSlash %s', (slash) => {
  it.each(['directory', 'file', 'preserve'])('and format %s lead to pages', async (format) => {
    const settings = siteWith({ import: '', call: '' }, true);
    const config = settings['astro.config.mjs'] ?? '';
    const place = `site: 'https://example.org', base: '/docs', trailingSlash: '${slash}', build: { format: '${format}' },`;
    const site = await ground.build(`${slash}-${format}`, {
      ...settings,
      'astro.config.mjs': config.replace('export default {', `export default { ${place}`),
      'src/content/docs/index.md': '---\ntitle: Their own page\n---\n\nText.\n',
      'src/content/docs/guides/one.md': '---\ntitle: One\n---\n\nText.\n',
    });
    expect(site.status, site.output).toBe(0);
    const crawl = crawlSite(site.folder, {
      base: '/docs/',
      origin: 'https://example.org',
      // As Astro and Starlight have it in sitemap, canonical address and own pages, files named after pages are then asked for with a
      // slash, which the host has to know.
      slashMeansFile: slash === 'always' || (slash === 'ignore' && format === 'preserve'),
    });
    expect(crawl.dead).toEqual([]);
    const inPages = crawl.withSlash.filter((one) => !one.startsWith('sitemap'));
    if (slash === 'never' || format === 'file') expect(inPages).toEqual([]);
    expect(crawl.links).toBeGreaterThan(500);
  });
});
