import { describeKind } from '../kinds/descriptors.ts';
import type { Kind } from '../schema/record-base.ts';
import { entriesOf } from '../text/keyed-table.ts';
import { partCapitals } from '../text/split-words.ts';
import { fold, joined } from '../words/fold.ts';
import { spellings } from '../words/look-up.ts';
import {
  CONTAINER_NAMES,
  FOLDER_NAMES,
  HANDBOOK_NAMES,
  PACKAGE_FOLDERS,
} from '../words/tables/folder-names.ts';
import { allWords } from '../words/word-table.ts';
import type { SourceFolder } from './source.ts';

/** Depth of the deepest folder that is found by convention. */
export const MAX_FOLDER_DEPTH = 6;

/** A kind that folders are called after, and whether the name alone says so. */
export interface NamedKind {
  kind: Exclude<Kind, 'doc'>;
  /** Other things are called so as well: a file of the folder must look like a record of the kind. */
  vague: boolean;
}

/**
 * Finds the folders of records among folder paths by their usual names. A folder whose nearest such folder is one of the
 * same kind is a category of it, not a folder of its own. `holds` says of a folder with a vague name whether a file in it
 * looks like a record.
 */
export function findFolders(
  paths: Iterable<string>,
  holds: (path: string, kind: Kind) => boolean = () => true,
): SourceFolder[] {
  const found: SourceFolder[] = [];
  const sorted = [...paths].sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  for (const path of sorted) {
    if (path.split('/').length > MAX_FOLDER_DEPTH) continue;
    const named = namedKindOf(path);
    const around = ownerOf(`${path}/x`, found);
    if (!named || around?.kind === named.kind) continue;
    // Within a folder of records a vague name is a category of them.
    if (named.vague && around !== null) continue;
    const isPlainer = (other: string): boolean => isBelow(other, path) && kindOfFolder(other) === named.kind;
    if (named.vague && (sorted.some(isPlainer) || !holds(path, named.kind))) continue;
    found.push(describeFolder(named.kind, path));
  }
  return found;
}

/** A folder of a kind, with the label that its path gives to the addresses of its records. */
export function describeFolder(kind: Kind, path: string): SourceFolder {
  return { kind, path, label: labelOf(kind, path) };
}

/** The folder that owns a file: the most specific one. */
export function ownerOf(path: string, folders: readonly SourceFolder[]): SourceFolder | null {
  let owner: SourceFolder | null = null;
  for (const folder of folders) {
    if (!isBelow(path, folder.path)) continue;
    const closer = owner === null || length(folder) > length(owner);
    // Pages take what a kind leaves over in a folder that both share.
    if (closer || (owner && describeKind(owner).takesRest && length(folder) === length(owner)))
      owner = folder;
  }
  return owner;
}

/** Whether a path of the root lies in a folder or in one below it; `.` holds everything. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`);
}

/** The kind of records that a folder of this path usually holds, by its last segments. */
export function kindOfFolder(path: string): Exclude<Kind, 'doc'> | null {
  const named = namedKindOf(path);
  return named && !named.vague ? named.kind : null;
}

/** The kind that a folder is called after, by its last segments. */
export function namedKindOf(path: string): NamedKind | null {
  const segments = path.split('/').map(folderKey);
  const last = segments.at(-1) ?? '';
  return KINDS_BY_NAME.get(segments.slice(-2).join('/')) ?? KINDS_BY_NAME.get(last) ?? null;
}

/**
 * The kind of a root as a whole, by its own name: `runbooks`, `acme-postmortems`; `doc` for a handbook; null where the
 * name says nothing.
 */
export function kindOfRoot(name: string): Kind | null {
  const words = fold(splitName(name)).split(' ');
  for (let start = 0; start < words.length; start++) {
    const tail = words.slice(start).join('');
    const named = KINDS_BY_NAME.get(tail);
    if (named && !named.vague && !describeKind(named).hasCommonName) return named.kind;
    if (HANDBOOKS.has(tail)) return 'doc';
  }
  return null;
}

/**
 * What the addresses of a folder's records begin with, by its path alone: the name of the package it belongs to, or of
 * whatever it lies in, nothing for the folders that teams have once, such as `docs/adr`.
 */
function labelOf(kind: Kind, path: string): string {
  if (describeKind({ kind }).takesRest || path === '.') return '';
  const segments = path.split('/');
  const own = segments.filter((segment, index) => {
    const key = folderKey(segment);
    const last = index === segments.length - 1;
    if (last || PACKAGES.has(key)) return false;
    // A package has its name, whatever that is: `packages/web`.
    const isPackage = index > 0 && PACKAGES.has(folderKey(segments[index - 1] ?? ''));
    if (CONTAINERS.has(key) && !isPackage) return false;
    return namedKindOf(segments.slice(0, index + 1).join('/'))?.kind !== kind;
  });
  return own.join('-');
}

/** What an export of a wiki puts behind the name of a page: `Runbooks 7c8d…`. */
const EXPORTED_ID = /(?<=\S)[\s_-][0-9a-f]{32}$/;

const KINDS_BY_NAME: ReadonlyMap<string, NamedKind> = new Map(
  entriesOf(FOLDER_NAMES)
    .flatMap(([kind, { plain, vague }]) => [
      ...allWords(vague).map((name) => [name, { kind, vague: true }] as const),
      ...allWords(plain).map((name) => [name, { kind, vague: false }] as const),
    ])
    // Where one name is vague for a kind and plain for another, the plain one counts.
    .sort(([, a], [, b]) => Number(b.vague) - Number(a.vague))
    .flatMap(([name, named]) => namesOf(name).map((spelled) => [spelled, named] as const)),
);
const HANDBOOKS = new Set(allWords(HANDBOOK_NAMES).map(folderKey));
const CONTAINERS = new Set(allWords(CONTAINER_NAMES).map(folderKey));
const PACKAGES = new Set(allWords(PACKAGE_FOLDERS).map(folderKey));

/** A name without case, accents, hyphens, underscores, blanks and the number that orders it among others. */
function folderKey(segment: string): string {
  return joined(fold(splitName(segment)));
}

/** A usual name as a key, in each of its spellings: `vorfälle` is a folder `vorfaelle` as well. */
function namesOf(name: string): string[] {
  if (name.includes('/')) return [name.split('/').map(folderKey).join('/')];
  return spellings(splitName(name)).map(joined);
}

/** A name with blanks between its words: `09_architectureDecisions` is `architecture Decisions`. */
function splitName(segment: string): string {
  const name = segment.replace(/^[\s_.]*(?:\d{1,4}[\s._)-]+)+(?=\D)/, '').replace(EXPORTED_ID, '');
  return partCapitals(name).replace(/[_.-]+/g, ' ');
}

function length(folder: SourceFolder): number {
  return folder.path === '.' ? 0 : folder.path.length;
}
