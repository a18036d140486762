import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { describeKind } from '../core/kinds/descriptors.ts';
import { looksLike } from '../core/kinds/shape.ts';
import { parseDocument } from '../core/markdown/document.ts';
import { FOLDER_KEYS, type Kind } from '../core/schema/record-base.ts';
import type { HandbookConfig } from '../core/source/config.ts';
import { isSourcePath, looksLikePage, maybePage } from '../core/source/file-name.ts';
import { describeFolder, findFolders, isBelow, kindOfRoot, namedKindOf } from '../core/source/folders.ts';
import type { SourceFolder } from '../core/source/source.ts';
import { entriesOf } from '../core/text/keyed-table.ts';
import { readPlainText } from './decode-text.ts';
import type { Listing } from './list-files.ts';
import { readHead } from './read-sources.ts';
import { UsageError } from './usage-error.ts';

/** Folders by kind as a person named them, relative to the root. */
export type NamedFolders = Partial<Record<Kind, readonly string[]>>;

/** Files of a folder with a vague name that are looked at. */
const SAMPLE = 40;

/**
 * The folders of a root: for each kind those that a flag names, else those of the config, else the ones with a usual
 * name in which at least one source lies, the root itself where it is called so.
 * @throws UsageError where a named folder does not exist, is no folder, or lies outside the root.
 */
export function findSourceFolders(
  root: string,
  listing: Listing,
  config: HandbookConfig,
  flags: NamedFolders,
): SourceFolder[] {
  const named: SourceFolder[] = [];
  const sources = listing.files.filter(
    ({ path, type }) => type === 'file' && (isSourcePath(path) || isPageOfText(root, path)),
  );
  const holding = foldersWithSources(sources.map(({ path }) => path));
  const conventional = findFolders(
    [...holding].filter((path) => !isHidden(path)),
    (path, kind) =>
      holdsRecord(
        root,
        path,
        kind,
        sources.map((file) => file.path),
      ),
  ).map((folder) => ({ ...folder, found: true }));
  const rootKind = sources.length > 0 ? kindOfRoot(basename(root)) : null;
  for (const [kind, key] of entriesOf(FOLDER_KEYS)) {
    const paths = flags[kind] ?? config.folders[key];
    const { usualFolder } = describeKind({ kind });
    const usual = conventional.filter((folder) => folder.kind === kind);
    if (paths) named.push(...paths.map((path) => describeFolder(kind, checkFolder(root, path, key))));
    else if (usualFolder && holding.has(usualFolder)) named.push(describeFolder(kind, usualFolder));
    else if (usual.length > 0) named.push(...usual);
    else if (rootKind === kind) named.push({ ...describeFolder(kind, '.'), found: true });
  }
  return withoutTwins(named);
}

/** Whether plain text in a folder with a usual name is a page, such as a proposal with a header like that of a mail. */
function isPageOfText(root: string, path: string): boolean {
  if (!maybePage(path)) return false;
  const parents = path.split('/').slice(0, -1);
  const isNamed = parents.some((_, index) => namedKindOf(parents.slice(0, index + 1).join('/')) !== null);
  return isNamed && looksLikePage(path, readHead(join(root, path)));
}

/** Whether a file of a folder looks like a record of a kind. */
function holdsRecord(root: string, folder: string, kind: Kind, sources: readonly string[]): boolean {
  const own = sources.filter((path) => isBelow(path, folder)).slice(0, SAMPLE);
  return own.some((path) => {
    const text = readPlainText(join(root, path), { inside: root });
    return text !== null && looksLike(parseDocument({ path, text }), kind);
  });
}

/** Each folder once for a kind; two kinds may share one only where one of them is `doc`, which takes what is left. */
function withoutTwins(folders: readonly SourceFolder[]): SourceFolder[] {
  const byPath = new Map<string, SourceFolder>();
  for (const folder of folders) {
    const key = describeKind(folder).takesRest ? `${folder.kind} ${folder.path}` : folder.path;
    const twin = byPath.get(key);
    if (twin && twin.kind !== folder.kind) {
      // What somebody names takes the place of what a name would say.
      if (folder.found && !twin.found) continue;
      if (!(twin.found && !folder.found))
        throw new UsageError(
          `Unexpected folder "${folder.path}" for ${folder.kind} and for ${twin.kind}, expected one kind.`,
        );
    }
    byPath.set(key, folder);
  }
  return [...byPath.values()];
}

function checkFolder(root: string, path: string, key: string): string {
  const absolute = resolve(root, path);
  if (!existsSync(absolute))
    throw new UsageError(
      `Unexpected --${key} "${path}", expected a folder below ${root}.`,
      'No such folder.',
    );
  if (!statSync(absolute).isDirectory())
    throw new UsageError(`Unexpected file for --${key} "${path}", expected a folder.`);
  const below = relative(realpathSync(root), realpathSync(absolute)).split(sep)[0];
  const relativePath = relative(resolve(root), absolute).replaceAll(sep, '/');
  if (below === '..' || relativePath.startsWith('..'))
    throw new UsageError(
      `Unexpected --${key} "${path}" outside ${root}, expected a folder below it.`,
      'Name the folder that holds both as ROOT.',
    );
  return relativePath === '' ? '.' : relativePath;
}

/** Every folder with a source in it or below it. */
function foldersWithSources(paths: readonly string[]): Set<string> {
  const holding = new Set<string>();
  for (const path of paths) {
    let end = path.lastIndexOf('/');
    while (end > 0 && !holding.has(path.slice(0, end))) {
      holding.add(path.slice(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
  }
  return holding;
}

/** A folder of a tool: convention does not look there, only a person who names it does. */
function isHidden(path: string): boolean {
  return path.split('/').some((segment) => segment.startsWith('.') || VENDORED.test(segment));
}

/** Code of others, and what a build writes. */
const VENDORED =
  /^(?:vendor|third[_-]party|bower_components|dist|build|target|out|coverage|__pycache__|venv|site-packages)$/i;
