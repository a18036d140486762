import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { pruneEntries } from '../../../node/prune-entries.ts';
import { listSite } from '../../../node/site-directory.ts';
import type { SiteFiles } from '../../../node/site-files.ts';
import { STORE_KEY } from '../../../plugin/jobs/memory-store.ts';
import type { Bundle } from '../../../plugin/jobs/render-thread.ts';
import type { HandbookOptions, SiteFinish } from '../../../plugin/options.ts';
import type { KnownShape } from '../../../plugin/page-data.ts';
import type { SitemapFrame } from '../shard/sitemap.ts';

/** Where Astro lays the code that renders pages, within the folder of the site. */
export const SERVER = '.prerender';

/** The module in which Astro stores the entries of all collections. */
const DATA = /^_astro_data-layer-content.*\.mjs$/;

/** How that module hands them on. */
const EXPORTED = /export \{ \w+ as default \};?\s*$/;

const INFO = 'info';

/** What a file is made of that is the same as long as the bundle is. */
const STATIC = 'static';

/** What a renewal needs of the build that it renews. */
export interface BundleInfo extends Omit<Bundle, 'entry'> {
  key: string;
  /** Path of the module that Astro has bundled, within the folder of the site. */
  entry: string;
  finish: SiteFinish;
  /** What the renderer of texts makes of its sample. */
  sample: string;
  shapes: { pages: KnownShape[] };
  /** Null where its pages are listed nowhere. */
  sitemap: SitemapFrame | null;
}

const InfoSchema = z.object({
  key: z.string(),
  entry: z.string(),
  pagesByKeys: z.map(z.string(), z.unknown()),
  entrySpecifierToBundleMap: z.map(z.string(), z.string()),
  scripts: z.array(z.unknown()),
  finish: z.object({
    options: z.custom<HandbookOptions>((value) => typeof value === 'object'),
    scripts: z.array(z.string()),
  }),
  sample: z.string(),
  shapes: z.object({ pages: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])) }),
  sitemap: z.object({ head: z.string(), index: z.string() }).nullable(),
});

/**
 * The code and the styles, scripts and static files of the last build of a site, without its records. Pages that have
 * changed are rendered by it while nothing but records has.
 */
export class KeptBundle {
  readonly #folder: string;
  #info: Partial<BundleInfo> = {};

  /** @param folder where they are kept; what is no such folder holds none. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is known of the last build; null where it was of another site, or is not whole. */
  find(key: string): BundleInfo | null {
    try {
      const info = InfoSchema.parse(deserialize(readFileSync(join(this.#folder, INFO))));
      return info.key === key ? info : null;
    } catch {
      return null;
    }
  }

  /** Lays what is kept into the folder of a site that is to be built. */
  placeInto(files: SiteFiles): void {
    const kept = join(this.#folder, 'site');
    cpSync(join(kept, SERVER), join(files.folder, SERVER), { recursive: true });
    for (const name of readdirSync(kept))
      if (name !== SERVER)
        for (const file of statSync(join(kept, name)).isDirectory()
          ? listSite(join(kept, name)).map((path) => `${name}/${path}`)
          : [name])
          if (!files.keeps(file, STATIC)) files.write(file, readFileSync(join(kept, file)), STATIC);
  }

  /** Takes the bundle of a build from the folder of its site, in which nothing else lies yet. */
  take({ entry, ...bundle }: Bundle, site: string): void {
    this.discard();
    mkdirSync(dirname(this.#folder), { recursive: true });
    const copy = join(this.#draft, 'site');
    cpSync(site, copy, { recursive: true, filter: (path) => !DATA.test(basename(path)) });
    const chunks = join(SERVER, 'chunks');
    const [data, ...others] = readdirSync(join(site, chunks)).filter((name) => DATA.test(name));
    const known =
      data !== undefined &&
      others.length === 0 &&
      EXPORTED.test(readFileSync(join(site, chunks, data), 'utf8'));
    if (!known || !entry.startsWith(pathToFileURL(site).href)) {
      this.discard();
      return;
    }
    writeFileSync(join(copy, chunks, data), `export default globalThis[Symbol.for('${STORE_KEY}')];\n`);
    this.note({ ...bundle, entry: entry.slice(pathToFileURL(site).href.length).replace(/^\//, '') });
  }

  note(part: Partial<BundleInfo>): void {
    Object.assign(this.#info, part);
  }

  /** Lets what was taken be what the next build finds, if all of it is known. */
  commit(): void {
    if (!existsSync(this.#draft)) return;
    if (!InfoSchema.safeParse(this.#info).success) {
      this.discard();
      return;
    }
    writeFileSync(join(this.#draft, INFO), serialize(this.#info));
    // Whoever is killed within the removal leaves what is told to be no bundle.
    rmSync(join(this.#folder, INFO), { force: true });
    rmSync(this.#folder, { recursive: true, force: true });
    renameSync(this.#draft, this.#folder);
    pruneEntries(dirname(this.#folder));
  }

  /** Leaves what is kept as it is. */
  discard(): void {
    rmSync(this.#draft, { recursive: true, force: true });
  }

  get #draft(): string {
    return `${this.#folder}.${process.pid}`;
  }
}
