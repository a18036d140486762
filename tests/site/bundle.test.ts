import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { generateHandbook } from '../../bench/generate-handbook.ts';
import { fillPlace, placeholderConfig } from '../../src/cli/site/bundle/place.ts';
import { SHIPPED } from '../../src/cli/site/bundle/site-bundle.ts';
import { runCli } from '../cli/spawn-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'handbook-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Settings of sites that have nothing in common. */
const SITES: Record<string, object> = {
  plain: { title: 'Plain' },
  placed: {
    title: 'Über "uns" </script>',
    description: 'Was wir wissen & tun',
    language: 'de',
    base: '/team/handbuch/',
    site: 'https://example.org/',
  },
  untranslated: { title: 'Handbok', language: 'sv', site: 'https://handbok.example.se' },
};

/** The files of a site; names that a bundler makes of contents and paths are the same in all. */
function readSite(site: string): Map<string, string> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.handbook-site')
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
  const name = (text: string): string =>
    text
      .replace(/middleware\.[\w-]{8}\.css/g, 'middleware.css')
      .replace(/astro-[a-z0-9]{8}\b/g, 'astro-scope')
      .replace(/'sha256-[\w+/]{43}='/g, "'sha256'");
  return new Map(
    paths.sort().map((path) => [name(path), name(readFileSync(join(site, path), 'latin1'))] as const),
  );
}

describe('the bundle that comes with the package', () => {
  it('is made for readers, though a runner of tests has made it', () => {
    const code = join(SHIPPED, 'site/.prerender');
    const [entry = ''] = readdirSync(code).filter((name) => name.startsWith('prerender-entry'));
    const text = readFileSync(join(code, entry), 'utf8');
    expect(text).toContain('"DEV": false');
    expect(text).not.toContain('"DEV": true');
  });

  it.each(Object.entries(SITES))(
    'renders a %s site as Astro builds it',
    async (name, settings) => {
      const root = join(folder, name);
      generateHandbook(root, 12);
      writeFileSync(join(root, '.handbook.yml'), stringify(settings));
      const out = join(folder, `${name}-site`);
      const env = { HANDBOOK_CACHE: join(folder, 'cache'), HANDBOOK_DEBUG: '1' };
      const { code, stderr } = await runCli(['build', root, '--out', out], { env });
      expect(code, stderr).toBe(0);
      expect(stderr).not.toContain('generating static routes');
      const program = join(import.meta.dirname, '../support/build-with-astro.ts');
      execFileSync(process.execPath, [program, root, `${out}-astro`, join(folder, `${name}-scratch`)]);
      const [made, wanted] = [readSite(out), readSite(`${out}-astro`)];
      expect([...made.keys()]).toEqual([...wanted.keys()]);
      for (const [path, text] of made) expect(text, path).toBe(wanted.get(path));
    },
    300_000,
  );
});

describe('the place of a site in a bundle', () => {
  const { base, site, language } = placeholderConfig();
  const i18n = { locales: ['de'], defaultLocale: 'de' };
  const fill = (text: string, place: { site?: string; base?: string }): string =>
    fillPlace(text, { site: null, base: '/', ...place, i18n });

  it.each([
    [`url(${base}/_astro/a.woff2)`, { base: '/' }, 'url(/_astro/a.woff2)'],
    [`url(${base}/_astro/a.woff2)`, { base: '/docs' }, 'url(/docs/_astro/a.woff2)'],
    [`"BASE_URL": "${base}"`, { base: '/' }, '"BASE_URL": "/"'],
    [`createAstro("${site}")`, { site: 'https://a.org' }, 'createAstro("https://a.org")'],
    [`createAstro("${site}")`, { site: 'https://a.org/"+b' }, 'createAstro("https://a.org/\\"+b")'],
    [`createAstro("${site}")`, {}, 'createAstro("https://astro.build")'],
    [`{"site":"${site}","base":"${base}"}`, {}, '{"base":"/"}'],
    [`"locales":["${language}"],"defaultLocale":"${language}"`, {}, '"locales":["de"],"defaultLocale":"de"'],
  ])('fills %s', (text, place, wanted) => {
    expect(fill(text, place)).toBe(wanted);
  });

  it('knows no place in which an address that a site has not could stand otherwise', () => {
    expect(() => fill(`const address = '${site}';`, {})).toThrow(/Unexpected "const address = /);
  });
});
