import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRefused, readPlainFile } from './plain-file.ts';
import { processIsAlive } from './process-is-alive.ts';
import { EnvironmentError } from './usage-error.ts';

/** How long one build waits for another, in milliseconds. */
const PATIENCE = 15 * 60_000;

/**
 * Takes a lock file, waiting while its owner lives; a lock that a dead process left is taken over.
 * @param onWait is called once, with the id of the process that is waited for.
 * @returns a function that gives the lock back.
 */
export async function takeLock(path: string, onWait: (pid: number) => void): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  const end = Date.now() + PATIENCE;
  let told = false;
  for (;;) {
    if (tryLock(path)) return () => rmSync(path, { force: true });
    const owner = ownerOf(path);
    if (owner === process.pid || !processIsAlive(owner)) {
      rmSync(path, { force: true });
      continue;
    }
    if (Date.now() > end)
      throw new EnvironmentError(
        `Unexpected build of process ${owner} that does not end, expected one build at a time.`,
        `End that process, or remove ${path} if it is none of a handbook.`,
      );
    if (!told) onWait(owner);
    told = true;
    await sleep(200);
  }
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(path: string): number {
  const read = readPlainFile(path);
  return isRefused(read) ? 0 : Number(read.toString('utf8'));
}
