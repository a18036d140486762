import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recoverInPlace } from '../../src/node/fill-in-place.ts';
import { replaceFile } from '../../src/node/replace-file.ts';
import { makeWorkspace } from '../../src/node/workspace.ts';
import { placeBelow, writeBelow, writerBelow } from '../../src/node/write-below.ts';
import { writeChanges } from '../../src/node/write-changes.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A process id that no process has. */
const DEAD = 2 ** 22 + 1;

describe('nothing is written outside of the folder that is named', () => {
  test.each(['../a.md', 'x/../../a.md', '/etc/a.md', 'out/a.md', 'out/deep/a.md', 'alias/out/a.md', '.'])(
    '%s is refused',
    (path) => {
      const place = temporaryFolder({ 'root/inner/x': '', 'elsewhere/x': '' });
      const root = join(place, 'root');
      symlinkSync('../elsewhere', join(root, 'out'));
      symlinkSync('..', join(root, 'inner/up'));
      symlinkSync('inner/up', join(root, 'alias'));
      expect(() => writeBelow(root, path, 'x')).toThrow('expected one below');
      expect(() => writerBelow(root)(path, 'x')).toThrow('expected one below');
      expect(existsSync(join(place, 'elsewhere/a.md'))).toBe(false);
      expect(existsSync(join(place, 'a.md'))).toBe(false);
    },
  );

  test('and a link within it, or to it, leads where it says', () => {
    const place = temporaryFolder({ 'root/inner/x': '' });
    symlinkSync('root', join(place, 'alias'));
    symlinkSync('inner', join(place, 'root/other'));
    writeBelow(join(place, 'alias'), 'other/deep/a.md', 'x');
    expect(readFileSync(join(place, 'root/inner/deep/a.md'), 'utf8')).toBe('x');
    expect(placeBelow(join(place, 'alias'), 'new/b.md')).toBe(join(place, 'root/new/b.md'));
  });

  test('nor by one that writes many files, which goes through no link to a file and replaces none', () => {
    const place = temporaryFolder({ 'root/deep/x': '', 'elsewhere/keep.md': 'mine' });
    const root = join(place, 'root');
    symlinkSync('../../elsewhere/keep.md', join(root, 'deep/link.md'));
    const write = writerBelow(root);
    write('deep/new/a.md', 'a');
    write('deep/b.md', 'b');
    expect(
      readFileSync(join(root, 'deep/new/a.md'), 'utf8') + readFileSync(join(root, 'deep/b.md'), 'utf8'),
    ).toBe('ab');
    expect(() => write('deep/link.md', 'x')).toThrow('EEXIST');
    expect(() => write('deep/b.md', 'x')).toThrow('EEXIST');
    expect(readFileSync(join(place, 'elsewhere/keep.md'), 'utf8')).toBe('mine');
  });

  test('and a link to nothing is said', () => {
    const root = temporaryFolder();
    symlinkSync('../nowhere', join(root, 'adr'));
    expect(() => writeBelow(root, 'adr/a.md', 'x')).toThrow('symbolic link to nothing');
  });

  test('new files of a command, settings of an editor and changed files among them', async () => {
    const place = temporaryFolder({ 'root/adr/0001-a.md': '# 1. A\n', 'elsewhere/keep.md': 'mine\n' });
    const root = join(place, 'root');
    symlinkSync('../elsewhere', join(root, 'playbooks'));
    symlinkSync('../elsewhere', join(root, '.vscode'));
    const made = await runInProcess(['new', 'playbook', 'Disk full', '--root', root]);
    expect(made.code).toBe(2);
    const editor = await runInProcess(['init', root, '--editor', 'vscode']);
    expect(editor.code).toBe(2);
    expect(() => writeChanges(root, [{ path: 'playbooks/keep.md', text: 'other\n' }])).toThrow(
      'expected one below',
    );
    expect(readFileSync(join(place, 'elsewhere/keep.md'), 'utf8')).toBe('mine\n');
    expect(existsSync(join(place, 'elsewhere/disk-full.md'))).toBe(false);
    expect(existsSync(join(place, 'elsewhere/settings.json'))).toBe(false);
  });
});

describe('a file that is replaced', () => {
  test('keeps its rights, its byte order mark and the link that leads to it', () => {
    const root = temporaryFolder({ 'adr/a.md': '\uFEFF# A\n' });
    symlinkSync('a.md', join(root, 'adr/b.md'));
    writeFileSync(join(root, 'adr/c.sh'), 'x', { mode: 0o755 });
    writeChanges(root, [
      { path: 'adr/b.md', text: '# B\n' },
      { path: 'adr/c.sh', text: 'y' },
    ]);
    expect(readFileSync(join(root, 'adr/a.md'), 'utf8')).toBe('\uFEFF# B\n');
    expect(lstatSync(join(root, 'adr/b.md')).isSymbolicLink()).toBe(true);
    expect(statSync(join(root, 'adr/c.sh')).mode & 0o777).toBe(0o755);
  });

  test('is not written through a link that lies beside it', () => {
    const root = temporaryFolder({ 'lock.json': 'old', 'elsewhere.txt': 'mine' });
    symlinkSync('elsewhere.txt', join(root, `lock.json.${process.pid}.tmp`));
    replaceFile(join(root, 'lock.json'), 'new');
    expect(readFileSync(join(root, 'lock.json'), 'utf8')).toBe('new');
    expect(readFileSync(join(root, 'elsewhere.txt'), 'utf8')).toBe('mine');
  });
});

describe('nothing is removed that nobody here has made', () => {
  test('in a cache that somebody has named', () => {
    const names = [`work-${DEAD}-AbCdEf`, `work-${DEAD}-notes`, 'work-2019-plans', 'work'];
    const cache = temporaryFolder(Object.fromEntries(names.map((name) => [`${name}/a.txt`, 'x'])));
    mkdirSync(join(cache, `work-${DEAD}-Marked`));
    writeFileSync(join(cache, `work-${DEAD}-Marked`, '.handbook-work'), '');
    const workspace = makeWorkspace({ HANDBOOK_CACHE: cache });
    workspace.remove();
    for (const name of names) expect(existsSync(join(cache, name, 'a.txt')), name).toBe(true);
    expect(existsSync(join(cache, `work-${DEAD}-Marked`))).toBe(false);
  });

  test('by an exchange of files that somebody has made up', () => {
    const place = temporaryFolder({
      'keep/a.txt': 'x',
      'site/.handbook-swap/owner': [DEAD, '../keep', '..', '.', '', 'index.html/../../keep'].join('\n'),
      'site/.handbook-swap/old/index.html': 'old',
    });
    recoverInPlace(join(place, 'site'));
    expect(readFileSync(join(place, 'keep/a.txt'), 'utf8')).toBe('x');
    expect(readFileSync(join(place, 'site/index.html'), 'utf8')).toBe('old');
  });
});
