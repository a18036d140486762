import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCK_FILE } from '../../src/core/kinds/onboarding/lock-file.ts';
import { CONFIG_FILES } from '../../src/node/load-config.ts';
import { isRefused, readPlainFile } from '../../src/node/plain-file.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RECORD = '# 1. Use one queue\n\n## Status\n\nAccepted\n';

describe('a plain file', () => {
  test('is read, and everything else answers with why it is not', () => {
    const root = temporaryFolder({ 'in/a.txt': 'a', 'out.txt': 'secret' });
    const inside = join(root, 'in');
    mkdirSync(join(inside, 'folder'));
    symlinkSync('../out.txt', join(inside, 'escape.txt'));
    symlinkSync('nothing', join(inside, 'dangling.txt'));
    symlinkSync('a.txt', join(inside, 'alias.txt'));
    execFileSync('mkfifo', [join(inside, 'pipe')]);
    const faultOf = (name: string) => {
      const read = readPlainFile(join(inside, name), { inside });
      return isRefused(read) ? read.fault : read.toString();
    };
    expect(faultOf('a.txt')).toBe('a');
    expect(faultOf('alias.txt')).toBe('a');
    expect(faultOf('escape.txt')).toBe('outside');
    expect(faultOf('dangling.txt')).toBe('dangling');
    expect(faultOf('pipe')).toBe('special');
    expect(faultOf('folder')).toBe('folder');
    expect(faultOf('nothing')).toBe('missing');
    expect(faultOf('a.txt/b')).toBe('missing');
    expect(readPlainFile(join(inside, 'a.txt'), { limit: 0 })).toMatchObject({ fault: 'too-large' });
  });
});

describe.each([...CONFIG_FILES, LOCK_FILE])('%s', (name) => {
  test('that is a pipe stops no command', async () => {
    const root = temporaryFolder({ 'adr/0001-a.md': RECORD });
    execFileSync('mkfifo', [join(root, name)]);
    const { code, stderr, stdout } = await runInProcess(['check', root]);
    expect([1, 2]).toContain(code);
    expect(stderr + stdout).toContain(name);
    expect(stderr + stdout).toContain('pipe');
  }, 10_000);

  test('that is a link out of the root is not read, and nothing of it is printed', async () => {
    const place = temporaryFolder({ 'secret.txt': 'tok-4711 "{', 'root/adr/0001-a.md': RECORD });
    const root = join(place, 'root');
    symlinkSync('../secret.txt', join(root, name));
    const { code, stderr, stdout } = await runInProcess(['check', root]);
    expect([1, 2]).toContain(code);
    expect(stderr + stdout).toContain('out of the root');
    expect(stderr + stdout).not.toContain('tok-4711');
  });

  test('that is a link to nothing is said', async () => {
    const root = temporaryFolder({ 'adr/0001-a.md': RECORD });
    symlinkSync('gone', join(root, name));
    const { code, stderr, stdout } = await runInProcess(['check', root]);
    expect([1, 2]).toContain(code);
    expect(stderr + stdout).toContain('leads to nothing');
  });
});
