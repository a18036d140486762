import { describe, expect, it } from 'vitest';
import { buildSlug } from '../../src/core/source/slug.ts';
import { listRoutes } from '../../src/plugin/routes.ts';

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
