import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardOutput, makeStage, swapSite, writeSiteMark } from '../../src/node/site-directory.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A process id that no process has. */
const DEAD = 2 ** 22 + 1;

describe('folders beside an output', () => {
  const others = [
    '.s1.handbook-notes/a.txt',
    '.s1.handbook-2019-backup/a.txt',
    `.s1.handbook-${DEAD}-backup/a.txt`,
    `.s1.handbook-${DEAD}-AbCdEf/a.txt`,
    `.s1.handbook-${DEAD}-AbCdEf/old/a.txt`,
    '.s1.handbook-0-AbCdEf/a.txt',
    '.s1.handbook-/a.txt',
  ];
  test.each(others)('%s stays where it is, since no build has made it', (path) => {
    const place = temporaryFolder({ [path]: 'work of years' });
    guardOutput(join(place, 's1'), []);
    expect(readFileSync(join(place, path), 'utf8')).toBe('work of years');
  });

  test('and a link that is named like one of ours, to a folder that is one, stay', () => {
    const place = temporaryFolder({ 'kept/.handbook-stage': 's1\n', 'kept/a.txt': 'x' });
    symlinkSync('kept', join(place, `.s1.handbook-${DEAD}-AbCdEf`));
    guardOutput(join(place, 's1'), []);
    expect(readdirSync(place)).toHaveLength(2);
    expect(existsSync(join(place, 'kept/a.txt'))).toBe(true);
  });

  test('that a killed build has left are taken away, and the site it had put aside comes back', () => {
    const place = temporaryFolder({ 'made/index.html': 'new' });
    const out = join(place, 's1');
    const stage = makeStage(out);
    const left = join(place, `.s1.handbook-${DEAD}-AbCdEf`);
    mkdirSync(left);
    writeFileSync(join(left, '.handbook-stage'), 's1\n');
    mkdirSync(join(left, 'old'));
    writeFileSync(join(left, 'old/index.html'), 'before');
    writeSiteMark(join(left, 'old'), '/');
    guardOutput(out, []);
    expect(existsSync(left)).toBe(false);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('before');
    // The stage of a build that still runs is its own.
    expect(existsSync(stage)).toBe(true);
    swapSite(join(place, 'made'), stage, out);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(stage)).toBe(false);
  });

  test('are left alone where the output is refused', () => {
    const left = `.s1.handbook-${DEAD}-AbCdEf`;
    const place = temporaryFolder({ [`${left}/.handbook-stage`]: 's1\n', 's1/root/a.md': '' });
    expect(() => guardOutput(join(place, 's1'), [join(place, 's1/root')])).toThrow('expected a folder');
    expect(existsSync(join(place, left))).toBe(true);
  });
});

describe('an output that cannot be one', () => {
  test('is wrong usage, a link to nothing and a place below a file too', () => {
    const place = temporaryFolder({ file: 'x' });
    symlinkSync('nothing', join(place, 'link'));
    expect(() => guardOutput(join(place, 'link'), [])).toThrow('symbolic link');
    expect(() => guardOutput(join(place, 'file/site'), [])).toThrow('below a file');
    expect(() => guardOutput(join(place, 'file/deep/site'), [])).toThrow('below a file');
    expect(() => guardOutput(join(place, 'link/site'), [])).toThrow('below a symbolic link to nothing');
  });
});
