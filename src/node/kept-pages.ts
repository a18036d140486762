import {
  closeSync,
  fstatSync,
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

/** Sites whose pages are kept; those that were built longest ago go first. */
const MAX_SITES = 6;

/** Bytes at the end of a file that say how long the list of its pages is. */
const TRAILER = 16;

const ListSchema = z.array(z.tuple([z.string(), z.string(), z.int(), z.int()]));

/**
 * Pages of the last build of a site, each under a key that is made of everything that shapes it: in one file, in which
 * they follow each other, with their list behind them. The pages of a build take its place when the build is done.
 */
export class KeptPages {
  readonly #path: string;
  readonly #known = new Map<string, { start: number; length: number }>();
  readonly #fresh: [path: string, key: string, start: number, length: number][] = [];
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
  find(path: string, key: string): Uint8Array<ArrayBuffer> | null {
    const place = this.#known.get(`${path} ${key}`);
    if (place === undefined || this.#old === null) return null;
    const bytes = new Uint8Array(place.length);
    return readSync(this.#old, bytes, 0, place.length, place.start) === place.length ? bytes : null;
  }

  keep(path: string, key: string, page: Uint8Array): void {
    this.#fresh.push([path, key, this.#end, page.length]);
    writeSync(this.#new, page, 0, page.length, this.#end);
    this.#end += page.length;
  }

  /** Lets the pages of this build be those that the next one finds. */
  commit(): void {
    const list = Buffer.from(JSON.stringify(this.#fresh));
    const trailer = Buffer.from(String(list.length).padStart(TRAILER));
    writeSync(this.#new, Buffer.concat([list, trailer]), 0, list.length + TRAILER, this.#end);
    this.#close();
    renameSync(this.#draft, this.#path);
    this.#prune();
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
      for (const [path, key, start, bytes] of list)
        this.#known.set(`${path} ${key}`, { start, length: bytes });
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

  /** Takes away what killed builds have left, and the pages of sites that were not built for long. */
  #prune(): void {
    const folder = dirname(this.#path);
    const names = readdirSync(folder);
    const isLeft = (name: string): boolean =>
      !processIsAlive(Number(/\.(\d+)$/.exec(name)?.[1] ?? process.pid));
    for (const name of names.filter(isLeft)) rmSync(join(folder, name), { force: true });
    const files = names
      .filter((name) => !name.includes('.'))
      .map((name) => join(folder, name))
      .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of files.slice(MAX_SITES)) rmSync(path, { force: true });
  }
}

function readText(file: number, start: number, length: number): string {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, start);
  return bytes.toString('utf8');
}
