import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillInPlace, recoverInPlace } from '../../src/node/fill-in-place.ts';
import { listSite } from '../../src/node/site-directory.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** More than any process has. */
const DEAD = 2 ** 30;
const OLD = { '.handbook-site': 'old', 'index.html': 'old', 'gone/index.html': 'old' };
const FRESH = { '.handbook-site': 'new', 'index.html': 'new', 'adr/index.html': 'new' };

function read(folder: string): Record<string, string> {
  return Object.fromEntries(listSite(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe('a folder that cannot be renamed', () => {
  it('has the new site and nothing else when it is filled', () => {
    const out = temporaryFolder(OLD);
    fillInPlace(temporaryFolder(FRESH), out);
    expect(read(out)).toEqual(FRESH);
  });

  it('keeps the old site where the new one cannot be copied', () => {
    const out = temporaryFolder(OLD);
    expect(() => fillInPlace(join(out, 'nothing'), out)).toThrow();
    expect(read(out)).toEqual(OLD);
  });

  // The steps of an exchange, each of which may be the last of a killed build.
  const names = ['gone', 'index.html', '.handbook-site'];
  const fresh = ['adr', 'index.html', '.handbook-site'];
  for (let steps = 0; steps <= names.length + fresh.length; steps++) {
    it(`is whole again after a kill at step ${steps}`, () => {
      const out = temporaryFolder(OLD);
      const swap = join(out, '.handbook-swap');
      mkdirSync(join(swap, 'old'), { recursive: true });
      renameSync(temporaryFolder(FRESH), join(swap, 'new'));
      writeFileSync(join(swap, 'owner'), [DEAD, ...fresh].join('\n'));
      for (const name of names.slice(0, steps)) renameSync(join(out, name), join(swap, 'old', name));
      for (const name of fresh.slice(0, Math.max(0, steps - names.length)))
        renameSync(join(swap, 'new', name), join(out, name));
      recoverInPlace(out);
      expect(read(out)).toEqual(steps === names.length + fresh.length ? FRESH : OLD);
      expect(existsSync(swap)).toBe(false);
    });
  }

  it('is left alone while a process exchanges its files', () => {
    const out = temporaryFolder(OLD);
    mkdirSync(join(out, '.handbook-swap'));
    writeFileSync(join(out, '.handbook-swap/owner'), String(process.pid));
    recoverInPlace(out);
    expect(existsSync(join(out, '.handbook-swap/owner'))).toBe(true);
  });
});
