import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileOfRoute, isStatusPage, requestOf } from '../../src/cli/site/bundle/routes.ts';
import { listNames } from '../../src/cli/site/renewal/search-files.ts';
import { readSitemap, sitemapEntry, writeSitemap } from '../../src/cli/site/shard/sitemap.ts';
import { KeptPages } from '../../src/node/kept-pages.ts';
import { KeptSite } from '../../src/node/kept-site.ts';
import { writeSiteMark } from '../../src/node/site-directory.ts';
import { SiteFiles } from '../../src/node/site-files.ts';
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

  it('are kept on without being written again, until few of them are of use', () => {
    const own = join(folder, 'pages/grows');
    const large = new Uint8Array(3_000_000).fill(65);
    const build = (act: (pages: KeptPages) => void): number => {
      const pages = new KeptPages(own);
      act(pages);
      pages.commit();
      return readdirSync(own).reduce((sum, name) => sum + statSync(join(own, name)).size, 0);
    };
    const first = build((pages) => pages.keep('/a/', key, { bytes: large, hashes: [] }));
    expect(build((pages) => pages.keepOn('/a/', key))).toBe(first);
    const changed = (text: string) => (pages: KeptPages) =>
      pages.keep('/a/', { ...key, text }, { bytes: large, hashes: [] });
    for (const text of ['1', '2', '3', '4', '5']) build(changed(text));
    expect(build(changed('6'))).toBeLessThan(11_000_000);
    const last = new KeptPages(own);
    expect(Buffer.compare(last.find('/a/', { ...key, text: '6' })?.bytes ?? bytes, large)).toBe(0);
    expect(last.find('/a/', { ...key, text: '5' })).toBeNull();
    last.discard();
  });

  it('are those of the last build after one that was killed', () => {
    const own = join(folder, 'pages/killed');
    const first = new KeptPages(own);
    first.keep('/a/', key, { bytes, hashes: null });
    first.commit();
    const killed = new KeptPages(own);
    killed.keep('/a/', { ...key, text: 'other' }, { bytes: new TextEncoder().encode('half'), hashes: null });
    killed.discard();
    const next = new KeptPages(own);
    expect(next.find('/a/', key)?.bytes).toEqual(bytes);
    expect(next.find('/a/', { ...key, text: 'other' })).toBeNull();
    next.discard();
  });

  it('are none where a file was cut off', () => {
    writeFileSync(join(path, 'list'), 'half a list');
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

describe('a site that is made from the last ones', () => {
  const place = join(folder, 'sites');
  const out = join(place, 'out');
  const site = new KeptSite(join(place, 'kept'), 'key');
  let turn = 0;

  /** Builds a site of these files, and gives the names of those that were written. */
  function build(texts: Record<string, string>, key = site): string[] {
    const built = join(place, `built-${++turn}`);
    const files = new SiteFiles(built, key.placeInto(built, out) ?? new Map());
    const written = Object.entries(texts).filter(([file, text]) => {
      files.writeText(file, text);
      return !files.isKept(file);
    });
    files.sweep(() => true);
    const stamped = files.stamped();
    writeSiteMark(built, '/');
    const old = join(place, `old-${turn}`);
    const hadOld = existsSync(out);
    if (hadOld) renameSync(out, old);
    renameSync(built, out);
    if (hadOld) key.take(old);
    key.note(out, stamped);
    const found = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== '.handbook-site')
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(out.length + 1)
          .replaceAll('\\', '/'),
      );
    expect(Object.fromEntries(found.map((file) => [file, readFileSync(join(out, file), 'utf8')]))).toEqual(
      texts,
    );
    return written.map(([file]) => file);
  }

  it('has only what has changed written', () => {
    mkdirSync(place, { recursive: true });
    expect(build({ 'a.md': '1', 'b/c.md': '1' })).toEqual(['a.md', 'b/c.md']);
    expect(build({ 'a.md': '1', 'b/c.md': '2' })).toEqual(['b/c.md']);
    // From here on the site of two builds ago is taken: what the last one has changed is written again.
    expect(build({ 'a.md': '1', 'b/c.md': '2', 'd.md': '1' })).toEqual(['b/c.md', 'd.md']);
    expect(build({ 'a.md': '1', 'b/c.md': '2', 'd.md': '1' })).toEqual(['d.md']);
    expect(build({ 'a.md': '1', 'd.md': '1' })).toEqual([]);
    expect(existsSync(join(out, 'b'))).toBe(false);
  });

  it('has no file that somebody has changed since', () => {
    build({ 'a.md': '1', 'd.md': '1' });
    writeFileSync(join(out, 'a.md'), 'changed');
    expect(build({ 'a.md': '1', 'd.md': '1' })).toEqual(expect.not.arrayContaining(['d.md']));
    expect(build({ 'a.md': '1', 'd.md': '1' })).toEqual(['a.md']);
  });

  it('has nothing of a site that was made otherwise', () => {
    const other = new KeptSite(join(place, 'kept'), 'another key');
    expect(build({ 'a.md': '1' }, other)).toEqual(['a.md']);
    expect(build({ 'a.md': '1' }, other)).toEqual([]);
  });

  it('has nothing of what somebody else has put in its place', () => {
    rmSync(out, { recursive: true });
    rmSync(join(place, 'kept/kept.json'), { force: true });
    mkdirSync(out);
    writeFileSync(join(out, 'a.md'), '1');
    writeSiteMark(out, '/');
    const other = new KeptSite(join(place, 'kept'), 'another key');
    expect(build({ 'a.md': '1' }, other)).toEqual(['a.md']);
  });
});

describe('the list of a search index', () => {
  it('names its files, each with its length before it', () => {
    const named = (name: string): string => String.fromCharCode(0x60 + name.length) + name;
    const list = `cret${named('en_7d573de')}crev${named('pt-br_0a1b2c3d')}\u0018_jen_1`;
    expect(listNames(Buffer.from(list, 'latin1'))).toEqual(['en_7d573de', 'pt-br_0a1b2c3d']);
  });
});
