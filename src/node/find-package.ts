import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PACKAGE_ROOT } from './cache-folder.ts';

/** The folder of an installed package, found as Node does, from this package upwards; null where there is none. */
export function findPackage(name: string): string | null {
  for (let folder = PACKAGE_ROOT; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) return realpathSync(path);
    if (folder === dirname(folder)) return null;
  }
}
