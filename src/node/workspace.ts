import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashText } from '../core/text/hash.ts';
import { processIsAlive } from './site-directory.ts';

/** The folder of this package. */
export const PACKAGE_ROOT = realpathSync(fileURLToPath(new URL('../../', import.meta.url)));

/** A place to build in: packages resolve from it, and everything written lies below `scratch`. */
export interface Workspace {
  /** Root of the Astro project: this package, or a stand-in for it where it may not be written. */
  root: string;
  /** Lock file that all builds of this package share. */
  lock: string;
  scratch: string;
}

/** Where builds of this package work: inside it, or in the user's cache where it is installed or read-only. */
export function findWorkspace(env: Readonly<Record<string, string | undefined>>): Workspace {
  if (!isInstalled() && isWritable(PACKAGE_ROOT)) {
    const scratch = join(PACKAGE_ROOT, '.handbook');
    return { root: PACKAGE_ROOT, lock: join(scratch, 'build.lock'), scratch };
  }
  const cache = env.HANDBOOK_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'handbook');
  const root = join(cache, hashText(PACKAGE_ROOT));
  makeStandIn(root);
  const scratch = join(root, '.handbook');
  return { root, lock: join(scratch, 'build.lock'), scratch };
}

/** A fresh folder for one build; those that killed builds have left are taken away. */
export function makeBuildDirectory(workspace: Workspace): string {
  mkdirSync(workspace.scratch, { recursive: true });
  for (const name of readdirSync(workspace.scratch)) {
    const pid = /^build-(\d+)-/.exec(name)?.[1];
    if (pid && !processIsAlive(Number(pid)))
      rmSync(join(workspace.scratch, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(workspace.scratch, `build-${process.pid}-`));
}

/** Makes a folder that stands for this package: its manifest, its public files and the packages it needs. */
function makeStandIn(root: string): void {
  mkdirSync(root, { recursive: true });
  for (const name of ['package.json', 'tsconfig.json', 'public']) {
    rmSync(join(root, name), { recursive: true, force: true });
    if (existsSync(join(PACKAGE_ROOT, name)))
      cpSync(join(PACKAGE_ROOT, name), join(root, name), { recursive: true });
  }
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  rmSync(join(root, 'node_modules'), { force: true });
  symlinkSync(dirname(dirname(manifest)), join(root, 'node_modules'), 'junction');
}

function isInstalled(): boolean {
  return PACKAGE_ROOT.split(/[\\/]/).includes('node_modules');
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
