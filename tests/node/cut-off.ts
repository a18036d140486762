import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

/** More than any process has. */
const DEAD = 2 ** 30;

const CHANGES = ['cpSync', 'mkdirSync', 'mkdtempSync', 'renameSync', 'rmdirSync', 'writeFileSync'] as const;

/**
 * Runs something as a process that is killed before its step of this number: from there on no file changes. Removing a
 * folder takes as many steps as it holds entries, and copying and writing can end half-way.
 * @returns whether it was cut off.
 */
export function cutOff(step: number, act: () => void): boolean {
  let steps = 0;
  let isCut = false;
  const count = (halfWay?: () => void) => {
    if (isCut || steps++ >= step) {
      if (!isCut) halfWay?.();
      isCut = true;
      throw new Error('killed');
    }
  };
  const { rmSync, cpSync, writeFileSync } = fs;
  const before = Object.fromEntries(CHANGES.map((name) => [name, fs[name]]));
  const remove = (path: string) => {
    if (fs.lstatSync(path, { throwIfNoEntry: false })?.isDirectory())
      for (const name of fs.readdirSync(path)) remove(join(path, name));
    count();
    rmSync(path, { recursive: true, force: true });
  };
  const { pid } = process;
  try {
    for (const name of CHANGES)
      Object.assign(fs, {
        [name]: (...words: unknown[]) => {
          count(() => {
            if (name === 'cpSync') {
              cpSync(String(words[0]), String(words[1]), { recursive: true });
              rmSync(join(String(words[1]), 'index.html'));
            }
            if (name === 'writeFileSync') writeFileSync(String(words[0]), '');
          });
          return Reflect.apply(before[name] as () => unknown, fs, words);
        },
      });
    Object.assign(fs, { rmSync: remove });
    Object.defineProperty(process, 'pid', { value: DEAD });
    syncBuiltinESMExports();
    act();
  } catch (error) {
    if (!isCut) throw error;
  } finally {
    Object.assign(fs, before, { rmSync });
    Object.defineProperty(process, 'pid', { value: pid });
    syncBuiltinESMExports();
  }
  return isCut;
}
