import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../../node/cache-folder.ts';
import { listSite } from '../../../node/site-directory.ts';
import { listPackages } from '../../../node/workspace.ts';
import type { SiteSource } from '../load-site-input.ts';

/** Folders of this package whose files are in the pages of a site, or make them. */
const FOLDERS = ['src', 'public'];

/** What installers write of all packages that they have laid, below `node_modules`. */
const LISTS = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml'];

/** Variables that dates, orders and words of a language depend on. */
const VARIABLES = ['TZ', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_COLLATE', 'LC_MESSAGES', 'LC_TIME'];

/**
 * What a site is known by besides its records: the files of this package, the packages that it needs, this Node and the
 * settings. Two builds with the same key make the same page of the same record.
 */
export function keyOfSite(
  { root, config, folders, languages }: SiteSource,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const hash = createHash('sha256');
  const { versions, platform, arch } = process;
  const place = [PACKAGE_ROOT, root, config, folders, languages];
  hash.update(JSON.stringify([versions, platform, arch, VARIABLES.map((name) => env[name] ?? ''), place]));
  for (const { name, manifest, folder } of listPackages()) {
    hash.update(`\0${name}\0${readFileSync(manifest)}`);
    for (const list of LISTS)
      if (existsSync(join(folder, list))) hash.update(readFileSync(join(folder, list)));
  }
  for (const folder of FOLDERS.filter((name) => existsSync(join(PACKAGE_ROOT, name))))
    for (const path of listSite(join(PACKAGE_ROOT, folder)))
      hash.update(`\0${path}\0`).update(readFileSync(join(PACKAGE_ROOT, folder, path)));
  return hash.digest('base64url');
}
