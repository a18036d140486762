import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.ts';
import { followAddresses } from '../../src/core/graph/addresses.ts';
import { listRedirects } from '../../src/core/outputs/redirect.ts';
import { readQuery } from '../../src/core/query/search/read-query.ts';
import { checkHandbook } from '../../src/core/rules/index.ts';
import { buildRuleContext } from '../../src/core/rules/rule.ts';
import { buildConfig } from '../../src/core/source/config.ts';
import { findSourceFolders } from '../../src/node/find-source-folders.ts';
import { listFiles } from '../../src/node/list-files.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { readSources } from '../../src/node/read-sources.ts';
import { verifySite } from '../../src/node/verify-site.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { compileFiles } from '../support/compile-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const decision = (number: number, status: string): string =>
  `# ${number}. Number ${number}\n\nDate: 2024-05-14\n\n## Status\n\n${status}\n\n## Decision\n\nText.\n`;
const front = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n# A page\n\nText.\n`;

/** What is said of files: severity, rule and place of each finding of some areas. */
function findings(files: Record<string, string>, areas: RegExp): string[] {
  return checkHandbook(buildRuleContext(compileFiles(files)))
    .filter(({ rule }) => areas.test(rule))
    .map(({ severity, rule, path, line }) => `${severity} ${rule} ${path}${line === null ? '' : `:${line}`}`);
}

test('names with every character that an address or a glob reads otherwise have a page each', () => {
  const names = [...'#?%&:[]\\+*!\'"<>|@=;,~^`{}$() é\u{1F525}\u05E9'].map(
    (character) => `playbooks/x${character}y.md`,
  );
  const handbook = compileFiles(Object.fromEntries(names.map((name) => [name, '# A\n'])));
  const urls = handbook.records.map(({ url }) => url);
  expect(urls).toHaveLength(names.length);
  expect(new Set(urls).size).toBe(names.length);
  for (const url of urls)
    expect(new URL(url, 'https://handbook.example.org').pathname, url).toBe(encodeURI(decodeURI(url)));
});

test('a file that vanishes between listing and reading is named, and the others are read', () => {
  const root = temporaryFolder({
    'adr/0001-a.md': decision(1, 'Accepted'),
    'adr/0002-b.md': decision(2, 'Accepted'),
  });
  const listing = listFiles(root);
  const folders = findSourceFolders(root, listing, buildConfig(), {});
  rmSync(join(root, 'adr/0001-a.md'));
  const { files, diagnostics } = readSources(root, listing, folders);
  expect(files.map(({ path }) => path)).toEqual(['adr/0002-b.md']);
  expect(diagnostics.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['file/unreadable adr/0001-a.md']);
});

describe('what a page says of itself', () => {
  test('a status that nobody knows is shown as it stands', () => {
    expect(findings({ 'adr/0001-a.md': front('status: acceptd') }, /^adr\/unknown/)).toEqual([
      'warning adr/unknown-status adr/0001-a.md:2',
    ]);
  });

  test('a day that may be two is an error', () => {
    expect(findings({ 'adr/0001-a.md': front('date: 02/03/2026') }, /date/)).toEqual([
      'error adr/bad-date adr/0001-a.md:2',
    ]);
  });

  test('a title of ten thousand characters, or of tags alone, loses no page', () => {
    const { records, skipped } = compileFiles({
      'adr/0001-long.md': `# ${'x'.repeat(10_000)}\n\n## Status\n\nAccepted\n`,
      'adr/0002-tags.md': '# </title><script>alert(1)</script>\n\n## Status\n\nAccepted\n',
    });
    expect(records).toHaveLength(2);
    expect(skipped).toEqual([]);
  });

  test('keys with which Starlight would write HTML or another address change nothing', () => {
    const { records } = compileFiles({
      'playbooks/a.md': front('head: [{tag: script, content: x}]', 'banner: {content: <b>}', 'slug: ../../x'),
      'playbooks/b.md': front('slug: pagefind/pagefind.js', 'hero: {image: {html: <b>}}'),
    });
    expect(records.map(({ url }) => url)).toEqual(['/playbooks/a/', '/playbooks/b/']);
  });

  test('a number that disagrees with the name of its file, and one that two have, are said', () => {
    const files = {
      'adr/0001-a.md': decision(2, 'Accepted'),
      'adr/0003-b.md': decision(3, 'Accepted'),
      'adr/0003-c.md': decision(3, 'Accepted'),
    };
    expect(findings(files, /number/)).toEqual([
      'warning adr/number-disagreement adr/0001-a.md:1',
      'error adr/duplicate-number adr/0003-c.md',
    ]);
  });
});

