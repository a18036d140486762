import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isIsoDay } from '../core/text/iso-day.ts';
import { copyBase } from './base-copy.ts';
import { git } from './git.ts';
import { UsageError } from './usage-error.ts';

/** An older state of a root, in a folder of its own. */
export interface VersionCopy {
  /** As the person wrote it, such as `v1.2`. */
  ref: string;
  /** Name of its folder on the site. */
  name: string;
  /** Day of its commit; null where nothing says one. */
  date: string | null;
  folder: string;
  remove(): void;
}

/** Finds the commits that some references name, each with a name of its own for an address. */
export async function findVersions(
  root: string,
  refs: readonly string[],
): Promise<Omit<VersionCopy, 'folder' | 'remove'>[]> {
  const versions: Omit<VersionCopy, 'folder' | 'remove'>[] = [];
  for (const ref of refs) {
    const name = nameOf(ref);
    const found = ref.startsWith('-')
      ? null
      : await git(root, ['show', '-s', '--format=%cs', '--end-of-options', `${ref}^{commit}`]);
    const date = found?.stdout.trim() ?? '';
    if (found?.code !== 0 || !isIsoDay(date) || name === '')
      throw new UsageError(
        `Unexpected --version-of "${ref}", expected a tag, a branch or a commit of the repository around ${root}.`,
        'In CI fetch the tags and the whole history: fetch-depth: 0.',
      );
    if (versions.some((other) => other.name === name))
      throw new UsageError(`Unexpected second version "${ref}", expected each name once: ${name}.`);
    versions.push({ ref, name, date });
  }
  return versions;
}

/** The name of the folder of a version on the site. */
function nameOf(ref: string): string {
  return ref.replace(/[^A-Za-z0-9.~_-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
}

/** Finds the releases in a folder: each of its folders is an older state, newest names first, read where it lies. */
export async function findReleases(folder: string): Promise<VersionCopy[]> {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) throw new UsageError(`Unexpected --releases ${folder}, expected a folder.`);
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const order = new Intl.Collator('en', { numeric: true });
  const releases: VersionCopy[] = [];
  for (const { name: ref } of names.sort((a, b) => order.compare(b.name, a.name))) {
    const place = join(folder, ref);
    const name = nameOf(ref);
    if (name === '' || releases.some((other) => other.name === name))
      throw new UsageError(
        `Unexpected release "${ref}", expected a name of its own for an address: ${name}.`,
      );
    const [written] = /\d{4}-\d\d-\d\d/.exec(ref) ?? [];
    const found = written ? null : await git(folder, ['log', '-1', '--format=%cs', '--', ref]);
    const date = written ?? found?.stdout.trim() ?? '';
    const isDay = isIsoDay(date);
    releases.push({ ref, name, date: isDay ? date : null, folder: place, remove: () => undefined });
  }
  if (releases.length === 0)
    throw new UsageError(
      `Unexpected --releases ${folder} without a folder in it, expected one for each release.`,
    );
  return releases;
}

/** Copies what lay below a root at a commit out of git's objects; nothing is checked out and nothing is run. */
export async function copyVersion(
  root: string,
  version: Omit<VersionCopy, 'folder' | 'remove'>,
): Promise<VersionCopy> {
  const { folder, remove } = await copyBase(root, version.ref, { pictures: true });
  return { ...version, folder, remove };
}
