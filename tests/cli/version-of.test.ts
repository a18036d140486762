import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markOld, markOldText, placeVersions } from '../../src/cli/site/version/place-versions.ts';
import { copyVersion, findReleases, findVersions } from '../../src/node/version-copy.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';

function git(root: string, ...args: string[]): void {
  execFileSync('git', ['-C', root, '-c', 'user.name=W', '-c', 'user.email=w@example.org', ...args]);
}

function commitAll(root: string, message: string): void {
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', message);
}

const V1 = { language: 'en', ref: 'v1', date: '2024-01-02' };

test('an older state is read from git as it was at its commit, pictures included, also where it never came to the branch', async () => {
  const root = temporaryFolder({
    'adr/0001-a.md': '# 1. A\n',
    'adr/plan.png': 'picture',
    'tool.bin': 'none',
  });
  commitAll(root, 'one');
  git(root, 'checkout', '-q', '-b', 'release/1.0');
  writeFiles(root, { 'adr/0001-a.md': '# 1. A as released\n' });
  commitAll(root, 'release');
  git(root, 'checkout', '-q', '-');
  const [version] = await findVersions(root, ['release/1.0']);
  expect(version).toMatchObject({ ref: 'release/1.0', name: 'release-1.0' });
  if (!version) throw new Error('There is no version.');
  const { folder, remove } = await copyVersion(root, version);
  expect(readFileSync(join(folder, 'adr/0001-a.md'), 'utf8')).toBe('# 1. A as released\n');
  expect(readFileSync(join(folder, 'adr/plan.png'), 'utf8')).toBe('picture');
  expect(readFileSync(join(folder, 'tool.bin'), 'utf8')).toBe('');
  expect(readFileSync(join(root, 'adr/0001-a.md'), 'utf8')).toBe('# 1. A\n');
  remove();
  expect(existsSync(folder)).toBe(false);
});

test('a version that there is not, or one that no address can hold apart, is wrong usage', async () => {
  const root = temporaryFolder({ 'adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n' });
  commitAll(root, 'one');
  for (const refs of [['v9'], ['--output=/tmp/x'], ['HEAD', 'HEAD'], ['HEAD^{tree}']])
    await expect(findVersions(root, refs)).rejects.toThrow(/Unexpected (?:--version-of|second version)/);
  const { code, stderr } = await runInProcess([
    'build',
    root,
    '--out',
    join(root, '../o'),
    '--version-of',
    'v9',
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain('Unexpected --version-of "v9"');
});

test('each page of an older state says so first and leads to today’s, and no search engine keeps it', () => {
  const page =
    '<!doctype html><html><head><meta charset="utf-8"></head><body><main class="x"><h1>A</h1></main></body></html>';
  const html = markOld(page, { ...V1, today: '/docs/adr/1/' });
  expect(html).toContain('<head><meta name="robots" content="noindex">');
  expect(html).toMatch(
    /<main class="x"><p class="hb-banner"[^>]*>As of v1, 2024-01-02: .*href="\/docs\/adr\/1\/".*<h1>A/,
  );
  expect(markOld(page, { ...V1, ref: '<v&1', today: '/' })).toContain('&lt;v&amp;1');
  expect(markOldText('---\ntitle: A\n---\nText\n', V1)).toMatch(
    /^---\ntitle: A\n---\n> As of v1.*\n\nText\n$/,
  );
});

test('older states lie beside today’s without what is for the host, each page leading to its own of today', () => {
  const page = '<html><head></head><body><main>x</main></body></html>';
  const root = temporaryFolder({
    'today/index.html': page,
    'today/adr/a/index.html': page,
    'old/index.html': page,
    'old/adr/a/index.html': page,
    'old/adr/gone/index.html': page,
    'old/_headers': '',
    'old/robots.txt': '',
    'old/llms.txt': '',
    'old/sitemap-0.xml': '',
    'old/pagefind/pagefind.js': 'search of then',
  });
  const today = join(root, 'today');
  const version = { ref: 'v1', name: 'v1', date: '2024-01-02', folder: join(root, 'old') };
  placeVersions(today, [version], { base: '/docs', language: 'en' });
  const read = (path: string) => readFileSync(join(today, path), 'utf8');
  expect(read('versions/v1/adr/a/index.html')).toContain('href="/docs/adr/a/"');
  expect(read('versions/v1/adr/gone/index.html')).toContain('href="/docs/"');
  expect(read('versions/v1/pagefind/pagefind.js')).toBe('search of then');
  expect(read('index.html')).toContain('href="/docs/versions/v1/"');
  for (const path of ['_headers', 'robots.txt', 'llms.txt', 'sitemap-0.xml'])
    expect(existsSync(join(today, 'versions/v1', path))).toBe(false);
});

test('a folder of releases is older states by name, the newest first, each of the day that its name or git says', async () => {
  const root = temporaryFolder({
    'releases/1.9/adr/0001-a.md': '# 1. A\n',
    'releases/1.10/adr/0001-a.md': '# 1. A\n',
    'releases/2024-05-06/adr/0001-a.md': '# 1. A\n',
    'releases/.cache/x': '',
    'releases/notes.md': '# Notes\n',
  });
  const undated = await findReleases(join(root, 'releases'));
  expect(undated.map(({ ref, date }) => [ref, date])).toEqual([
    ['2024-05-06', '2024-05-06'],
    ['1.10', null],
    ['1.9', null],
  ]);
  commitAll(root, 'one');
  const [, dated] = await findReleases(join(root, 'releases'));
  expect(dated?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  await expect(findReleases(join(root, 'releases/1.9/adr'))).rejects.toThrow('without a folder in it');
  await expect(findReleases(join(root, 'nowhere'))).rejects.toThrow('Unexpected --releases');
  const page = '<html><head></head><body><main>x</main></body></html>';
  const html = markOld(page, { language: 'en', ref: '1.9', date: null, today: '/' });
  expect(html).toContain('>As of 1.9: an older version');
});

test('releases that are read as records of today stop a build before anything is written', async () => {
  const record = '# 1. A\n\n## Status\n\nAccepted\n';
  const root = temporaryFolder({ 'adr/0001-a.md': record, 'releases/v1/adr/0001-a.md': record });
  const out = join(root, 'site');
  const words = ['build', root, '--releases', join(root, 'releases'), '--out', out];
  const { code, stderr } = await runInProcess(words);
  expect([code, existsSync(out)]).toEqual([2, false]);
  expect(stderr).toContain(
    'Unexpected --releases releases, whose releases/v1/adr/0001-a.md is read as a record of today.',
  );
});
