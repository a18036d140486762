import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RECORD = '# Use one queue\n\n## Status\n\nAccepted\n';

async function load(root: string, options: Parameters<typeof loadHandbook>[1] = {}) {
  return await loadHandbook(root, { withoutGit: true, ...options });
}

test('folders are found by their usual names at any depth up to six', async () => {
  const root = temporaryFolder({
    'doc/adr/0001-queue.md': RECORD,
    'ops/Runbooks/disk.MD': '# DiskFull\n',
    'a/b/c/d/e/adr/0001-a.md': RECORD,
    'a/b/c/d/e/f/adr/0001-b.md': RECORD,
    'README.md': '# Nothing of ours\n',
  });
  const { records, tree } = await load(root);
  expect(tree.folders.map((folder) => folder.path)).toEqual(['doc/adr', 'a/b/c/d/e/adr', 'ops/Runbooks']);
  expect(records.map((record) => record.path)).toEqual([
    'a/b/c/d/e/adr/0001-a.md',
    'doc/adr/0001-queue.md',
    'ops/Runbooks/disk.MD',
  ]);
});

test('a folder that a flag names is read even when a dot hides it, dot-files within are not', async () => {
  const root = temporaryFolder({
    '.github/ISSUE_TEMPLATE/joiner.md': '- [ ] one\n',
    '.github/ISSUE_TEMPLATE/.env.md': '# secret\n',
  });
  const { tree } = await load(root, { folders: { onboarding: ['.github/ISSUE_TEMPLATE'] } });
  expect(tree.files.map((file) => file.path)).toEqual(['.github/ISSUE_TEMPLATE/joiner.md']);
});

test('a symlinked folder inside the root is read once, one that leads around in circles ends', async () => {
  const root = temporaryFolder({ 'records/0001-a.md': RECORD, 'doc/x.txt': '' });
  symlinkSync('../records', join(root, 'doc/adr'));
  symlinkSync('..', join(root, 'records/loop'));
  const { tree } = await load(root);
  expect(tree.files.map((file) => file.path)).toEqual(['doc/adr/0001-a.md']);
});

test('a link above a root that is a folder of a repository is dead only where the repository has no such file', async () => {
  const links = ['../../src/main.ts', '../../src/', '../..', '/src/main.ts', '../../src/no.ts', '../../../x'];
  const root = temporaryFolder({
    'docs/adr/0001-a.md': `${RECORD}\n${links.map((href) => `[x](${href})`).join(' ')}\n`,
    'src/main.ts': 'x',
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args]);
  git('init', '-q');
  git('add', '.');
  git('-c', 'commit.gpgsign=false', 'commit', '-qm', 'x');
  const { records } = await loadHandbook(join(root, 'docs'));
  expect(records[0]?.links.map(({ state, targetPath }) => [state, targetPath])).toEqual([
    ['ok', '../src/main.ts'],
    ['ok', '../src'],
    ['ok', '..'],
    ['ok', '../src/main.ts'],
    ['dead', null],
    ['dead', null],
  ]);
});

test('a flag that names nothing, a file or a place outside the root is wrong usage', async () => {
  const root = temporaryFolder({ 'adr/0001-a.md': RECORD });
  await expect(load(root, { folders: { adr: ['adrs'] } })).rejects.toThrow('expected a folder below');
  await expect(load(root, { folders: { adr: ['adr/0001-a.md'] } })).rejects.toThrow('expected a folder');
  await expect(load(root, { folders: { adr: ['..'] } })).rejects.toThrow('outside');
});

test('an empty file is a config and makes the handbook strict', async () => {
  expect((await load(temporaryFolder({ '.handbook.yml': '' }))).config.strict).toBe(true);
  expect((await load(temporaryFolder())).config.strict).toBe(false);
});

test('a config says every fault with its line and the key that was probably meant', async () => {
  const root = temporaryFolder({
    '.handbook.yml': 'titel: Handbook\nproposedDays: many\nfolders:\n  adrs: [x]\n',
  });
  const error: unknown = await load(root).catch((reason: unknown) => reason);
  expect(String(error)).toContain('.handbook.yml:1 Unexpected key "titel", did you mean "title"?');
  expect(String(error)).toContain('.handbook.yml:2 proposedDays');
  expect(String(error)).toContain('.handbook.yml:4 Unexpected key "adrs", did you mean "adr"?');
});

test('two config files are wrong usage', async () => {
  const root = temporaryFolder({ '.handbook.yml': '', 'handbook.config.json': '{}' });
  await expect(load(root)).rejects.toThrow('handbook.config.json');
});

test('a folder of a kind that is named for pages as well gives its index to them', async () => {
  const root = temporaryFolder({
    'docs/incident-reports/index.md': '(label)=\n\n# Incidents\n',
    'docs/incident-reports/template.md': '# Template\n\n## Timeline\n',
    'docs/incident-reports/2024-05-14-slow.md': '# 2024-05-14, slow\n',
  });
  const { records, skipped } = await load(root, { folders: { doc: ['docs/incident-reports'] } });
  expect(records.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'postmortem docs/incident-reports/2024-05-14-slow.md',
    'doc docs/incident-reports/index.md',
  ]);
  expect(skipped).toEqual([{ path: 'docs/incident-reports/template.md', reason: 'template' }]);
  await expect(
    load(root, { folders: { postmortem: ['docs/incident-reports'], adr: ['docs/incident-reports'] } }),
  ).rejects.toThrow('expected one kind');
});

test.each([
  ['site: "javascript:alert(1)//"', 'site'],
  ['editUrl: "javascript:alert(1)//"', 'editUrl'],
  ['repository: "data:text/html,x"', 'repository'],
  ['repository: "https://user:secret@git.example.org/x"', 'repository'],
  ["language: 'en\"><script>'", 'language'],
  ['base: "/a b/"', 'base'],
  ['allowedHosts: ["https://x.example/y"]', 'allowedHosts'],
  ['severities: { link/ded: off }', 'did you mean "link/dead"'],
])('a config with %s is wrong usage, with its line', async (line, said) => {
  const error: unknown = await load(temporaryFolder({ '.handbook.yml': `title: A\n${line}\n` })).catch(
    (reason: unknown) => reason,
  );
  expect(String(error)).toContain('.handbook.yml:2');
  expect(String(error)).toContain(said);
});

test('a config whose aliases multiply is wrong usage', async () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...[...'bcdefgh'].map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`,
    ),
  ];
  await expect(load(temporaryFolder({ '.handbook.yml': bomb.join('\n') }))).rejects.toThrow('aliases');
});

test('what lies in a site that was built here before is read no second time, wherever it was built to', async () => {
  const page = '# 1. Queue writes\n\n## Status\n\nAccepted\n';
  const root = temporaryFolder({
    'docs/adr/0001-queue.md': page,
    'site/.handbook-site': '{}',
    'site/adr/0001-queue/index.md': page,
    'web/dist/handbook.json': '{}',
    'web/dist/index.html': '',
    'web/dist/adr/0001-queue/index.md': page,
    'docs/adr/handbook.json': '{}',
  });
  const { records, skipped } = await loadHandbook(root, { withoutGit: true });
  expect(records.map(({ path }) => path)).toEqual(['docs/adr/0001-queue.md']);
  expect(skipped.map(({ path }) => path)).toEqual(['docs/adr/handbook.json']);
});
