import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../src/node/build-lock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** More than any process has. */
const DEAD = 2 ** 30;

/** What a process prints that runs a module with these words. */
function run(module: string, words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'workers', module), ...words]);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((done) => child.on('close', () => done(said)));
}

describe('a lock', () => {
  test('that a dead process left is taken over by one of those that wait, never by two', async () => {
    const place = temporaryFolder();
    const locks = Array.from({ length: 16 }, (_, index) => join(place, `${index}.lock`));
    for (const [index, path] of locks.entries()) {
      if (index % 2 === 0) writeFileSync(path, String(DEAD));
      else {
        mkdirSync(path);
        writeFileSync(join(path, `${DEAD}-AbCdEf`), '');
      }
    }
    const first = Date.now() + 1500;
    const words = [String(first), '40', ...locks];
    const said = await Promise.all(Array.from({ length: 5 }, () => run('take-locks.ts', words)));
    expect(said.join('')).toBe('');
    expect(readdirSync(place)).toEqual([]);
  });

  test('of this process is waited for as well, and given back by its holder alone', async () => {
    const path = join(temporaryFolder(), 'build.lock');
    const release = await takeLock(path, () => {});
    const waited: number[] = [];
    let isInside = true;
    const second = takeLock(path, (pid) => waited.push(pid)).then((releaseSecond) => {
      expect(isInside).toBe(false);
      return releaseSecond;
    });
    await new Promise((done) => setTimeout(done, 50));
    isInside = false;
    release();
    const releaseSecond = await second;
    expect(waited).toEqual([process.pid]);
    release();
    expect(existsSync(path)).toBe(true);
    releaseSecond();
    expect(existsSync(path)).toBe(false);
  });

  test('of a process that has had the id of this one before is taken over', async () => {
    const path = join(temporaryFolder(), 'build.lock');
    mkdirSync(path);
    writeFileSync(join(path, `${process.pid}-AbCdEf`), '');
    const release = await takeLock(path, () => expect.unreachable());
    release();
    expect(existsSync(path)).toBe(false);
  });

  test('that is a folder of something else is said, and left as it is', async () => {
    const place = temporaryFolder({ 'build.lock/a.txt': 'work of years' });
    await expect(takeLock(join(place, 'build.lock'), () => {})).rejects.toThrow(
      'expected the lock of a build or nothing',
    );
    expect(readdirSync(place)).toEqual(['build.lock']);
    expect(existsSync(join(place, 'build.lock/a.txt'))).toBe(true);
  });

  test('leaves nothing beside it, nor what a killed process had made to take it', async () => {
    const place = temporaryFolder({
      [`build.lock-${DEAD}-AbCdEf/${DEAD}-AbCdEf`]: '',
      [`build.lock-${DEAD}-notes/a.txt`]: 'work of years',
    });
    (await takeLock(join(place, 'build.lock'), () => {}))();
    expect(readdirSync(place)).toEqual([`build.lock-${DEAD}-notes`]);
  });
});
