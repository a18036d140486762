import { lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Writes a file below a root, with the folders it needs; one that is there is replaced unless it must be `fresh`.
 * @throws UsageError where it would lie elsewhere.
 */
export function writeBelow(
  root: string,
  path: string,
  content: string | Uint8Array,
  { fresh = false }: { fresh?: boolean } = {},
): void {
  const place = placeBelow(root, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, content, { flag: fresh ? 'wx' : 'w' });
}

/**
 * Writes many files below a root, where there are none yet. Of the way to a file is asked only what nobody knows: a folder
 * that was just made is no link that leads elsewhere.
 * @throws UsageError where a file would lie elsewhere.
 */
export function writerBelow(root: string): (path: string, content: string | Uint8Array) => void {
  const places = new Map<string, string>();
  const placeOf = (folder: string): string => {
    const known = places.get(folder);
    if (known !== undefined) return known;
    const place = folder === '.' ? realPlace(root) : makeFolder(placeOf(dirname(folder)), folder);
    if (folder === '.') mkdirSync(place, { recursive: true });
    places.set(folder, place);
    return place;
  };
  const makeFolder = (parent: string, folder: string): string => {
    const place = join(parent, basename(folder));
    return isMade(place) ? place : placeBelow(root, folder);
  };
  return (path, content) => {
    const inside = relative(root, resolve(root, path));
    const folder = dirname(inside);
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) placeBelow(root, path);
    writeFileSync(join(placeOf(folder), basename(inside)), content, { flag: 'wx' });
  };
}

/** Makes a folder in one that is there; false where something of that name is there already. */
function isMade(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Where a path below a root really lies, whether it is there or not. Every file that is written for somebody is written
 * there: neither a name with dots nor a link that somebody has laid on the way leads elsewhere.
 * @throws UsageError where it does not lie below the root.
 */
export function placeBelow(root: string, path: string): string {
  const real = realPlace(root);
  const place = realPlace(resolve(root, path));
  if (place.startsWith(real.endsWith(sep) ? real : real + sep)) return place;
  throw new UsageError(
    `Unexpected place of ${path}, expected one below ${root}.`,
    'Replace the symbolic link on the way to it by a folder.',
  );
}

/**
 * The real path of what there is, with the rest of the words behind it.
 * @throws UsageError where a file lies on the way, or a symbolic link that leads to nothing.
 */
export function realPlace(path: string): string {
  try {
    // The system's own is one call; the other looks at every folder above.
    return realpathSync.native(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR')
      throw new UsageError(
        `Unexpected file on the way to ${path}, expected folders.`,
        'Name another place, or move the file away.',
      );
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new UsageError(
        `Unexpected symbolic link to nothing at ${path}, expected a file or a folder.`,
        'Mend the link or remove it.',
      );
    const parent = dirname(path);
    return parent === path ? path : join(realPlace(parent), basename(path));
  }
}
