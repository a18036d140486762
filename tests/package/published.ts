import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SHELF = join(ROOT, '.handbook/packed');

/** What the packages are made from. */
const SOURCES = ['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'LICENSE', 'CHANGELOG.md'];

/** A package as it would be published. */
export interface Published {
  /** Its files, unpacked. */
  folder: string;
  archive: string;
}

/** Packs the packages that are published. What was packed from the same sources by another test is taken as it is. */
export function packPublished(name: string): Published {
  const shelf = join(SHELF, hashSources());
  if (!existsSync(shelf)) {
    const own = join(SHELF, randomUUID());
    mkdirSync(own, { recursive: true });
    const words = [join(ROOT, 'scripts/pack.mjs'), '--archives', '--out', own];
    const packed = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
    if (packed.status !== 0) throw new Error(`Unexpected end of pack:\n${packed.stdout}${packed.stderr}`);
    // Whoever comes first puts it there; the other one is the same.
    try {
      renameSync(own, shelf);
    } catch {
      rmSync(own, { recursive: true, force: true });
    }
    for (const old of readdirSync(SHELF).filter((one) => one !== hashSources() && !isFresh(join(SHELF, one))))
      rmSync(join(SHELF, old), { recursive: true, force: true });
  }
  const { version } = JSON.parse(readFileSync(join(shelf, name, 'package.json'), 'utf8'));
  return { folder: join(shelf, name), archive: join(shelf, `${name}-${version}.tgz`) };
}

/** Whether another process may still be at work in a folder. */
function isFresh(folder: string): boolean {
  return Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 600_000;
}

let known: string | null = null;

function hashSources(): string {
  if (known) return known;
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (!statSync(path).isDirectory()) hash.update(path).update(readFileSync(path));
    else for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const source of SOURCES) visit(join(ROOT, source));
  known = hash.digest('hex').slice(0, 16);
  return known;
}
