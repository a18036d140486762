import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGitHistory, webUrls } from '../../src/node/git-history.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

const LONG = Array.from({ length: 30 }, (_, index) => `Sentence number ${index} of the record.`).join('\n');

function git(root: string, day: string, ...args: string[]): void {
  const date = `${day}T12:00:00+02:00`;
  execFileSync(
    'git',
    [
      '-C',
      root,
      '-c',
      'user.name=Writer',
      '-c',
      'user.email=writer@example.org',
      '-c',
      'commit.gpgsign=false',
      ...args,
    ],
    { env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }, stdio: 'ignore' },
  );
}

function commit(root: string, day: string): void {
  git(root, day, 'add', '-A');
  git(root, day, 'commit', '-q', '-m', day);
}

function repository(files: Record<string, string>): string {
  const root = temporaryFolder(files);
  git(root, '2020-01-01', 'init', '-q', '-b', 'main');
  return root;
}

test('a renamed file keeps the day it was created, and a bare rename is no change', async () => {
  const root = repository({ 'doc/adr/1.md': LONG });
  commit(root, '2020-01-01');
  writeFiles(root, { 'doc/adr/1.md': `${LONG}\nMore.` });
  commit(root, '2020-02-01');
  renameSync(join(root, 'doc/adr/1.md'), join(root, 'doc/adr/0001 größe.md'));
  commit(root, '2020-03-01');
  const { dates } = await readGitHistory(root);
  expect(dates.get('doc/adr/0001 größe.md')).toEqual({ created: '2020-01-01', changed: '2020-02-01' });
});

test('a record made by renaming a template is born with the rename', async () => {
  const root = repository({ 'adr/template.md': LONG });
  commit(root, '2020-01-01');
  renameSync(join(root, 'adr/template.md'), join(root, 'adr/0001-use.md'));
  writeFiles(root, { 'adr/0001-use.md': `${LONG}\nDecided.` });
  commit(root, '2021-01-01');
  const { dates } = await readGitHistory(root);
  expect(dates.get('adr/0001-use.md')).toEqual({ created: '2021-01-01', changed: '2021-01-01' });
});

test('a file deleted and written again is born again', async () => {
  const root = repository({ 'a.md': 'first', 'b.md': 'b' });
  commit(root, '2020-01-01');
  git(root, '2020-02-01', 'rm', '-q', 'a.md');
  commit(root, '2020-02-01');
  writeFiles(root, { 'a.md': 'quite another text' });
  commit(root, '2020-03-01');
  const { dates } = await readGitHistory(root);
  expect(dates.get('a.md')?.created).toBe('2020-03-01');
});

test('a root below the top of a repository has paths relative to itself', async () => {
  const root = repository({ 'team/adr/1.md': LONG, 'other/2.md': 'x' });
  commit(root, '2020-01-01');
  const { dates } = await readGitHistory(join(root, 'team'));
  expect([...dates.keys()]).toEqual(['adr/1.md']);
});

test('a shallow clone says so and leaves out what it cannot know', async () => {
  const origin = repository({ 'a.md': LONG, 'b.md': 'b' });
  commit(origin, '2020-01-01');
  writeFiles(origin, { 'b.md': 'changed' });
  commit(origin, '2020-02-01');
  writeFiles(origin, { 'a.md': `${LONG}.` });
  commit(origin, '2020-03-01');
  const clone = join(temporaryFolder(), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '2', `file://${origin}`, clone], { stdio: 'ignore' });
  const history = await readGitHistory(clone);
  expect(history.shallow).toBe(true);
  expect(history.dates.get('a.md')).toEqual({ created: null, changed: '2020-03-01' });
  expect(history.dates.has('b.md')).toBe(false);
});

test('a folder without a repository has no history', async () => {
  const history = await readGitHistory(temporaryFolder({ 'a.md': 'a' }));
  expect(history.dates.size).toBe(0);
  expect(history.failed).toBeNull();
});

test('remotes become web addresses without credentials', () => {
  const remotes = [
    'remote.origin.url git@github.com:team/handbook.git',
    'remote.a.url https://user:token@git.example.org/team/handbook.git',
    'remote.b.url ssh://git@git.example.org:2222/team/other',
    'remote.c.url /srv/git/local.git',
  ].join('\n');
  expect(webUrls(remotes)).toEqual([
    'https://github.com/team/handbook',
    'https://git.example.org/team/handbook',
    'https://git.example.org/team/other',
  ]);
});