describe('what pages say of one another', () => {
  test.each([
    [
      'a decision that is not there',
      { 'adr/0001-a.md': decision(1, 'Superseded by ADR-0009') },
      ['error adr/unknown-target adr/0001-a.md:7'],
    ],
    [
      'itself',
      { 'adr/0001-a.md': decision(1, 'Superseded by [1](0001-a.md)') },
      ['error adr/contradiction adr/0001-a.md:7'],
    ],
    [
      'a successor that is rejected',
      {
        'adr/0001-a.md': decision(1, 'Superseded by [2](0002-b.md)'),
        'adr/0002-b.md': decision(2, 'Rejected\n\nSupersedes [1](0001-a.md)'),
      },
      ['error adr/contradiction adr/0001-a.md:7', 'error adr/contradiction adr/0002-b.md:9'],
    ],
    [
      'a successor that is a draft',
      {
        'adr/0001-a.md': decision(1, 'Superseded by [2](0002-b.md)'),
        'adr/0002-b.md': decision(2, 'Draft\n\nSupersedes [1](0001-a.md)'),
      },
      ['warning adr/undecided-successor adr/0001-a.md:7', 'info adr/undecided-successor adr/0002-b.md:9'],
    ],
    [
      'one side alone',
      {
        'adr/0001-a.md': decision(1, 'Accepted'),
        'adr/0002-b.md': decision(2, 'Accepted\n\nSupersedes [1](0001-a.md)'),
      },
      ['warning adr/one-sided adr/0002-b.md:9'],
    ],
  ])('%s is said', (_, files, said) => {
    expect(findings(files, /^adr\/(?:unknown-target|contradiction|undecided|one-sided|cycle)/)).toEqual(said);
  });

  test.each([2, 50])('a circle of %i decisions is said at each of them', (length) => {
    const name = (number: number): string => `${String(number).padStart(4, '0')}-x.md`;
    const files = Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `adr/${name(index + 1)}`,
        decision(index + 1, `Accepted\n\nSupersedes [x](${name(((index + 1) % length) + 1)})`),
      ]),
    );
    const said = findings(files, /^adr\/contradiction/);
    expect(new Set(said.map((line) => line.split(' ')[2]?.split(':')[0])).size).toBe(length);
  });

  test('an incident that ends before it began, and a number that no decision has, are said', () => {
    const text =
      '# A\n\nStarted: 2024-01-02 10:00 UTC\nResolved: 2024-01-02 09:00 UTC\n\n## Actions\n\n- Do it (ADR-0099)\n';
    const files = { 'postmortems/a.md': text, 'adr/0001-x.md': decision(1, 'Accepted') };
    expect(findings(files, /end-before|unknown-mention/)).toEqual([
      'error postmortem/end-before-start postmortems/a.md:4',
      'warning adr/unknown-mention postmortems/a.md:8',
    ]);
  });

  test('an address of the lock file that leads onto a live page, in a circle or out of the site is none', async () => {
    const addresses = {
      '/adr/0001-a/': 'adr adr/0002-b.md',
      '/adr/0002-b/': 'adr adr/0001-a.md',
      '/adr/old/': 'adr adr/0001-a.md',
      '/../../etc/': 'adr adr/0001-a.md',
      '/adr/.well-known/': 'adr adr/0001-a.md',
    };
    const root = temporaryFolder({
      'adr/0001-a.md': decision(1, 'Accepted'),
      'adr/0002-b.md': decision(2, 'Accepted'),
      '.handbook-lock.json': JSON.stringify({ handbookLock: 1, paths: {}, addresses }),
    });
    const handbook = await loadHandbook(root, { withoutGit: true });
    const { moved } = followAddresses(handbook);
    expect(moved.map(({ url }) => url)).toContain('/adr/old/');
    const redirects = listRedirects(handbook.records, moved).map(({ path }) => path);
    expect(redirects).toContain('adr/old');
    for (const path of ['adr/0001-a', 'adr/0002-b', '../../etc', 'adr/.well-known'])
      expect(redirects, path).not.toContain(path);
  });
});

