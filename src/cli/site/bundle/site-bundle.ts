import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import { z } from 'zod';
import { findCacheFolder, isCheckout, PACKAGE_ROOT } from '../../../node/cache-folder.ts';
import { entryName, pruneEntries } from '../../../node/prune-entries.ts';
import { listSite } from '../../../node/site-directory.ts';
import type { SiteFiles } from '../../../node/site-files.ts';
import type { Bundle } from '../../../plugin/jobs/render-thread.ts';
import type { SitemapFrame } from '../shard/sitemap.ts';
import { type BundleKeys, keysOfBundle } from './bundle-key.ts';
import { fillPlace, type SitePlace } from './place.ts';

/** Where Astro lays the code that renders pages, within the folder of the site. */
export const SERVER = '.prerender';

/** What is known of a bundle, beside its files. */
export const INFO = 'info';

/** The modules of packages that it is made of, beside its files. */
export const PARTS = 'parts';

/** The keys that a bundle is known by, beside its files. */
export const KEYS = 'keys';

/** Where the bundle lies that comes with the package. */
export const SHIPPED = join(PACKAGE_ROOT, 'bundle');

/** What a file of the bundle is made of: the same as long as the bundle and the place of the site are. */
const STATIC = 'static';

/** What rendering needs to know of a bundle. */
export interface BundleInfo extends Bundle {
  /** Hashes of the scripts that it holds. */
  trusted: string[];
  /** What the renderer of texts makes of its sample. */
  sample: string;
  /** What lists of pages for search engines begin with. */
  sitemap: SitemapFrame | null;
  /** Files that the place of a site is filled into. */
  templates: string[];
}

const InfoSchema = z.object({
  entry: z.string(),
  pagesByKeys: z.map(z.string(), z.unknown()),
  entrySpecifierToBundleMap: z.map(z.string(), z.string()),
  scripts: z.array(z.unknown()),
  trusted: z.array(z.string()),
  sample: z.string(),
  sitemap: z.object({ head: z.string(), index: z.string() }).nullable(),
  templates: z.array(z.string()),
});

/**
 * The code that renders the pages of any site, with the styles, scripts and static files of all: made once from this
 * package, without records and settings.
 */
export class SiteBundle {
  readonly #folder: string;
  readonly info: BundleInfo;
  readonly #templates: ReadonlySet<string>;

  private constructor(folder: string, info: BundleInfo) {
    this.#folder = folder;
    this.info = info;
    this.#templates = new Set(info.templates);
  }

  /** The bundle in a folder; null where none of the key is there, or it is not whole. */
  static open(folder: string, key: string): SiteBundle | null {
    try {
      if (!readFileSync(join(folder, KEYS), 'utf8').split('\n').includes(key)) return null;
      return new SiteBundle(folder, InfoSchema.parse(deserialize(readFileSync(join(folder, INFO)))));
    } catch {
      return null;
    }
  }

  /** Lays it into the folder of a site that is to be built. */
  placeInto(files: SiteFiles, place: SitePlace): void {
    const root = join(this.#folder, 'site');
    for (const file of listSite(root)) {
      const isCode = file.startsWith(`${SERVER}/`);
      if (!isCode && files.keeps(file, STATIC)) continue;
      const bytes = readFileSync(join(root, file));
      const content = this.#templates.has(file) ? fillPlace(bytes.toString(), place) : bytes;
      // The code is taken away again when the pages are there.
      if (isCode) files.place(file, content);
      else files.write(file, content, STATIC);
    }
  }
}

/**
 * The bundle of this package: the one that comes with it, else the one that an earlier build has made, else it is made
 * now, in a process of its own. A checkout brings none, and gets it where the package has it.
 * @throws where it cannot be made.
 */
export async function findBundle(keys: BundleKeys, env: NodeJS.ProcessEnv): Promise<SiteBundle> {
  const shipped = SiteBundle.open(SHIPPED, keys.shipped);
  if (shipped) return shipped;
  const kept = isCheckout() ? SHIPPED : join(findCacheFolder(env), 'bundles', entryName(keys.all));
  const known = SiteBundle.open(kept, keys.all);
  if (known) return known;
  await keepBundle(kept, keys, env);
  if (kept !== SHIPPED) pruneEntries(dirname(kept));
  const made = SiteBundle.open(kept, keys.all);
  if (made === null)
    throw new Error(`Unexpected bundle in ${kept} that cannot be read, expected a whole one.`);
  return made;
}

/** Makes the bundle that comes with the package, where it is not there or is not of these files. */
export async function shipBundle(env: NodeJS.ProcessEnv): Promise<void> {
  const keys = keysOfBundle();
  if (SiteBundle.open(SHIPPED, keys.shipped) === null) await keepBundle(SHIPPED, keys, env);
}

/**
 * Copies that bundle into a package that is made from this one, whose files are its own.
 * @returns the modules of other packages that it is made of, relative to this one.
 */
export function packBundle(target: string): string[] {
  const { own, all } = keysOfBundle(target);
  const copy = join(target, basename(SHIPPED));
  cpSync(SHIPPED, copy, { recursive: true });
  rmSync(join(copy, PARTS));
  writeKeys(copy, { own, all });
  return readFileSync(join(SHIPPED, PARTS), 'utf8').split('\n');
}

function writeKeys(folder: string, { own, all }: Pick<BundleKeys, 'own' | 'all'>): void {
  writeFileSync(join(folder, KEYS), `${own}\n${all}\n`);
}

/** Makes a bundle in a folder; whoever is killed leaves none. */
async function keepBundle(folder: string, keys: BundleKeys, env: NodeJS.ProcessEnv): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  try {
    await runMaker(draft, env);
    writeKeys(draft, keys);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    // Whoever made it at the same time may have been first.
    if (SiteBundle.open(folder, keys.all) === null) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Runs what makes a bundle. It works where no packages lie above, so that what the bundle asks for is what this package names. */
async function runMaker(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'handbook-bundle-'));
  try {
    await runProgram('./maker.mjs', [folder], { ...env, HANDBOOK_CACHE: cache });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function runProgram(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const program = fileURLToPath(new URL(file, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => {
      said += String(data);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`The code of pages could not be bundled (${code ?? signal}):\n${said}`));
    });
  });
}
