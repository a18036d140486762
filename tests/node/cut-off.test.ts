import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillInPlace } from '../../src/node/fill-in-place.ts';
import { guardOutput, listSite, makeStage, swapSite, writeSiteMark } from '../../src/node/site-directory.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { cutOff } from './cut-off.ts';

const OLD = { 'index.html': 'old', 'gone/index.html': 'old' };
const FRESH = { 'index.html': 'new', 'more/index.html': 'new' };

function read(folder: string): Record<string, string> {
  const files = listSite(folder).filter((path) => path !== '.handbook-site');
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const WAYS: Record<string, (fresh: string, out: string) => void> = {
  'renames folders': (fresh, out) => swapSite(fresh, makeStage(out), out),
  'fills a folder that cannot be renamed': (fresh, out) => fillInPlace(fresh, out),
};

describe.each(Object.entries(WAYS))('an exchange of sites that %s', (_name, exchange) => {
  /** Cuts an exchange off, and the next build at putting it right, and says how many steps each of them had left. */
  function tryKills(step: number, recovering: number): { isDone: boolean; isRecovered: boolean } {
    const place = temporaryFolder({});
    const [out, fresh] = [join(place, 'out/site'), join(place, 'fresh')];
    const write = (folder: string, files: Record<string, string>) => {
      writeFiles(folder, files);
      writeSiteMark(folder, '/');
    };
    write(out, OLD);
    write(fresh, FRESH);
    const isDone = !cutOff(step, () => exchange(fresh, out));
    const isRecovered = !cutOff(recovering, () => guardOutput(out, []));
    guardOutput(out, []);
    const left = `after step ${step} and ${recovering}`;
    expect([OLD, FRESH], left).toContainEqual(read(out));
    if (isDone) expect(read(out)).toEqual(FRESH);
    expect(readdirSync(join(place, 'out')), left).toEqual(['site']);
    expect(
      readdirSync(out).filter((name) => name.startsWith('.')),
      left,
    ).toEqual(['.handbook-site']);
    return { isDone, isRecovered };
  }

  test('is whole again when it and then its repair are killed at any of their steps', () => {
    let [isDone, steps] = [false, 0];
    for (; !isDone; steps++) {
      let isRecovered = false;
      for (let recovering = 0; !isRecovered; recovering++)
        ({ isDone, isRecovered } = tryKills(steps, recovering));
    }
    expect(steps).toBeGreaterThan(5);
  });
});
