import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileOfRoute, isStatusPage, requestOf } from '../../src/cli/site/renewal/routes.ts';
import { readSitemap, sitemapEntry, writeSitemap } from '../../src/cli/site/shard/sitemap.ts';
import { KeptPages } from '../../src/node/kept-pages.ts';
import { LaterTexts } from '../../src/plugin/jobs/memory-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'handbook-renewal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = { type: 'page' };
const FILE = { type: 'endpoint' };

describe('a route of a site that is renewed', () => {
  it('has the file and the address that a build gives it', () => {
    const place = { origin: 'https://handbook.example.org', base: '/team/' };
    const routes = [
      ['/', PAGE],
      ['/adr/0001-é/', PAGE],
      ['adr/graph', PAGE],
      ['404', PAGE],
      ['/handbook.json', FILE],
    ] as const;
    expect(
      routes.map(([path, route]) => [fileOfRoute(path, route), requestOf(path, route, place).href]),
    ).toEqual([
      ['index.html', 'https://handbook.example.org/team/'],
      ['adr/0001-é/index.html', 'https://handbook.example.org/team/adr/0001-%C3%A9/'],
      ['adr/graph/index.html', 'https://handbook.example.org/team/adr/graph/'],
      ['404.html', 'https://handbook.example.org/team/404/'],
      ['handbook.json', 'https://handbook.example.org/team/handbook.json'],
    ]);
    expect(requestOf('/', PAGE, { ...place, base: '/' }).href).toBe('https://handbook.example.org/');
    expect(['404', '/500/', '/adr/404/'].map(isStatusPage)).toEqual([true, true, false]);
  });

  it('stands in the list for search engines once, in the order of numbers', () => {
    const frame = {
      head: '<urlset>',
      index: '<sitemapindex><sitemap>sitemap-0.xml</sitemap></sitemapindex>',
    };
    const addresses = ['https://a.example/10/', 'https://a.example/9/', "https://a.example/it's&more/"];
    writeSitemap(folder, frame, new Set(addresses.map(sitemapEntry)));
    expect(readSitemap(folder)).toEqual({
      frame,
      entries: [
        '<url><loc>https://a.example/9/</loc></url>',
        '<url><loc>https://a.example/10/</loc></url>',
        '<url><loc>https://a.example/it&apos;s&amp;more/</loc></url>',
      ],
    });
  });
});

describe('the pages that a build keeps', () => {
  const path = join(folder, 'pages/site');
  const key = { shape: 'shape', text: 'text' };
  const bytes = new TextEncoder().encode('<p>kept</p>');

  it('are found by the next one under the same key, with their hashes', () => {
    const first = new KeptPages(path);
    first.keep('/forgotten/', key, { bytes, hashes: [] });
    first.forget();
    first.keep('/a/', key, { bytes, hashes: ['h'] });
    first.commit();
    const next = new KeptPages(path);
    expect(next.find('/a/', key)).toEqual({ bytes, hashes: ['h'] });
    expect(next.find('/a/', { ...key, shape: 'other' })).toBeNull();
    expect(next.find('/a/', { ...key, text: 'other' })).toBeNull();
    expect(next.find('/forgotten/', key)).toBeNull();
    expect([next.knowsText('text'), next.knowsText('other')]).toEqual([true, false]);
    next.discard();
    expect(readdirSync(join(folder, 'pages'))).toEqual(['site']);
  });

  it('are none where a file was cut off', () => {
    writeFileSync(path, 'half a page');
    const next = new KeptPages(path);
    expect(next.find('/a/', key)).toBeNull();
    next.discard();
    expect(existsSync(path)).toBe(true);
  });
});

describe('a text that is rendered later', () => {
  it('is empty until somebody has asked for it, and is rendered once', async () => {
    const texts = new LaterTexts();
    let rendered = 0;
    const text = texts.add(async () => {
      rendered++;
      return { html: '<p>text</p>', metadata: { headings: [] } };
    });
    texts.add(() => Promise.reject(new Error('Nobody asks for this one.')));
    expect(await texts.renderAsked()).toBe(false);
    expect({ ...text }.html).toBe('');
    expect(await texts.renderAsked()).toBe(true);
    expect(text.html).toBe('<p>text</p>');
    expect([await texts.renderAsked(), rendered]).toEqual([false, 1]);
  });
});
