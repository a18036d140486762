import { describe, expect, it } from 'vitest';
import { buildSlug } from '../../src/core/source/slug.ts';
import { explainsReading, HANDBOOK_PAGES, handbookPages, listRoutes } from '../../src/plugin/routes.ts';
import { isOutOfSitemap } from '../../src/plugin/sitemap.ts';

const LOCALES: Parameters<typeof listRoutes>[0]['locales'] = [{ path: '', lang: 'en', addresses: '/' }];
const routes = listRoutes({ locales: LOCALES, rules: 'all' }, []).map(({ pattern }) => pattern.slice(1));

describe('a page of no kind', () => {
  const slugOf = (name: string): string =>
    buildSlug({ kind: 'doc', path: 'content/docs', label: '' }, `content/docs/${name}.md`);

  it.each(routes.filter((pattern) => pattern !== '' && !/[[.]/.test(pattern)))(
    'named like the page %s of the site stands beside it',
    (pattern) => {
      expect(routes).not.toContain(slugOf(pattern));
      expect(slugOf(`${pattern}/index`)).toBe(slugOf(pattern));
    },
  );

  it.each(['', 'package'])(
    'that is called index beside records takes no address of a folder: label "%s"',
    (label) => {
      const folder = { kind: 'doc', section: 'adr', path: 'adr', label } as const;
      for (const path of ['adr/index.md', 'adr/storage/index.md'])
        expect(buildSlug(folder, path)).toMatch(/\/index-page$/);
    },
  );

  it('keeps its address below a folder that has the name of an index', () => {
    expect(slugOf('guide/setup')).toBe('guide/setup');
    expect(slugOf('due/how-we-count')).toBe('due/how-we-count');
  });
});

describe('the patterns of all pages', () => {
  it('are those of a site in one language at its root, unless more is said', () => {
    expect(handbookPages({ base: '/', locales: ['root'] })).toEqual(HANDBOOK_PAGES);
    expect(HANDBOOK_PAGES).toEqual(expect.arrayContaining(['/adr', '/adr/**', '/handbook', '/playbooks/**']));
  });

  it('have each language, with the base and without', () => {
    const pages = handbookPages({ base: '/docs/', locales: ['root', 'pt-br'] });
    for (const front of ['', '/docs', '/pt-br', '/docs/pt-br']) expect(pages).toContain(`${front}/adr/**`);
    expect(new Set(pages).size).toBe(pages.length);
  });
});

describe('a guest', () => {
  const patterns = listRoutes({ locales: LOCALES, rules: false }, [], new Set(['adr'])).map(
    ({ pattern }) => pattern,
  );

  it('has indexes of the kinds that are there, and what belongs to all', () => {
    expect(patterns).toEqual(expect.arrayContaining(['/adr', '/adr/graph', '/due', '/alerts.json']));
    expect(
      patterns.filter((one) => /^\/(?:playbooks|alert|postmortems|onboarding|services|guide)\b/.test(one)),
    ).toEqual([]);
  });

  it('explains neither rules nor words where it is not to', () => {
    expect(patterns.filter(explainsReading)).toEqual([]);
  });
});

describe('the list for search engines', () => {
  const site = { base: '/docs', locales: [...LOCALES, { path: 'fr', lang: 'fr', addresses: '/docs/|fr/' }] };

  it.each(['rules/', 'rules', 'rules.html', 'rules/link/dead/', 'fr/words/month/'])(
    'has no page %s',
    (path) => {
      expect(isOutOfSitemap(`https://example.org/docs/${path}`, site)).toBe(true);
    },
  );

  it.each(['', 'adr/rules/', 'rules/tennis/', 'de/words/'])('has the page %s', (path) => {
    expect(isOutOfSitemap(`https://example.org/docs/${path}`, site)).toBe(false);
  });

  it('has a page of the site’s own that stands there', () => {
    expect(isOutOfSitemap('https://example.org/docs/words/ours/', { ...site, own: ['words/ours'] })).toBe(
      false,
    );
  });
});
