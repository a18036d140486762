import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isRefused, readPlainFile } from './plain-file.ts';
import { processIsAlive } from './process-is-alive.ts';

/** Lies in every site and names its files, so that a build takes away nothing that it has not written. */
export const SITE_MARK = '.handbook-site';

/** Lies in an output that cannot be renamed while its files are exchanged. */
const SWAP = '.handbook-swap';
const OWNER = 'owner';

/**
 * Exchanges the files of a folder that is a mount point. All of the new ones lie on its file system before the first old
 * one moves, and the mark of a site moves last: what a kill leaves, the next build knows and puts right, however often
 * it is killed at that.
 */
export function fillInPlace(fresh: string, out: string): void {
  const swap = join(out, SWAP);
  clear(swap);
  mkdirSync(swap);
  writeFileSync(join(swap, OWNER), [process.pid, ...entries(fresh)].join('\n'));
  mkdirSync(join(swap, 'old'));
  try {
    cpSync(fresh, join(swap, 'new'), { recursive: true });
    moveEntries(out, join(swap, 'old'));
    moveEntries(join(swap, 'new'), out);
  } catch (error) {
    putRight(out);
    throw error;
  }
  dropOld(swap);
}

/** Puts right what a killed build has left of an exchange. */
export function recoverInPlace(out: string): void {
  const [pid] = readOwner(out);
  if (pid !== undefined && !processIsAlive(Number(pid))) putRight(out);
  const swap = join(out, SWAP);
  if (pid === undefined && lstatSync(swap, { throwIfNoEntry: false })?.isDirectory())
    if (readdirSync(swap).length === 0) rmdirSync(swap);
}

/** The process that exchanges the files, and the names that it moves in; none where nobody does. */
function readOwner(out: string): string[] {
  const read = readPlainFile(join(out, SWAP, OWNER), { inside: out });
  return isRefused(read) ? [] : read.toString().split('\n');
}

function putRight(out: string): void {
  const swap = join(out, SWAP);
  const old = join(swap, 'old');
  const isMarked = existsSync(join(out, SITE_MARK));
  if (isMarked && existsSync(join(old, SITE_MARK))) dropOld(swap);
  else if (existsSync(old)) {
    // With the old mark still in its place only some of the old files have moved; else some of the new ones have.
    if (!isMarked && existsSync(join(swap, 'new'))) {
      for (const name of readOwner(out).slice(1).filter(isName))
        rmSync(join(out, name), { recursive: true, force: true });
      // From here on what lies there under such a name is an old file that has come back.
      renameSync(join(swap, 'new'), join(swap, 'dropped'));
    }
    moveEntries(old, out);
  }
  clear(swap);
}

/** Ends an exchange: from the rename on, what is left of the old files is not taken for a site to bring back. */
function dropOld(swap: string): void {
  renameSync(join(swap, 'old'), join(swap, 'done'));
  clear(swap);
}

/** Takes the folder of an exchange away, its owner last: what a kill leaves of it is still known as ours. */
function clear(swap: string): void {
  for (const name of ['new', 'dropped', 'done', 'old', OWNER])
    rmSync(join(swap, name), { recursive: true, force: true });
  rmSync(swap, { recursive: true, force: true });
}

/** Whether a line names an entry of the folder itself: a mark that others have laid could lead anywhere. */
function isName(line: string): boolean {
  return line !== '' && line !== '.' && line !== '..' && !/[\\/\0]/.test(line);
}

function moveEntries(from: string, to: string): void {
  for (const name of entries(from)) renameSync(join(from, name), join(to, name));
}

/** Names in a folder with the mark of a site last; what a file system keeps at its own root stays. */
function entries(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name !== SWAP && name !== 'lost+found');
  return [...names.filter((name) => name !== SITE_MARK), ...names.filter((name) => name === SITE_MARK)];
}
