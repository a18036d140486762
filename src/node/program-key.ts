import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPackage } from './find-package.ts';

/** Where code names a package that it runs; files of core are named with a dot in front. */
const IMPORTED = /^(?:im|ex)port\b(?! type\b)[^;'"]*\bfrom ?["']((?:@[^"'/]+\/)?[^."'/][^"'/]*)/gm;

let known: string | null | undefined;

/**
 * What a reading of a text depends on beside the text: the code of core, the packages that it uses, and Node with its
 * tables of languages. Null where core does not lie in a folder of its own, or a package is not found.
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
  digest.update([node, icu, unicode].join('\n'));
  const used = new Set<string>();
  const paths = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:ts|m?js)$/.test(path),
  );
  for (const path of paths.sort()) {
    const code = readFileSync(join(core, path), 'utf8');
    digest.update(`\n${path}\n`).update(code);
    for (const [, name = ''] of code.matchAll(IMPORTED)) used.add(name);
  }
  for (const name of [...used].sort()) {
    const installed = findPackage(name);
    if (installed === null) return null;
    digest.update(`\n${name}\n`).update(readFileSync(join(installed, 'package.json')));
  }
  return digest.digest('base64url');
}
