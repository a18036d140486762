import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { SITE_MARK } from './fill-in-place.ts';
import { pruneEntries } from './prune-entries.ts';
import { listSite } from './site-directory.ts';
import { removeFile, type SiteFile, stampOf } from './site-files.ts';

const AccountSchema = z.object({
  key: z.string(),
  /** State of the mark of the site, by which it is told from any other in its place. */
  mark: z.string(),
  files: z.array(z.tuple([z.string(), z.string(), z.array(z.string()).nullable(), z.string()])),
});
type Account = z.infer<typeof AccountSchema>;

/** Account of the site that is served, and of the one that is kept. */
const SERVED = 'served.json';
const KEPT = 'kept.json';
const SITE = 'site';

/**
 * The files of earlier builds of a site, from which the next one is made: the last but one lies in the cache, since the
 * last took its place where it is served. So a build writes what has changed, and removes no site.
 *
 * A file counts only in the very state in which a build has left it. Where no site is kept yet, the next one begins with
 * links to the files of the one that is served; neither is ever written into.
 */
export class KeptSite {
  /** Where they are kept, with whatever else is made of them. */
  readonly folder: string;
  readonly #key: string;

  /**
   * @param key what the site is known by besides its records: those of another one are of no use.
   */
  constructor(folder: string, key: string) {
    this.folder = folder;
    this.#key = key;
  }

  /** Lays what there is of the site into a fresh place, and tells what it is made of; null where there is nothing. */
  placeInto(place: string, out: string): Map<string, SiteFile> | null {
    const kept = this.#read(KEPT);
    rmSync(join(this.folder, KEPT), { force: true });
    try {
      if (kept) return this.#moveInto(place, kept);
      const served = this.#read(SERVED);
      return served && isMarked(out, served) ? linkInto(place, out, served) : null;
    } catch {
      // Of another file system, or gone meanwhile.
      rmSync(place, { recursive: true, force: true });
      return null;
    }
  }

  /** Takes the site that another has replaced, if it is the one that the last build has written. */
  take(old: string): void {
    const served = this.#read(SERVED);
    if (!served || !isMarked(old, served)) return;
    const site = join(this.folder, SITE);
    try {
      rmSync(site, { recursive: true, force: true });
      renameSync(old, site);
      writeFileSync(join(this.folder, KEPT), JSON.stringify(served));
    } catch (error) {
      // Across file systems nothing moves.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }

  /** Notes what the site is made of that is served now. */
  note(out: string, files: ReadonlyMap<string, SiteFile>): void {
    const mark = stampOf(join(out, SITE_MARK));
    mkdirSync(this.folder, { recursive: true });
    const path = join(this.folder, SERVED);
    const account: Account = {
      key: this.#key,
      mark: mark ?? '',
      files: [...files].map(([file, { source, hashes, stamp }]) => [file, source, hashes, stamp]),
    };
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(account));
    renameSync(`${path}.${process.pid}`, path);
    const now = new Date();
    utimesSync(this.folder, now, now);
    pruneEntries(dirname(this.folder));
  }

  /** Forgets the site that is served. */
  forget(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #read(name: string): Account | null {
    try {
      const account = AccountSchema.parse(JSON.parse(readFileSync(join(this.folder, name), 'utf8')));
      return account.key === this.#key ? account : null;
    } catch {
      return null;
    }
  }

  #moveInto(place: string, { files }: Account): Map<string, SiteFile> {
    renameSync(join(this.folder, SITE), place);
    const known = new Map(files.map(([file, source, hashes, stamp]) => [file, { source, hashes, stamp }]));
    const found = new Map<string, SiteFile>();
    for (const file of listSite(place)) {
      const path = join(place, file);
      const entry = known.get(file);
      if (entry && stampOf(path) === entry.stamp) found.set(file, entry);
      else removeFile(place, file);
    }
    return found;
  }
}

/** Whether the site in a place is the one that an account is of. */
function isMarked(place: string, { mark }: Account): boolean {
  return mark !== '' && stampOf(join(place, SITE_MARK)) === mark;
}

function linkInto(place: string, out: string, { files }: Account): Map<string, SiteFile> {
  const found = new Map<string, SiteFile>();
  const folders = new Set<string>();
  for (const [file, source, hashes, stamp] of files) {
    const path = join(out, file);
    if (stampOf(path) !== stamp) continue;
    const to = join(place, file);
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    linkSync(path, to);
    found.set(file, { source, hashes, stamp });
  }
  return found;
}
