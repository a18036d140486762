import { realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type CodeFile, repositoryName } from '../core/graph/governs/area.ts';
import { readFilePlace } from '../core/text/file-place.ts';
import { readPlainText } from './decode-text.ts';
import { git } from './git.ts';
import { webUrls } from './git-history.ts';
import { listFiles } from './list-files.ts';

/** A file that somebody asks about, with what the disk and git know of it. */
export interface PlacedFile {
  /** As it was asked for. */
  asked: string;
  file: CodeFile;
  exists: boolean;
  /** Where git says that it went, if it is gone. */
  movedTo: string | null;
  text?: string;
}

/** Bytes of the largest file whose comments are read. */
const LARGEST = 2_000_000;

/**
 * Finds the place of a file: below the root, in the repository around it or in another one, by a path of today or of the
 * past. What stands behind it as `:12` or `#L12` names a line, unless a file is called so; where a path has backslashes and
 * there is no such file, they are slashes.
 */
export async function placeFile(asked: string, cwd: string, root: string): Promise<PlacedFile> {
  const whole = statOf(resolve(cwd, asked));
  const place = whole ? { path: asked, line: null } : readFilePlace(asked);
  const word = statOf(resolve(cwd, place.path)) ? place.path : place.path.replaceAll('\\', '/');
  const absolute = realPath(resolve(cwd, word));
  const known = await repositoryOf(absolute);
  const top = known?.top ?? root;
  const own = top === (await repositoryOf(root))?.top || isBelow(absolute, root);
  const repositoryPath = slashes(relative(isBelow(absolute, top) ? top : root, absolute)) || '.';
  const stat = statOf(absolute);
  // The names of a folder are those of its files.
  const history =
    known && !stat?.isDirectory()
      ? await readNames(top, repositoryPath, stat !== undefined)
      : { former: [], movedTo: null };
  const file: CodeFile = {
    path: isBelow(absolute, root) ? slashes(relative(root, absolute)) || '.' : null,
    repositoryPath,
    repositories: known?.repositories ?? [],
    own,
    former: history.movedTo === null ? history.former : [...history.former, history.movedTo],
    line: place.line,
    ...(stat?.isDirectory() && (isBelow(absolute, root) || (own && isBelow(absolute, top)))
      ? { below: await listBelow(absolute, known !== null) }
      : {}),
  };
  const text = stat?.isFile() && stat.size <= LARGEST ? readPlainText(absolute, { limit: LARGEST }) : null;
  return {
    asked,
    file,
    exists: stat !== undefined,
    movedTo: history.movedTo,
    ...(text === null ? {} : { text }),
  };
}

/** Files below a folder, relative to it: those that git knows or would take, else all of a root. */
async function listBelow(folder: string, isKnown: boolean): Promise<string[]> {
  if (!isKnown) return listFiles(folder).files.map(({ path }) => path);
  const listed = await git(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return [...new Set(listed.stdout.split('\0').filter((path) => path !== ''))].sort();
}

/** What there is at a path; nothing where no path can be called so. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The real path of what there is, with the rest of the words behind it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

const repositories = new Map<string, Promise<{ top: string; repositories: string[] } | null>>();

/** The repository around a path, looked for from the nearest folder that there is. */
function repositoryOf(path: string): Promise<{ top: string; repositories: string[] } | null> {
  let folder = path;
  while (!statOf(folder)?.isDirectory() && dirname(folder) !== folder) folder = dirname(folder);
  const known = repositories.get(folder) ?? askRepository(folder);
  repositories.set(folder, known);
  return known;
}

async function askRepository(folder: string): Promise<{ top: string; repositories: string[] } | null> {
  const top = await git(folder, ['rev-parse', '--show-toplevel']);
  if (top.code !== 0) return null;
  const remotes = await git(folder, ['config', '--get-regexp', '^remote\\..*\\.url$']);
  return {
    top: realPath(top.stdout.replace(/\n$/, '')),
    repositories: webUrls(remotes.stdout).flatMap((url) => repositoryName(url) ?? []),
  };
}

/** The names that a file had, and for one that is gone the name it has now. */
async function readNames(
  top: string,
  path: string,
  exists: boolean,
): Promise<{ former: string[]; movedTo: string | null }> {
  if (path === '.' || path.startsWith('..')) return { former: [], movedTo: null };
  const format = ['-z', '--name-status', '-M', '--format='];
  if (exists) {
    const log = await git(top, ['log', '--follow', '--diff-filter=R', ...format, '--', path]);
    return { former: [...new Set(renames(log.stdout).map(([from]) => from))], movedTo: null };
  }
  const last = await git(top, ['log', '-1', '--format=%H', '--', path]);
  const commit = last.stdout.trim();
  if (!/^[0-9a-f]{7,64}$/.test(commit)) return { former: [], movedTo: null };
  const shown = await git(top, ['show', ...format, commit]);
  return { former: [], movedTo: renames(shown.stdout).find(([from]) => from === path)?.[1] ?? null };
}

function renames(output: string): [string, string][] {
  const tokens = output.split('\0').map((token) => token.replace(/^\n+/, ''));
  const found: [string, string][] = [];
  for (let index = 0; index < tokens.length; index++) {
    const status = tokens[index] ?? '';
    if (/^[RC]\d*$/.test(status)) {
      found.push([tokens[index + 1] ?? '', tokens[index + 2] ?? '']);
      index += 2;
    } else if (/^[AMDTUX]$/.test(status)) index++;
  }
  return found;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function slashes(path: string): string {
  return path.replaceAll(sep, '/');
}
