import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RIGHT = '# A\n\n## Status\n\nAccepted\n';
const WRONG = `${RIGHT}\n[gone](gone.md)\n`;
const PAGE = 'docs/adr/0001-a.md';

const SETTINGS = [
  'user.name=A',
  'user.email=a@example.com',
  'commit.gpgsign=false',
  'protocol.file.allow=always',
  'init.defaultBranch=main',
].flatMap((setting) => ['-c', setting]);

function git(root: string, ...words: string[]): void {
  execFileSync('git', ['-C', root, ...SETTINGS, ...words], { stdio: 'ignore' });
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A repository whose first commit holds some files. */
function repository(files: Record<string, string>): string {
  const root = temporaryFolder(files);
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'first');
  return root;
}

/** The exit code, and the rule and place of every finding. */
async function check(cwd: string, env: Record<string, string> = {}, ...words: string[]): Promise<unknown[]> {
  const { code, stdout } = await runInProcess(['check', '--staged', '--format', 'json', ...words], {
    cwd,
    env,
  });
  const found: { rule: string; path: string; line: number }[] =
    stdout === '' ? [] : JSON.parse(stdout).diagnostics;
  return [code, ...found.map(({ rule, path, line }) => `${path}:${line} ${rule}`)];
}

const DEAD = `${PAGE}:7 link/dead`;

test('a check of what is staged reads the index, and not the work tree', async () => {
  const root = repository({ [PAGE]: RIGHT });
  write(root, PAGE, WRONG);
  expect(await check(root)).toEqual([0]);
  git(root, 'add', '-A');
  write(root, PAGE, RIGHT);
  expect(await check(root)).toEqual([1, DEAD]);
  // A commit of named files has an index of its own, which git names to its hooks.
  execFileSync('git', ['-C', root, 'read-tree', 'HEAD'], {
    env: { ...process.env, GIT_INDEX_FILE: join(root, '.git/other') },
  });
  expect(await check(root, { GIT_INDEX_FILE: '.git/other' })).toEqual([0]);
});

test('before the first commit, and without a repository', async () => {
  const root = temporaryFolder({ [PAGE]: WRONG });
  const without = await runInProcess(['check', '--staged'], { cwd: root });
  expect(without.code).toBe(2);
  expect(without.stderr).toContain('outside of a repository of git');
  git(root, 'init', '-q');
  expect(await check(root)).toEqual([0]);
  git(root, 'add', '-A');
  expect(await check(root)).toEqual([1, DEAD]);
});

test('files that are renamed, deleted, or only meant to be added', async () => {
  const root = repository({ [PAGE]: `${RIGHT}\n[b](b.md)\n`, 'docs/adr/b.md': RIGHT });
  renameSync(join(root, 'docs/adr/b.md'), join(root, 'docs/adr/c.md'));
  expect(await check(root)).toEqual([0]);
  git(root, 'add', '-A');
  expect(await check(root)).toEqual([1, DEAD]);
  git(root, 'reset', '-q', '--hard');
  git(root, 'rm', '-q', '--cached', 'docs/adr/b.md');
  expect(await check(root)).toEqual([1, DEAD]);
  git(root, 'reset', '-q', '--hard');
  write(root, 'docs/adr/0003-n.md', WRONG);
  git(root, 'add', '-N', 'docs/adr/0003-n.md');
  expect(await check(root)).toEqual([0]);
});

test('a linked work tree has its own index, and a folder of a repository its own root', async () => {
  const root = repository({ [`team/${PAGE}`]: RIGHT, 'src/main.ts': '' });
  const linked = join(temporaryFolder({}), 'linked');
  git(root, 'worktree', 'add', '-q', linked, '-b', 'side');
  write(linked, `team/${PAGE}`, WRONG);
  git(linked, 'add', '-A');
  expect(await check(join(linked, 'team'))).toEqual([1, DEAD]);
  expect(await check(linked, {}, 'team')).toEqual([1, DEAD]);
  expect(await check(join(root, 'team'))).toEqual([0]);
});

test('pages of submodules are there as they are in the work tree, at the commit that is staged', async () => {
  const inner = repository({ 'docs/adr/0009-s.md': RIGHT, 'note.md': '# Note\n' });
  const root = repository({ [PAGE]: `${RIGHT}\n[note](../../shared/inner/note.md)\n` });
  git(root, 'submodule', 'add', '-q', inner, 'shared/inner');
  git(root, 'add', '-A');
  expect(await check(root)).toEqual([0]);
  // A commit of the submodule counts once it is staged here.
  const checkedOut = join(root, 'shared/inner');
  write(checkedOut, 'docs/adr/0009-s.md', WRONG);
  git(checkedOut, 'commit', '-qam', 'second');
  expect(await check(root)).toEqual([0]);
  git(root, 'add', '-A');
  expect(await check(root)).toEqual([1, 'shared/inner/docs/adr/0009-s.md:7 link/dead']);
  expect(await check(checkedOut)).toEqual([1, 'docs/adr/0009-s.md:7 link/dead']);
  // Nothing is read where a link leads to.
  const outside = join(dirname(checkedOut), 'elsewhere');
  renameSync(checkedOut, outside);
  symlinkSync(outside, checkedOut);
  expect(await check(root)).toEqual([1, DEAD]);
});

test('what a sparse checkout leaves out is staged all the same', async () => {
  const root = repository({ [PAGE]: `${RIGHT}\n[b](../../other/b.md)\n`, 'other/b.md': '# B\n' });
  git(root, 'sparse-checkout', 'set', '--sparse-index', 'docs');
  expect(await check(root)).toEqual([0]);
});

test('a hook of a repository that lies elsewhere names it, and a root with its own keeps that', async () => {
  const root = repository({ [PAGE]: RIGHT });
  const other = repository({ [PAGE]: WRONG });
  const away = join(temporaryFolder({}), 'away.git');
  renameSync(join(root, '.git'), away);
  write(root, PAGE, WRONG);
  git(root, '--git-dir', away, '--work-tree', root, 'add', '-A');
  write(root, PAGE, RIGHT);
  for (const env of [{ GIT_DIR: away }, { GIT_DIR: away, GIT_WORK_TREE: root }])
    expect(await check(root, env)).toEqual([1, DEAD]);
  rmSync(join(other, PAGE));
  expect(await check(other, { GIT_DIR: away, GIT_WORK_TREE: root })).toEqual([1, DEAD]);
});

test('an index with open conflicts, and a repository that takes nothing, say so', async () => {
  const root = repository({ [PAGE]: RIGHT });
  git(root, 'checkout', '-q', '-b', 'side');
  write(root, PAGE, `${RIGHT}\nside\n`);
  git(root, 'commit', '-qam', 'side');
  git(root, 'checkout', '-q', 'main');
  write(root, PAGE, `${RIGHT}\nmain\n`);
  git(root, 'commit', '-qam', 'main');
  expect(() => git(root, 'merge', 'side')).toThrow();
  const conflict = await runInProcess(['check', '--staged'], { cwd: root });
  expect([conflict.code, conflict.stderr]).toEqual([2, expect.stringContaining('without open conflicts')]);
  git(root, 'merge', '--abort');
  write(root, PAGE, WRONG);
  git(root, 'add', '-A');
  // A file in place of each folder that objects could go to stops even a user who may do everything.
  for (let prefix = 0; prefix < 256; prefix++) {
    const folder = join(root, '.git/objects', prefix.toString(16).padStart(2, '0'));
    if (!existsSync(folder)) writeFileSync(folder, '');
  }
  const refused = await runInProcess(['check', '--staged'], { cwd: root });
  expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('cannot write')]);
});
