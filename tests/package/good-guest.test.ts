import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../src/plugin/collections.ts';
import { crawlSite } from '../site/crawl.ts';
import { type GuestGround, type GuestSite, makeGuestGround } from './guest.ts';

/** A site with settings of its own, and a plugin that comes later and shows what it finds free. */
const CONFIG = `import starlight from '@astrojs/starlight';
import handbook from 'starlight-handbook';
const theirs = { name: 'theirs', hooks: { 'config:setup'({ config, updateConfig }) {
  if (config.components?.ThemeSelect || config.components?.Search) throw new Error('taken');
  updateConfig({ components: { ...config.components, ThemeSelect: './src/ThemeSelect.astro' } });
} } };
export default {
  site: 'https://example.org',
  integrations: [starlight({
    title: 'Theirs',
    expressiveCode: { themes: ['github-dark', 'github-light'] },
    sidebar: [{ label: 'Guides', items: [{ label: 'Deep', collapsed: true, items: ['guides/one'] }] }],
    plugins: [handbook(), theirs],
  })],
};
`;
const FILES = {
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'astro.config.mjs': CONFIG,
  'src/ThemeSelect.astro': '<p class="their-theme">Theme</p>\n',
  'src/content/docs/index.md': '---\ntitle: Their own page\n---\n\n"Quoted" -- and\n\n```sh\nls\n```\n',
  'src/content/docs/guides/one.md': '---\ntitle: One\n---\n\nText.\n',
  'docs/adr/0001-first.md':
    '# 1. First\n\n## Status\n\nAccepted\n\nUse "it" with a flag --force.\n\n```sh\nls\n```\n',
  'runbooks/slow.md': '---\nalerts: [SlowQueue]\n---\n\n# Slow queue\n\n[gone](gone.md)\n',
};

let ground: GuestGround;
beforeAll(async () => {
  ground = await makeGuestGround();
});
afterAll(() => ground.remove());

