import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isPicture } from '../core/render/destination.ts';
import { fileTypeOf } from '../core/source/file-name.ts';
import { git, gitBytes, gitDiff } from './git.ts';
import { UsageError } from './usage-error.ts';

/** Larger files are no sources; see `file/too-large`. */
const MAX_BYTES = 2_000_000;

/** The files of a branch's beginning, in a folder of their own. */
export interface BaseCopy {
  folder: string;
  /** What a path of then is called today. */
  rename(path: string): string;
  remove(): void;
}

interface Entry {
  mode: string;
  object: string;
  size: number;
  path: string;
}

/**
 * Copies what lay below a root at a commit or a tree, for a site of it with its pictures. Files that hold no text of a
 * handbook are empty: that they exist is all that links ask for.
 * @throws UsageError where the contents cannot be had.
 */
export async function copyBase(root: string, commit: string, { pictures = false } = {}): Promise<BaseCopy> {
  const listed = await git(root, ['ls-tree', '-r', '-l', '-z', commit]);
  const entries = listed.stdout.split('\0').flatMap(readEntry);
  const contents = await readContents(
    root,
    entries.filter((entry) => hasContent(entry) || (pictures && isShown(entry))),
    commit,
  );
  const folder = mkdtempSync(join(tmpdir(), 'handbook-base-'));
  const copy = { folder, rename: await readRenames(root, commit), remove };
  try {
    const isLink = ({ mode }: Entry): boolean => mode === '120000';
    const links = new Set(entries.filter(isLink).map(({ path }) => path));
    // Nothing is written through a link, nor is a link laid behind another.
    const direct = entries.filter(({ path }) => !foldersOf(path).some((above) => links.has(above)));
    for (const entry of direct.sort((a, b) => Number(isLink(a)) - Number(isLink(b)))) {
      const place = join(folder, entry.path);
      mkdirSync(dirname(place), { recursive: true });
      const bytes = contents.get(entry.object) ?? Buffer.alloc(0);
      if (isLink(entry)) symlinkSync(bytes.toString('utf8'), place);
      else writeFileSync(place, bytes);
    }
  } catch (error) {
    remove();
    throw error;
  }
  return copy;

  function remove(): void {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folders above a path of git, the nearest first. */
function foldersOf(path: string): string[] {
  const end = path.lastIndexOf('/');
  return end < 0 ? [] : [path.slice(0, end), ...foldersOf(path.slice(0, end))];
}

/** Reads a line of `git ls-tree -l`; a commit of another repository has no files here. */
function readEntry(line: string): Entry[] {
  const [, mode, type, object, size, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/.exec(line) ?? [];
  if (!mode || type !== 'blob' || !object || !path || path.split('/').includes('..')) return [];
  return [{ mode, object, size: Number(size), path }];
}

/** Whether the words of a file count: those of pages, settings, catalogues and rules of alerts. */
function hasContent({ mode, size, path }: Entry): boolean {
  if (mode === '120000') return true;
  if (size > MAX_BYTES) return false;
  return (
    fileTypeOf(path) === 'source' ||
    /\.(?:ya?ml|txt)$|(?:^|\/)[^./]+$|(?:^|\/)\.handbook[\w-]*\.json$/i.test(path)
  );
}

/** Whether a page could show a file: a site of an older state needs its pictures. */
function isShown({ size, path }: Entry): boolean {
  return size <= MAX_BYTES && isPicture(path);
}

async function readContents(
  root: string,
  entries: readonly Entry[],
  commit: string,
): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  const objects = [...new Set(entries.map(({ object }) => object))];
  const { stdout } = await gitBytes(root, ['cat-file', '--batch'], { input: `${objects.join('\n')}\n` });
  let at = 0;
  for (const object of objects) {
    const end = stdout.indexOf(10, at);
    const [, type, size] = stdout.subarray(at, end).toString('latin1').split(' ');
    if (end === -1 || type !== 'blob')
      throw new UsageError(
        `Unexpected commit ${commit} without the contents of its files, expected a whole clone.`,
        'Clone without `--filter`, or leave --base out.',
      );
    contents.set(object, stdout.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return contents;
}

async function readRenames(root: string, commit: string): Promise<BaseCopy['rename']> {
  const { stdout } = await gitDiff(root, ['--relative', '--diff-filter=R', commit]);
  const names = new Map<string, string>();
  const tokens = stdout.split('\0');
  for (let index = 0; index + 2 < tokens.length; index += 3)
    names.set(tokens[index + 1] ?? '', tokens[index + 2] ?? '');
  return (path) => names.get(path) ?? path;
}
