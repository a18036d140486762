import { hash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writerBelow } from './write-below.ts';

/** A file of a site as a build has written it. */
export interface SiteFile {
  /** What it was made of: a file of the same site that is made of the same has the same bytes. */
  source: string;
  /** Hashes of its scripts, where it is a page. */
  hashes: string[] | null;
  /** Which file it is on the disk, and in which state; empty until the site is whole. */
  stamp: string;
}

/** What tells a state of a file on the disk from any other; null where none lies there. */
export function stampOf(path: string): string | null {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : null;
}

/** What a file is made of that is made of a text alone. */
function sourceOf(text: string): string {
  return hash('sha256', text, 'base64url');
}

/**
 * The files of a site that is being written into a folder. In it may lie those of an earlier build, each with what it
 * was made of: they are as good as not there until a build makes them of the same again.
 */
export class SiteFiles {
  readonly folder: string;
  /** Null where what lies in the folder is of this build. */
  readonly #old: ReadonlyMap<string, SiteFile> | null;
  readonly #made = new Map<string, SiteFile | null>();
  readonly #write: (file: string, content: string | Uint8Array) => void;

  /** @param old files of an earlier build, all that lie in the folder. */
  constructor(folder: string, old: ReadonlyMap<string, SiteFile> | null = null) {
    this.folder = folder;
    this.#old = old;
    this.#write = writerBelow(folder);
  }

  /** Whether this build has the file. */
  has(file: string): boolean {
    return this.#made.has(file) || (this.#old === null && existsSync(join(this.folder, file)));
  }

  /** Keeps a file that is made of this already; false where it is to be written. */
  keeps(file: string, source: string): boolean {
    const old = this.#old?.get(file);
    if (old?.source !== source) return false;
    this.#made.set(file, old);
    return true;
  }

  /** The text of a file that is made of this already, which is kept; null where it is to be written. */
  keptText(file: string, source: string): string | null {
    return this.keeps(file, source) ? readFileSync(join(this.folder, file), 'utf8') : null;
  }

  /** Whether a file is one of an earlier build, as it was. */
  isKept(file: string): boolean {
    return (this.#made.get(file)?.stamp ?? '') !== '';
  }

  /** Writes a file. One of unknown source is made anew by every build. */
  write(file: string, content: string | Uint8Array, source: string | null = null): void {
    this.place(file, content);
    this.#made.set(file, source === null ? null : { source, hashes: null, stamp: '' });
  }

  /** Writes a file of which it is noted already what it is made of. */
  place(file: string, content: string | Uint8Array): void {
    // Another site may have the same file: it is replaced, never written into.
    if (this.#old?.has(file)) rmSync(join(this.folder, file), { force: true });
    this.#write(file, content);
  }

  /** Writes a file of a text, made of that alone unless said. One that the site has already is not overwritten. */
  writeText(file: string, text: string, source = sourceOf(text)): void {
    if (this.has(file)) return;
    if (!this.keeps(file, source)) this.write(file, text, source);
  }

  /** Notes what a file was made of that somebody else has written. */
  note(file: string, source: string, hashes: string[] | null): void {
    this.#made.set(file, { source, hashes, stamp: '' });
  }

  /** What a file of this build is made of; null where that is not known. */
  sourceOf(file: string): string | null {
    return this.#made.get(file)?.source ?? null;
  }

  /** Hashes of the scripts of a page that is finished. */
  hashesOf(file: string): string[] | null {
    return this.#made.get(file)?.hashes ?? null;
  }

  /** Takes note that a page was finished. */
  finish(file: string, hashes: string[]): void {
    const made = this.#made.get(file);
    if (made) made.hashes = hashes;
  }

  /** The files of this build; null where only the folder knows them. */
  list(): string[] | null {
    return this.#old && [...this.#made.keys()].sort();
  }

  /** Takes away files of an earlier build that this one has not made, and folders that are empty then. */
  sweep(isSwept: (file: string) => boolean): void {
    for (const file of this.#old?.keys() ?? []) {
      if (this.#made.has(file) || !isSwept(file)) continue;
      removeFile(this.folder, file);
    }
  }

  /** The files of which it is known what they were made of, as they lie in the folder now. */
  stamped(): Map<string, SiteFile> {
    const stamped = new Map<string, SiteFile>();
    for (const [file, made] of this.#made) {
      if (made === null || (file.endsWith('.html') && made.hashes === null)) continue;
      const stamp = made.stamp || stampOf(join(this.folder, file));
      if (stamp) stamped.set(file, { ...made, stamp });
    }
    return stamped;
  }
}

/** Removes a file of a site, and the folders that hold nothing else. */
export function removeFile(root: string, file: string): void {
  rmSync(join(root, file), { force: true });
  for (let place = dirname(file); place !== '.'; place = dirname(place)) {
    try {
      rmdirSync(join(root, place));
    } catch {
      return;
    }
  }
}
