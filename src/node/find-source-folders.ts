import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Kind } from '../core/schema/record-base.ts';
import type { HandbookConfig } from '../core/source/config.ts';
import { findFolders, labelFolders } from '../core/source/folders.ts';
import type { SourceFolder } from '../core/source/source.ts';
import { entriesOf } from '../core/text/keyed-table.ts';
import { isSourcePath } from './is-source-path.ts';
import type { Listing } from './list-files.ts';
import { UsageError } from './usage-error.ts';

/** Folders by kind as a person named them, relative to the root. */
export type NamedFolders = Partial<Record<Kind, readonly string[]>>;

/** Where each kind is named in a config and as a flag. */
export const FOLDER_KEYS = {
  adr: 'adr',
  playbooks: 'playbook',
  postmortems: 'postmortem',
  onboarding: 'onboarding',
  services: 'service',
  docs: 'doc',
} as const satisfies Record<keyof HandbookConfig['folders'], Kind>;

const DOCS_FOLDER = 'content/docs';

/**
 * The folders of a root: for each kind those that a flag names, else those of the config, else the ones with a usual
 * name in which at least one source lies.
 * @throws UsageError where a named folder does not exist, is no folder, or lies outside the root.
 */
export function findSourceFolders(
  root: string,
  listing: Listing,
  config: HandbookConfig,
  flags: NamedFolders,
): SourceFolder[] {
  const named: SourceFolder[] = [];
  const holding = foldersWithSources(listing);
  const conventional = findFolders([...holding].filter((path) => !isHidden(path)));
  for (const [key, kind] of entriesOf(FOLDER_KEYS)) {
    const paths = flags[kind] ?? config.folders[key];
    if (paths) named.push(...paths.map((path) => ({ kind, path: checkFolder(root, path, key), label: '' })));
    else if (kind !== 'doc') named.push(...conventional.filter((folder) => folder.kind === kind));
    else if (holding.has(DOCS_FOLDER)) named.push({ kind, path: DOCS_FOLDER, label: '' });
  }
  return labelFolders(withoutTwins(named));
}

/** Each folder once for a kind; two kinds may share one only where one of them is `doc`, which takes what is left. */
function withoutTwins(folders: readonly SourceFolder[]): SourceFolder[] {
  const byPath = new Map<string, SourceFolder>();
  for (const folder of folders) {
    const key = folder.kind === 'doc' ? `doc ${folder.path}` : folder.path;
    const twin = byPath.get(key);
    if (twin && twin.kind !== folder.kind)
      throw new UsageError(
        `Unexpected folder "${folder.path}" for ${folder.kind} and for ${twin.kind}, expected one kind.`,
      );
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
function foldersWithSources(listing: Listing): Set<string> {
  const holding = new Set<string>();
  for (const { path } of listing.files) {
    if (!isSourcePath(path)) continue;
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
  return path.split('/').some((segment) => segment.startsWith('.'));
}
