import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The module in which Astro stores the entries of all collections. */
const DATA = /^_astro_data-layer-content/;

/** What a bundler ends the names of modules with: a hash over their text and that of all that they import. */
const MARK = /[._][\w-]{8}(?=\.mjs)/g;

/** The line in which Astro lists routes and folders of this one build, in no fixed order. */
const MANIFEST = /^var _manifest = deserializeManifest\(.*$/m;

/**
 * What the code of a site's pages is known by: its modules, settings and words among them, without the entries of
 * collections, and the names of the styles and scripts that pages refer to.
 */
export function keyOfBundle(outDir: string): string {
  const folder = join(outDir, '.prerender');
  // Where the code lies is said in it, and is another place in each build.
  const place = basename(dirname(resolve(outDir)));
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mjs') && !DATA.test(path.replace(/^.*[\\/]/, '')))
    .map((path) =>
      readFileSync(join(folder, path), 'utf8').replace(MANIFEST, '').replaceAll(place, '').replace(MARK, ''),
    )
    .map(hashOf)
    .sort();
  const assets = join(outDir, '_astro');
  return hashOf([...modules, ...(existsSync(assets) ? readdirSync(assets).sort() : [])].join('\n'));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
