import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildFiles } from './built-site.ts';

describe('a built site is ready for any host', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildFiles(
      {
        'adr/0001-first.md': '# 1. First\n\n## Status\n\nAccepted\n',
        'playbooks/slow.md': '---\nalerts: [SlowQueue, slowqueue]\n---\n\n# slow-queue\n',
        'playbooks/disk.md': '---\nalerts: [DiskFull]\n---\n\n# Disk\n',
        'playbooks/other.md': '---\nalerts: [DISKFULL]\n---\n\n# Other disk\n',
      },
      ['--site', 'https://handbook.example.org'],
    );
  });
  afterAll(() => site.remove());

  const read = (path: string): string => readFileSync(join(site.folder, path), 'utf8');

  it('is published whole, may be read by search engines, and keeps what never changes', () => {
    expect(existsSync(join(site.folder, '.nojekyll'))).toBe(true);
    expect(read('robots.txt')).toContain('Sitemap: https://handbook.example.org/sitemap-index.xml');
    expect(read('_headers')).toContain('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable');
  });

  it('leads from names to pages on hosts that do so by a file, as its pages do', () => {
    const rules = read('_redirects').trimEnd().split('\n');
    expect(rules).toContain('/alert/SlowQueue/ /playbooks/slow/ 302');
    expect(rules).toContain('/adr/1/ /adr/0001-first/ 302');
    for (const rule of rules) {
      const [from = '', to = ''] = rule.split(' ');
      expect(existsSync(join(site.folder, to, 'index.html')), rule).toBe(true);
      const page = site.page(from);
      expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(to);
    }
    // Two playbooks for one name are a choice, which is a page.
    expect(rules.filter((rule) => /diskfull/i.test(rule))).toEqual([]);
  });

  it('has a page, linked from every page, that names its outputs with their full addresses', () => {
    expect(site.page('adr/0001-first').querySelector('nav.sidebar a[href="/outputs/"]')).not.toBeNull();
    const main = site.page('outputs').querySelector('main');
    const links = [...(main?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    for (const file of ['feed.xml', 'reviews.ics', 'alerts.json', 'handbook.json', 'llms.txt'])
      expect(links).toContain(`https://handbook.example.org/${file}`);
    expect(main?.textContent).toContain(
      'runbook_url: https://handbook.example.org/alert/{{ $labels.alertname }}/',
    );
    const { $schema } = JSON.parse(read('handbook.json'));
    expect($schema).toBe('https://handbook.example.org/schema/handbook-1.json');
    expect(JSON.parse(read('schema/handbook-1.json')).title).toBe('Handbook');
  });

  it('has no two files that a file system without case would take for one and that differ', () => {
    expect(
      existsSync(join(site.folder, 'alert/DiskFull')) && existsSync(join(site.folder, 'alert/diskfull')),
    ).toBe(true);
    expect(site.crawl.collisions).toEqual([]);
  });

  it('has a Markdown twin of every page, to which the page leads and which servers know as Markdown', () => {
    for (const path of ['', 'adr/0001-first/', 'playbooks/', 'adr/in-force/', 'status/']) {
      const twin = site.page(path).querySelector('link[rel="alternate"][type="text/markdown"]');
      expect(twin?.getAttribute('href')).toBe(`/${path}index.md`);
      expect(read(`${path}index.md`)).toMatch(/^# /);
      expect(site.page(path).querySelector('[data-load=twin]')?.getAttribute('data-href')).toBe(
        `/${path}index.md`,
      );
    }
    expect(read('adr/0001-first/index.md')).toContain('- Status: Accepted\n');
    expect(read('llms.txt')).toContain('](https://handbook.example.org/adr/0001-first/index.md)');
    for (const server of ['nginx.conf', 'Caddyfile', 'apache.conf'])
      expect(read(`.hosting/${server}`)).toContain('text/markdown; charset=utf-8');
  });

  it('leads to its feed from every page', () => {
    for (const path of ['', 'adr/0001-first/', 'playbooks/', 'status/'])
      expect(site.page(path).querySelector('link[rel="alternate"]')?.getAttribute('href')).toBe('/feed.xml');
  });
});
