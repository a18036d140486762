import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { FOLDER_KEYS, KINDS } from '../../../src/core/schema/record-base.ts';
import { kindOfFolder } from '../../../src/core/source/folders.ts';
import { folderOf } from '../../../src/core/text/path.ts';

/** A file to damage, by a path in a folder with a usual name. */
export interface Seed {
  path: string;
  bytes: Buffer;
}

const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** What there is to damage without other folders: the reference handbook and what the tests read. */
export const OWN_FOLDERS = ['adr', 'content', 'playbooks', 'tests/fixtures'].map((folder) =>
  join(REPOSITORY, folder),
);

const LARGEST = 60_000;

/** Every text below folders, sorted by path; one in no folder with a usual name is laid into one of each kind in turn. */
export function listSeeds(folders: readonly string[]): Seed[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|markdown|adoc|rst|ya?ml|txt)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes(`${sep}.git${sep}`))
      .sort()
      .map((path, index) => ({
        path: placeOf(relative(folder, path).replaceAll(sep, '/'), index),
        bytes: readFileSync(path).subarray(0, LARGEST),
      })),
  );
}

function placeOf(path: string, index: number): string {
  for (let folder = folderOf(path); folder !== '.'; folder = folderOf(folder))
    if (kindOfFolder(folder) !== null) return path;
  const kind = KINDS[index % KINDS.length] ?? 'doc';
  return `${FOLDER_KEYS[kind]}/${path}`;
}
