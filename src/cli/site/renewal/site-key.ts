import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPackages } from '../../../node/workspace.ts';
import type { SiteSource } from '../load-site-input.ts';

/** What installers write of all packages that they have laid, below `node_modules`. */
const LISTS = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml'];

/** Variables that dates, orders and words of a language depend on. */
const VARIABLES = ['TZ', 'LANG', 'LANGUAGE', 'LC_ALL', 'LC_COLLATE', 'LC_MESSAGES', 'LC_TIME'];

/**
 * What a site is known by besides its records: the bundle that renders it, all packages, this Node and the settings. Two
 * builds with the same key make the same page of the same record.
 */
export function keyOfSite(
  { root, config, folders, languages }: SiteSource,
  bundle: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const hash = createHash('sha256');
  const { versions, platform, arch } = process;
  const place = [bundle, root, config, folders, languages];
  hash.update(JSON.stringify([versions, platform, arch, VARIABLES.map((name) => env[name] ?? ''), place]));
  for (const folder of new Set(listPackages().map(({ folder }) => folder)))
    for (const list of LISTS)
      if (existsSync(join(folder, list))) hash.update(readFileSync(join(folder, list)));
  return hash.digest('base64url');
}
