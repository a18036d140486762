import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Packages by which a text is read. */
const READERS = ['satteri', 'yaml', 'github-slugger', 'temporal-polyfill'];

let known: string | null | undefined;

/**
 * What a reading of a text depends on beside the text: the code of core, the packages that it reads with, and Node with
 * its tables of languages. Null where core does not lie in a folder of its own, or a package is not found.
 */
export function programKey(): string | null {
  if (known === undefined) known = buildKey();
  return known;
}

function buildKey(): string | null {
  const core = join(import.meta.dirname, '../core');
  if (!existsSync(core)) return null;
  const digest = createHash('sha256');
  const { node, icu = '', unicode = '' } = process.versions;
  const readers = READERS.map(versionOf);
  if (readers.includes(null)) return null;
  digest.update([node, icu, unicode, ...readers].join('\n'));
  const paths = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:ts|m?js)$/.test(path),
  );
  for (const path of paths.sort()) digest.update(`\n${path}\n`).update(readFileSync(join(core, path)));
  return digest.digest('base64url');
}

function versionOf(name: string): string | null {
  let folder: string;
  try {
    folder = dirname(createRequire(import.meta.url).resolve(name));
  } catch {
    return null;
  }
  for (; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (!existsSync(path)) continue;
    const manifest: { name?: string; version?: string } = JSON.parse(readFileSync(path, 'utf8'));
    if (manifest.name === name) return `${name} ${manifest.version ?? ''}`;
  }
  return null;
}
