import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '../../../src/node/build-lock.ts';

/**
 * Takes many locks, each at a moment that all such processes share. A file that nobody may make twice says that one of
 * them is inside; where it is there already, the lock is held twice.
 */
const [first = '0', gap = '0', ...paths] = process.argv.slice(2);
await Promise.all(
  paths.map(async (path, index) => {
    const moment = Number(first) + index * Number(gap);
    await sleep(Math.max(0, moment - Date.now() - 3));
    while (Date.now() < moment);
    const release = await takeLock(path, () => {});
    try {
      writeFileSync(`${path}.inside`, '', { flag: 'wx' });
    } catch {
      console.log(`${path} is held twice.`);
    }
    await sleep(60);
    rmSync(`${path}.inside`, { force: true });
    release();
  }),
);
