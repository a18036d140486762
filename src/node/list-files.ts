import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What lies at a path below the root. Paths are relative to it, with forward slashes. */
export interface ListedFile {
  path: string;
  /** `special` is a FIFO, socket or device; `escape` a symlink that leads out of the root. */
  type: 'file' | 'special' | 'dangling' | 'escape';
  /** The real path below the root; differs from `path` behind a symlink. */
  realPath: string;
  /** What a plain file that no symlink leads to is known to be unchanged by. */
  stamp?: FileStamp;
}

/** The state of a file as the system keeps it. */
export interface FileStamp {
  /** Its place on the disk, its size and its times. */
  text: string;
  /** When it was changed last, in ms. */
  changed: number;
}

/** What lies below a root. */
export interface Listing {
  files: ListedFile[];
  /** Every folder that was entered, those behind symlinks included. */
  folders: string[];
  /** Folders that could not be read, with the reason of the system. */
  unreadable: { path: string; reason: string }[];
}

/** Never entered: what lies there belongs to a tool and not to a team. */
const TOOL_FOLDERS = new Set(['.git', '.hg', '.svn', 'node_modules']);

/**
 * Lists every file below a root once per path, in the order of code units. A symlinked folder is entered where it
 * stays inside the root; symlinked folders within it are not, so that the listing always ends.
 */
export function listFiles(root: string): Listing {
  const real = realpathSync(root);
  const listing: Listing = { files: [], folders: [], unreadable: [] };
  enter({ real, path: '', linked: false }, real, listing);
  listing.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return listing;
}

interface Folder {
  real: string;
  path: string;
  /** Reached through a symlink. */
  linked: boolean;
}

function enter(folder: Folder, root: string, listing: Listing): void {
  let names: string[];
  try {
    names = readdirSync(folder.real);
  } catch (error) {
    listing.unreadable.push({ path: folder.path || '.', reason: reasonOf(error) });
    return;
  }
  if (folder.path !== '' && isBuiltSite(names)) return;
  if (folder.path !== '') listing.folders.push(folder.path);
  for (const name of names) {
    const real = join(folder.real, name);
    const path = folder.path === '' ? name : `${folder.path}/${name}`;
    const stat = lstatSync(real, { throwIfNoEntry: false });
    if (!stat) continue;
    if (stat.isSymbolicLink()) follow(real, path, folder, root, listing);
    else if (stat.isDirectory()) {
      if (!TOOL_FOLDERS.has(name)) enter({ real, path, linked: folder.linked }, root, listing);
    } else {
      const realPath = below(root, real);
      if (!stat.isFile()) listing.files.push({ path, type: 'special', realPath });
      else if (folder.linked) listing.files.push({ path, type: 'file', realPath });
      else listing.files.push({ path, type: 'file', realPath, stamp: stampOf(stat) });
    }
  }
}

function stampOf({ dev, ino, size, mtimeMs, ctimeMs }: Stats): FileStamp {
  return { text: [dev, ino, size, mtimeMs, ctimeMs].join(' '), changed: ctimeMs };
}

/**
 * Whether these names are those of a folder that the handbook has built, of its own or within somebody's site: what lies
 * there, Markdown twins of pages included, says again what its sources say.
 */
function isBuiltSite(names: readonly string[]): boolean {
  return (
    names.includes('.handbook-site') || (names.includes('handbook.json') && names.includes('index.html'))
  );
}

function follow(link: string, path: string, folder: Folder, root: string, listing: Listing): void {
  let real: string;
  try {
    real = realpathSync(link);
  } catch {
    listing.files.push({ path, type: 'dangling', realPath: path });
    return;
  }
  if (real !== root && !real.startsWith(root + sep)) {
    listing.files.push({ path, type: 'escape', realPath: path });
    return;
  }
  const stat = statSync(real, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    // A link to a folder around it would repeat the tree without end.
    const around = folder.real === real || folder.real.startsWith(real + sep);
    const name = real.slice(real.lastIndexOf(sep) + 1);
    if (!around && !folder.linked && !TOOL_FOLDERS.has(name))
      enter({ real, path, linked: true }, root, listing);
    return;
  }
  listing.files.push({ path, type: stat.isFile() ? 'file' : 'special', realPath: below(root, real) });
}

function below(root: string, real: string): string {
  return real.slice(root.length + 1).replaceAll(sep, '/');
}

/** The system's own words for a failure, without the path that the reader knows already. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'operation not permitted',
    ENOENT: 'it vanished while reading',
    EIO: 'input/output error',
    EMFILE: 'too many open files',
    ELOOP: 'too many symbolic links',
    ENAMETOOLONG: 'name too long',
  };
  return words[code] ?? (code || (error instanceof Error ? error.message : String(error)));
}
