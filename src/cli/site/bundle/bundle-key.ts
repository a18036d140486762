import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCheckout, PACKAGE_ROOT } from '../../../node/cache-folder.ts';
import { listSite } from '../../../node/site-directory.ts';
import { listPackages } from '../../../node/workspace.ts';

/** Packages whose code is in every bundle, and which an installation may have in another version. */
const BUILT_ON: readonly string[] = ['astro', '@astrojs/starlight'];

/** What a bundle is known by. */
export interface BundleKeys {
  /** The files of this package, and the packages that its bundle is built on. */
  own: string;
  /** The same with all packages that this one needs. */
  all: string;
  /** That by which the bundle is known which comes with the package: in a checkout any package may change. */
  shipped: string;
}

/** The keys of the bundle of this package; `root` is where its files lie. */
export function keysOfBundle(root = PACKAGE_ROOT): BundleKeys {
  const files = hashFiles(root);
  const versions = listPackages().map(({ name, version }) => ({ name, text: `${name}@${version}` }));
  const keyOf = (names: readonly { text: string }[]): string =>
    createHash('sha256')
      .update([files, ...names.map(({ text }) => text)].join('\n'))
      .digest('base64url');
  const own = keyOf(versions.filter(({ name }) => BUILT_ON.includes(name)));
  const all = keyOf(versions);
  return { own, all, shipped: isCheckout() ? all : own };
}

/** Files that are in the pages of a site, or make them: the sources, or what is published of them. */
function hashFiles(root: string): string {
  const code = existsSync(join(root, 'src')) ? 'src' : 'dist';
  const hash = createHash('sha256');
  for (const folder of [code, 'public'].filter((name) => existsSync(join(root, name))))
    for (const path of listSite(join(root, folder)))
      hash.update(`\0${folder}/${path}\0`).update(readFileSync(join(root, folder, path)));
  return hash.digest('base64url');
}
