import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { findCacheFolder, isCheckout, PACKAGE_ROOT } from './cache-folder.ts';
import { findPackage } from './find-package.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { processIsAlive } from './process-is-alive.ts';

const versions = z.record(z.string(), z.string()).default({});
const ManifestSchema = z.looseObject({
  version: z.string().default(''),
  dependencies: versions,
  peerDependencies: versions,
  peerDependenciesMeta: z.record(z.string(), z.looseObject({ optional: z.boolean().optional() })).default({}),
});

/** A place to build in, for one process: packages resolve from it, and everything written lies below `scratch`. */
export interface Workspace {
  /** Root of the Astro project: this package in a checkout, else a stand-in for it. */
  root: string;
  /** A fresh folder below the root. */
  scratch: string;
  /** Folders from which a page may load: this package and those that it needs. */
  packages: string[];
  /** Deletes what this process has made. */
  remove(): void;
}

/** Lies in every folder that is made to build in: the cache may be a folder that a person has named, with work of theirs. */
const WORK_MARK = '.handbook-work';

/** Lock file that all builds of this user share. */
export function buildLock(env: Readonly<Record<string, string | undefined>>): string {
  return join(findCacheFolder(env), 'build.lock');
}

/** Makes a place to build in; those that killed processes have left are taken away. */
export function makeWorkspace(env: Readonly<Record<string, string | undefined>>): Workspace {
  const cache = realpathSync(findCacheFolder(env));
  for (const name of readdirSync(cache)) {
    const pid = /^work-(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1];
    if (pid && isOurs(join(cache, name)) && !processIsAlive(Number(pid)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
  const scratch = mkdtempSync(join(cache, `work-${process.pid}-`));
  writeFileSync(join(scratch, WORK_MARK), '');
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(scratch, { recursive: true, force: true, maxRetries: 2 });
  };
  // A server of Vite's ends the process by itself.
  process.on('exit', remove);
  if (isCheckout() && scratch.startsWith(PACKAGE_ROOT))
    return { root: PACKAGE_ROOT, scratch, packages: [PACKAGE_ROOT], remove };
  return { root: scratch, scratch, packages: makeStandIn(scratch), remove };
}

function isOurs(folder: string): boolean {
  return (
    lstatSync(folder).isDirectory() && !isRefused(readPlainFile(join(folder, WORK_MARK), { inside: folder }))
  );
}

/**
 * Makes a folder stand for this package: its manifest, by which Astro knows which packages hold components, and a link
 * to each package that it names, from wherever an installer has laid it.
 * @returns the folders of the packages, and this one.
 */
function makeStandIn(root: string): string[] {
  const { manifest, dependencies } = readManifest();
  // A config of PostCSS is a program, and is searched for in all folders above where there is none.
  const standIn = { ...manifest, dependencies, devDependencies: {}, postcss: { plugins: {} } };
  writeFileSync(join(root, 'package.json'), JSON.stringify(standIn));
  const folders = new Set([PACKAGE_ROOT]);
  for (const name of Object.keys(dependencies)) {
    const installed = requirePackage(name);
    const link = join(root, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(installed, link, 'junction');
    folders.add(packagesFolder(installed));
  }
  return [...folders];
}

function readManifest(): { manifest: object; dependencies: Record<string, string> } {
  const manifest = parseManifest(PACKAGE_ROOT);
  const { peerDependencies, peerDependenciesMeta, dependencies } = manifest;
  // What one command alone asks for is not needed for a site.
  const needed = Object.entries(peerDependencies).filter(([name]) => !peerDependenciesMeta[name]?.optional);
  return { manifest, dependencies: { ...Object.fromEntries(needed), ...dependencies } };
}

function parseManifest(folder: string): z.infer<typeof ManifestSchema> {
  return ManifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** The packages that this one needs: their versions, and the outermost `node_modules` that each lies in. */
export function listPackages(): { name: string; version: string; folder: string }[] {
  return Object.keys(readManifest().dependencies).map((name) => {
    const installed = requirePackage(name);
    const { version } = parseManifest(installed);
    return { name, version, folder: packagesFolder(installed) };
  });
}

function requirePackage(name: string): string {
  const found = findPackage(name);
  if (found !== null) return found;
  throw new Error(`Unexpected missing package ${name}, expected it beside ${PACKAGE_ROOT}.`);
}

/** The outermost `node_modules` that holds a package: an installer may have laid others of it anywhere below. */
function packagesFolder(path: string): string {
  const [before = path] = path.split(/(?<=[\\/]node_modules)[\\/]/);
  return before;
}
