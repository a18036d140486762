import { accessSync, constants, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EnvironmentError } from './usage-error.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The folder of this package. */
export const PACKAGE_ROOT = realpathSync(fileURLToPath(new URL('../../', import.meta.url)));

/** Whether this package is a checkout that may be written: neither installed among others nor read-only. */
export function isCheckout(): boolean {
  return !PACKAGE_ROOT.split(/[\\/]/).includes('node_modules') && isWritable(PACKAGE_ROOT);
}

/**
 * The folder for what may be deleted at any time: `HANDBOOK_CACHE`, else `.handbook` in a checkout, else the first that
 * can be written of the user's cache and the temporary folder of the system. An empty variable is not set, and a
 * relative path is none where the system expects an absolute one: nothing may land in a folder that is only read.
 * @throws EnvironmentError where none can be written, or that of `HANDBOOK_CACHE` cannot.
 */
export function findCacheFolder(env: Env): string {
  const folders = candidates(env);
  const found = folders.find((folder) => makeFolder(folder));
  if (found !== undefined) return found;
  throw new EnvironmentError(
    `Unexpected ${folders.join(', ')} that cannot be written, expected a folder to work in.`,
    'Set HANDBOOK_CACHE to a folder that can be written.',
  );
}

function candidates(env: Env): string[] {
  if (env.HANDBOOK_CACHE) return [resolve(env.HANDBOOK_CACHE)];
  if (isCheckout()) return [join(PACKAGE_ROOT, '.handbook')];
  const home = homeFolder();
  const caches = [env.XDG_CACHE_HOME, home && join(home, '.cache')];
  return [
    ...caches.flatMap((path) => (path && isAbsolute(path) ? [join(path, 'handbook')] : [])),
    temporaryFolder(),
  ];
}

/** The folder of this user in the temporary folder, where everybody may write. */
function temporaryFolder(): string {
  return join(tmpdir(), `handbook-${process.getuid?.() ?? process.env.USERNAME ?? 'user'}`);
}

function makeFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true });
    if (!isWritable(path)) return false;
    if (path !== temporaryFolder() || process.getuid === undefined) return true;
    // Code is run from here: what somebody else may have laid in this place is left alone.
    const stat = lstatSync(path);
    return stat.isDirectory() && stat.uid === process.getuid();
  } catch {
    return false;
  }
}

/** The home of the user; null where neither a variable nor the system's list of users names one. */
export function homeFolder(): string | null {
  try {
    return homedir();
  } catch {
    return null;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