describe('a guest in somebody’s site', () => {
  let site: GuestSite;
  beforeAll(async () => {
    site = await ground.build('good', FILES);
    expect(site.status, site.output).toBe(0);
  });

  it('leaves the site’s own pages, search, theme and sidebar as they are', () => {
    const page = site.page('');
    expect(page.querySelector('.sl-markdown-content')?.textContent).toContain('“Quoted” –');
    expect(page.querySelector('site-search')).not.toBeNull();
    expect(page.querySelector('.their-theme')).not.toBeNull();
    expect(page.querySelector('.expressive-code .copy')).not.toBeNull();
    expect(page.querySelector('template[data-copy]')).toBeNull();
    const groups = [...page.querySelectorAll('nav.sidebar details')].map((group) =>
      group.querySelector('summary')?.textContent?.trim(),
    );
    expect(groups.slice(0, 2)).toEqual(['Guides', 'Deep']);
    expect(page.querySelector('nav.sidebar a[href="/adr/"]')).not.toBeNull();
  });

  it('shows records as their authors wrote them, with their facts', () => {
    const record = site.page('adr/0001-first');
    expect(record.querySelector('.sl-markdown-content')?.textContent).toContain(
      'Use "it" with a flag --force.',
    );
    expect(record.querySelector('main .hb-facts')).not.toBeNull();
    expect(record.querySelectorAll('h1')).toHaveLength(1);
    expect(record.querySelectorAll('template[data-copy]')).toHaveLength(1);
  });

  it('explains the rules of which it has findings, and no others, to readers and not to search engines', () => {
    const rules = readdirSync(join(site.folder, 'rules'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('index.html'),
    );
    expect(rules).toContain('link/dead/index.html');
    expect(rules.length).toBeLessThan(8);
    expect(site.text('sitemap-0.xml')).toContain('https://example.org/adr/0001-first/');
    expect(site.text('sitemap-0.xml')).not.toMatch(/\/(?:rules|words)\//);
  });

  it('leads from every page to one that names its outputs, and from those to their schemas', () => {
    expect(site.page('').querySelector('nav.sidebar a[href="/outputs/"]')).not.toBeNull();
    const links = [...site.page('outputs').querySelectorAll('main a')].map((link) =>
      link.getAttribute('href')?.replace(/^https:\/\/example\.org\/|^\//, ''),
    );
    for (const file of ['feed.xml', 'reviews.ics', 'alerts.json', 'handbook.json', 'llms.txt']) {
      expect(links).toContain(file);
      expect(site.has(file), file).toBe(true);
    }
    expect(JSON.parse(site.text('handbook.json')).$schema).toBe('https://example.org/schema/handbook-1.json');
    for (const name of ['handbook', 'alerts']) {
      const schema = new Ajv({ strict: false }).compile(JSON.parse(site.text(`schema/${name}-1.json`)));
      expect(schema(JSON.parse(site.text(`${name}.json`))), JSON.stringify(schema.errors)).toBe(true);
    }
  });

  it('leads nowhere to nothing', () => {
    const { dead, collisions, pages } = crawlSite(site.folder, { origin: 'https://example.org' });
    expect({ dead, collisions }).toEqual({ dead: [], collisions: [] });
    expect(pages).toBeGreaterThan(15);
  });
});

describe('a guest in a site with decisions alone', () => {
  it('adds no page of another kind, and explains no rule where it is not to', {
    timeout: 240_000,
  }, async () => {
    const { 'runbooks/slow.md': _, ...others } = FILES;
    const site = await ground.build('decisions', {
      ...others,
      'astro.config.mjs': CONFIG.replace('handbook()', 'handbook({ rules: false })'),
      'docs/adr/0002-second.md': '---\nowner: a\nowner: b\n---\n\n# 2. Second\n\n## Status\n\nAccepted\n',
      'src/content/docs/words/ours.md': '---\ntitle: Ours\n---\n\nText.\n',
    });
    expect(site.status, site.output).toBe(0);
    const pages = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    const kinds =
      /^(?:playbooks|alert|postmortems|onboarding|services|guide|rules|words(?!(?:\/ours)?(?:\/|$)))(?:\/|$)/;
    expect(pages.filter((path) => kinds.test(path))).toEqual([]);
    const findings = site.page('adr/0002-second').querySelector('main .hb-findings');
    expect(findings?.textContent).toContain('docs/adr/0002-second.md:3:1');
    expect(findings?.querySelector('a[href]')).toBeNull();
    expect(site.text('sitemap-0.xml')).toContain('/words/ours/');
    expect(site.text('sitemap-0.xml')).toContain('/adr/0002-second/');
    expect(crawlSite(site.folder, { origin: 'https://example.org' }).dead).toEqual([]);
  });
});

describe('a guest in a site without records', () => {
  it('adds no page, leaves the site as it is, and says so', { timeout: 240_000 }, async () => {
    const { 'docs/adr/0001-first.md': _, 'runbooks/slow.md': __, ...own } = FILES;
    const site = await ground.build('empty', own);
    expect(site.status, site.output).toBe(0);
    expect(site.output).toContain('the handbook adds no pages');
    const pages = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
    expect(pages.filter((path) => path.endsWith('.html')).sort()).toEqual([
      '404.html',
      'guides/one/index.html',
      'index.html',
    ]);
    expect(pages.filter((path) => /^(?:alerts|handbook|feed|llms|reviews)/.test(path))).toEqual([]);
    expect(site.page('').querySelector('nav.sidebar')?.textContent).not.toContain('handbook');
  });
});

describe('a site without the collections of the handbook', () => {
  it('is told the file and the lines that it needs', { timeout: 240_000 }, async () => {
    const site = await ground.build('bare', {
      ...FILES,
      'src/content.config.ts': 'export const collections = {};\n',
    });
    expect(site.status).not.toBe(0);
    expect(site.output).toContain('src/content.config.ts without handbookDocsLoader and handbookLoader');
    expect(site.output).toContain(COLLECTIONS);
  });

  it('finds the same lines in the README', () => {
    expect(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')).toContain(COLLECTIONS);
  });
});
