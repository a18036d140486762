import { copyBase } from './base-copy.ts';
import { git } from './git.ts';
import { UsageError } from './usage-error.ts';

/** An older state of a root, in a folder of its own. */
export interface VersionCopy {
  /** As the person wrote it, such as `v1.2`. */
  ref: string;
  /** Name of its folder on the site. */
  name: string;
  /** Day of its commit. */
  date: string;
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
    const name = ref.replace(/[^A-Za-z0-9.~_-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
    const found = ref.startsWith('-')
      ? null
      : await git(root, ['show', '-s', '--format=%cs', '--end-of-options', `${ref}^{commit}`]);
    const date = found?.stdout.trim() ?? '';
    if (found?.code !== 0 || !/^\d{4}-\d\d-\d\d$/.test(date) || name === '')
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

/** Copies what lay below a root at a commit out of git's objects; nothing is checked out and nothing is run. */
export async function copyVersion(
  root: string,
  version: Omit<VersionCopy, 'folder' | 'remove'>,
): Promise<VersionCopy> {
  const { folder, remove } = await copyBase(root, version.ref, { exact: true });
  return { ...version, folder, remove };
}
