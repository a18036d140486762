import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { processIsAlive } from './process-is-alive.ts';

/** Sites of which something is kept; those that were built longest ago go first. */
const MAX_SITES = 6;

/** Bytes at the end of a file that say how long the list of its pages is. */
const TRAILER = 16;

/** What a page is found by. */
export interface PageKey {
  /** Everything that shapes the page but its text. */
  shape: string;
  /** A hash of its text as it is given to the renderer, which had no fault to tell of it. */
  text: string;
}

/** A page as a build has rendered it. */
export interface KeptPage {
  bytes: Uint8Array<ArrayBuffer>;
  /** Hashes of its scripts, which its policy allows; null where it has no policy yet. */
  hashes: string[] | null;
}

const ListSchema = z.array(
  z.tuple([z.string(), z.string(), z.string(), z.int(), z.int(), z.array(z.string()).nullable()]),
);
type List = z.infer<typeof ListSchema>;

interface Place {
  start: number;
  length: number;
  hashes: string[] | null;
}

/**
 * Pages of the last build of a site, each under a key that is made of everything that shapes it: in one file, in which
 * they follow each other, with their list behind them. The pages of a build take its place when the build is done.
 */
export class KeptPages {
  readonly #path: string;
  readonly #known = new Map<string, Place>();
  readonly #texts = new Set<string>();
  readonly #fresh: List = [];
  #old: number | null = null;
  #new: number;
  #end = 0;
  #isOpen = true;

  /** @param path file of the pages; one that is no such file is none. */
  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#open();
    this.#new = openSync(this.#draft, 'w');
  }

  /** The page of a path as the last build has rendered it; null where anything that shapes it has changed. */
  find(path: string, key: PageKey): KeptPage | null {
    const place = this.#known.get(nameOf(path, key));
    if (place === undefined || this.#old === null) return null;
    const { start, length, hashes } = place;
    const bytes = new Uint8Array(length);
    return readSync(this.#old, bytes, 0, length, start) === length ? { bytes, hashes } : null;
  }

  /** Whether the last build has rendered this very text. */
  knowsText(text: string): boolean {
    return this.#texts.has(text);
  }

  keep(path: string, key: PageKey, { bytes, hashes }: { bytes: Uint8Array; hashes: string[] | null }): void {
    this.#fresh.push([path, key.shape, key.text, this.#end, bytes.length, hashes]);
    writeSync(this.#new, bytes, 0, bytes.length, this.#end);
    this.#end += bytes.length;
  }

  /** Keeps none of the pages that this build has kept so far. */
  forget(): void {
    this.#fresh.length = 0;
    this.#end = 0;
  }

  /** Lets the pages of this build be those that the next one finds. */
  commit(): void {
    const list = Buffer.from(JSON.stringify(this.#fresh));
    const trailer = Buffer.from(String(list.length).padStart(TRAILER));
    writeSync(this.#new, Buffer.concat([list, trailer]), 0, list.length + TRAILER, this.#end);
    ftruncateSync(this.#new, this.#end + list.length + TRAILER);
    this.#close();
    renameSync(this.#draft, this.#path);
    pruneSites(dirname(this.#path));
  }

  /** Leaves the pages of the last build as they are. */
  discard(): void {
    if (!this.#isOpen) return;
    this.#close();
    rmSync(this.#draft, { force: true });
  }

  get #draft(): string {
    return `${this.#path}.${process.pid}`;
  }

  #open(): void {
    try {
      const file = openSync(this.#path, 'r');
      const { size } = fstatSync(file);
      const length = Number(readText(file, size - TRAILER, TRAILER));
      const list = ListSchema.parse(JSON.parse(readText(file, size - TRAILER - length, length)));
      for (const [path, shape, text, start, bytes, hashes] of list) {
        this.#known.set(nameOf(path, { shape, text }), { start, length: bytes, hashes });
        this.#texts.add(text);
      }
      this.#old = file;
    } catch {
      // The first build, or one that was cut off.
    }
  }

  #close(): void {
    if (this.#old !== null) closeSync(this.#old);
    this.#old = null;
    closeSync(this.#new);
    this.#isOpen = false;
  }
}

/**
 * Takes away what killed builds have left in a folder that holds an entry for each site, and those of sites that were not
 * built for long.
 */
export function pruneSites(folder: string): void {
  const names = readdirSync(folder);
  const isLeft = (name: string): boolean =>
    !processIsAlive(Number(/\.(\d+)$/.exec(name)?.[1] ?? process.pid));
  for (const name of names.filter(isLeft)) rmSync(join(folder, name), { recursive: true, force: true });
  const entries = names
    .filter((name) => !name.includes('.'))
    .map((name) => join(folder, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of entries.slice(MAX_SITES)) rmSync(path, { recursive: true, force: true });
}

function nameOf(path: string, { shape, text }: PageKey): string {
  return `${path} ${shape} ${text}`;
}

function readText(file: number, start: number, length: number): string {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, start);
  return bytes.toString('utf8');
}