test('a site whose search index is missing, empty or broken is not taken for a whole one', () => {
  const page = '<!doctype html><html></html>\n';
  const { records } = compileFiles({ 'adr/0001-a.md': decision(1, 'Accepted') });
  const files = { 'index.html': page, 'handbook.json': '{}', 'adr/0001-a/index.html': page };
  const script = { 'pagefind/pagefind.js': '' };
  const entry = (count: number) => ({
    'pagefind/pagefind-entry.json': JSON.stringify({ languages: { en: { page_count: count } } }),
  });
  const problemsOf = (more: Record<string, string>) =>
    verifySite(temporaryFolder({ ...files, ...more }), records);
  expect(problemsOf({ ...script, ...entry(1) })).toEqual([]);
  expect(problemsOf({})).toContain('No pagefind/pagefind.js was written.');
  expect(problemsOf({ ...script, ...entry(0) })).toEqual(['The search index holds no page.']);
  expect(problemsOf({ ...script, 'pagefind/pagefind-entry.json': '{' })).toEqual([
    'The search index holds no page.',
  ]);
  expect(problemsOf({ ...script, ...entry(1), 'adr/0001-a/index.html': '<!doctype html><ht' })).toHaveLength(
    1,
  );
});

test.each([
  ['ten thousand characters', 'disk '.repeat(2_000)],
  ['nothing but small words', 'the of in on at to for'],
  ['Hebrew and Arabic', 'שלום عربى'],
  ['Chinese and Japanese', '数据库决策 決定'],
  ['signs of regular expressions', '^(a+)+$ [\\w]*? {1,3} |'],
  ['marks of numbers without a number', '#'.repeat(400)],
  ['words for numbers without a number', 'no nr number adr '.repeat(40)],
  ['marks of HTML', '<img src=x onerror=alert(1)>'],
  ['characters that are none', '\0\uFFFF\uD800'],
])('a search for %s is read at once and throws nothing', (_, typed) => {
  const start = performance.now();
  const query = readQuery(typed, null);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(query.words.length).toBeLessThanOrEqual(12);
});

test('a command that asks writes nothing where the answer does not come', async () => {
  const place = temporaryFolder();
  const ask = async (): Promise<string> => {
    throw new Error('The terminal was closed.');
  };
  const { code } = await runInProcess(['init', join(place, 'new'), '--tier', '10k'], { ask });
  expect(code).not.toBe(0);
  expect(listFiles(place).files).toEqual([]);
});

test('exit codes are those that the help of the command line states', async () => {
  expect(EXIT).toEqual({ fine: 0, content: 1, usage: 2, environment: 3, bug: 70 });
  const root = temporaryFolder({ 'adr/0001-a.md': decision(1, 'Accepted') });
  expect((await runInProcess(['check', root])).code).toBe(0);
  expect((await runInProcess(['check', root, '--wrong'])).code).toBe(2);
  const broken = temporaryFolder({ 'adr/0001-a.md': decision(1, 'Superseded by ADR-0009') });
  expect((await runInProcess(['check', broken])).code).toBe(1);
  const failing = await runInProcess(['inspect', root, '--format', 'json'], {
    stdout: () => {
      throw new Error('made up');
    },
  });
  expect(failing.code).toBe(70);
  expect(failing.stderr).toContain('made up');
});
