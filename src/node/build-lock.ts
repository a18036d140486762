import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRefused, readPlainFile } from './plain-file.ts';
import { processIsAlive } from './process-is-alive.ts';
import { EnvironmentError } from './usage-error.ts';

/** How long one build waits for another, in milliseconds. */
const PATIENCE = 15 * 60_000;

/** How long nobody may hold a lock that cannot be taken: between two holders it is a moment. */
const MOMENT = 2_000;

/** What the system says where a folder cannot be moved onto another since that one is not empty, or is a file. */
const IS_HELD = new Set(['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EPERM', 'EACCES']);

/** Names of the holders that are this process; another of the same id is dead, as ids come back. */
const own = new Set<string>();

/** Who holds a lock: a process, and the file that says so; an earlier form of the lock is that file itself. */
interface Holder {
  pid: number;
  path: string;
}

/**
 * Takes a lock, waiting while its owner lives; one that a dead process left is taken over.
 *
 * A lock is a folder that holds one file, named after its holder as no other ever is. It is made aside and moved into
 * place, which the system does for one alone as long as a file lies in there. Who takes over removes the file of the dead
 * by its name, so that of several who wait none can remove what another has just put there.
 *
 * @param onWait is called once, with the id of the process that is waited for.
 * @returns a function that gives the lock back.
 */
export async function takeLock(path: string, onWait: (pid: number) => void): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  const end = Date.now() + PATIENCE;
  const claim = mkdtempSync(`${path}-${process.pid}-`);
  const name = basename(claim).slice(basename(path).length + 1);
  own.add(name);
  const giveBack = (folder: string) => {
    own.delete(name);
    remove(() => unlinkSync(join(folder, name)));
    remove(() => rmdirSync(folder));
  };
  try {
    writeFileSync(join(claim, name), '');
    let told = false;
    let held = Date.now();
    while (!moveOnto(claim, path)) {
      const holder = findHolder(path);
      if (holder && !isDead(holder)) {
        if (!told) onWait(holder.pid);
        told = true;
        if (Date.now() > end) throw neverEnds(path, holder);
        await sleep(200);
        held = Date.now();
        continue;
      }
      if (holder) remove(() => unlinkSync(holder.path));
      // An empty folder is nobody's; the system refuses to remove any other.
      remove(() => rmdirSync(path));
      if (Date.now() > held + MOMENT) throw neverEnds(path, null);
      await sleep(1);
    }
  } catch (error) {
    giveBack(claim);
    throw error;
  }
  removeDeadClaims(path);
  return () => giveBack(path);
}

/** Moves a folder into a place where nothing lies, or an empty folder; false where it is taken. */
function moveOnto(claim: string, path: string): boolean {
  try {
    renameSync(claim, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && IS_HELD.has(String(error.code))) return false;
    throw error;
  }
}

function findHolder(path: string): Holder | null {
  try {
    if (lstatSync(path).isDirectory()) {
      const name = readdirSync(path).find((entry) => pidOf(entry) !== null);
      return name === undefined ? null : { pid: pidOf(name) ?? 0, path: join(path, name) };
    }
  } catch {
    return null;
  }
  const read = readPlainFile(path);
  return { pid: isRefused(read) ? 0 : Number(read.toString('utf8')), path };
}

function isDead({ pid, path }: Holder): boolean {
  return pid === process.pid ? !own.has(basename(path)) : !processIsAlive(pid);
}

/** The process of a holder by its name. */
function pidOf(name: string): number | null {
  const pid = /^(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1];
  return pid === undefined ? null : Number(pid);
}

/** Takes away what processes had made to take this lock that were killed while they waited. */
function removeDeadClaims(path: string): void {
  for (const entry of readdirSync(dirname(path))) {
    const name = entry.startsWith(`${basename(path)}-`) ? entry.slice(basename(path).length + 1) : '';
    const pid = pidOf(name);
    if (pid === null || pid === process.pid || processIsAlive(pid)) continue;
    remove(() => unlinkSync(join(dirname(path), entry, name)));
    remove(() => rmdirSync(join(dirname(path), entry)));
  }
}

/** Removes what may be gone, or be another's by now, which the system then refuses. */
function remove(act: () => void): void {
  try {
    act();
  } catch {}
}

function neverEnds(path: string, holder: Holder | null): EnvironmentError {
  return new EnvironmentError(
    holder
      ? `Unexpected build of process ${holder.pid} that does not end, expected one build at a time.`
      : `Unexpected ${path}, expected the lock of a build or nothing.`,
    holder ? `End that process, or remove ${path} if it is none of a handbook.` : `Remove ${path}.`,
  );
}
