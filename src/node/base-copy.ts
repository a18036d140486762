import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isPicture } from '../core/render/destination.ts';
import { fileTypeOf } from '../core/source/file-name.ts';
import { type GitPlace, gitBytes } from './git.ts';
import { listTree, type TreeEntry } from './list-tree.ts';
import { UsageError } from './usage-error.ts';

/** Larger files are no sources; see `file/too-large`. */
const MAX_BYTES = 2_000_000;

/** The files of a branch's beginning, in a folder of their own. */
export interface BaseCopy {
  folder: string;
  remove(): void;
}

/**
 * Copies what lay below a root at a commit or a tree, for a site of it with its pictures. Files that hold no text of a
 * handbook are empty: that they exist is all that links ask for.
 * @throws UsageError where the contents cannot be had.
 */
export async function copyBase(
  root: string,
  commit: string,
  { pictures = false, place }: { pictures?: boolean; place?: GitPlace | undefined } = {},
): Promise<BaseCopy> {
  const entries = await listTree(root, commit, place);
  const contents = new Map<string, Buffer>();
  const wanted = entries.filter((entry) => hasContent(entry) || (pictures && isShown(entry)));
  for (const [store, below] of Map.groupBy(wanted, ({ store: at }) => at))
    await readContents(store, below, { commit, place: store === root ? place : undefined, contents });
  const folder = mkdtempSync(join(tmpdir(), 'handbook-base-'));
  const copy = { folder, remove };
  try {
    const isLink = ({ mode }: TreeEntry): boolean => mode === '120000';
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

/** Whether the words of a file count: those of pages, settings, catalogues and rules of alerts. */
function hasContent({ mode, size, path }: TreeEntry): boolean {
  if (mode === '120000') return true;
  if (size > MAX_BYTES) return false;
  return (
    fileTypeOf(path) === 'source' ||
    /\.(?:ya?ml|txt)$|(?:^|\/)[^./]+$|(?:^|\/)\.handbook[\w-]*\.json$/i.test(path)
  );
}

/** Whether a page could show a file: a site of an older state needs its pictures. */
function isShown({ size, path }: TreeEntry): boolean {
  return size <= MAX_BYTES && isPicture(path);
}

async function readContents(
  store: string,
  entries: readonly TreeEntry[],
  { commit, place, contents }: { commit: string; place: GitPlace | undefined; contents: Map<string, Buffer> },
): Promise<void> {
  const objects = [...new Set(entries.map(({ object }) => object))];
  const input = `${objects.join('\n')}\n`;
  const { stdout } = await gitBytes(store, ['cat-file', '--batch'], { input, place });
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
}
