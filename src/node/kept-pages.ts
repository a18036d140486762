import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { pruneEntries } from './prune-entries.ts';

/** Bytes that may be of no use in a file of pages before it is written anew. */
const MAX_UNUSED = 4_000_000;

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

const PlaceSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.int(),
  z.int(),
  z.array(z.string()).nullable(),
]);
type Place = z.infer<typeof PlaceSchema>;

const ListSchema = z.object({ file: z.int(), end: z.int(), pages: z.array(PlaceSchema) });

const LIST = 'list';

/**
 * Pages of the last build of a site, each under a key that is made of everything that shapes it: in one file, behind which
 * a build writes those that it renders, and a list of where they are, which takes the place of the last one when the
 * build is done.
 */
export class KeptPages {
  readonly #folder: string;
  readonly #known = new Map<string, Place>();
  readonly #texts = new Set<string>();
  readonly #fresh = new Map<string, Place>();
  #number = 1;
  #file: number;
  /** Where the pages of the last build end. */
  #begin = 0;
  #end = 0;
  #isOpen = true;

  /** @param folder where they are kept; one that holds no list of pages has none. */
  constructor(folder: string) {
    this.#folder = folder;
    // Versions before this one kept them in a file of that name.
    if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
    mkdirSync(folder, { recursive: true });
    this.#file = this.#open();
  }

  /** The page of a path as the last build has rendered it; null where anything that shapes it has changed. */
  find(path: string, key: PageKey): KeptPage | null {
    const place = this.#known.get(nameOf(path, key));
    if (place === undefined) return null;
    const bytes = this.#read(place);
    return bytes && { bytes, hashes: place[5] };
  }

  /** Whether the last build has rendered this very text. */
  knowsText(text: string): boolean {
    return this.#texts.has(text);
  }

  /** Keeps a page of the last build for the next one. */
  keepOn(path: string, key: PageKey): void {
    const name = nameOf(path, key);
    const place = this.#known.get(name);
    if (place) this.#fresh.set(name, place);
  }

  keep(path: string, key: PageKey, { bytes, hashes }: { bytes: Uint8Array; hashes: string[] | null }): void {
    const place: Place = [path, key.shape, key.text, this.#end, bytes.length, hashes];
    this.#fresh.set(nameOf(path, key), place);
    writeSync(this.#file, bytes, 0, bytes.length, this.#end);
    this.#end += bytes.length;
  }

  /** Keeps none of the pages that this build has kept so far. */
  forget(): void {
    this.#fresh.clear();
    this.#end = this.#begin;
  }

  /** Lets the pages of this build be those that the next one finds. */
  commit(): void {
    const used = this.#fresh.values().reduce((sum, place) => sum + place[4], 0);
    if (this.#end - used > used + MAX_UNUSED) this.#writeAnew();
    const pages = [...this.#fresh.values()];
    const draft = join(this.#folder, `${LIST}.${process.pid}`);
    writeFileSync(draft, JSON.stringify({ file: this.#number, end: this.#end, pages }));
    this.discard();
    renameSync(draft, join(this.#folder, LIST));
    const own = new Set([LIST, String(this.#number)]);
    for (const name of readdirSync(this.#folder))
      if (!own.has(name)) rmSync(join(this.#folder, name), { force: true });
    pruneEntries(dirname(this.#folder));
  }

  /** Leaves the pages of the last build as they are. */
  discard(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }

  #open(): number {
    try {
      const { file, end, pages } = ListSchema.parse(
        JSON.parse(readFileSync(join(this.#folder, LIST), 'utf8')),
      );
      this.#number = file;
      const opened = openSync(join(this.#folder, String(file)), 'r+');
      for (const place of pages) {
        const [path, shape, text] = place;
        this.#known.set(nameOf(path, { shape, text }), place);
        this.#texts.add(text);
      }
      this.#begin = end;
      this.#end = end;
      return opened;
    } catch {
      // The first build, or what it has left is damaged.
      return openSync(join(this.#folder, String(++this.#number)), 'w+');
    }
  }

  #read([, , , start, length]: Place): Uint8Array<ArrayBuffer> | null {
    const bytes = new Uint8Array(length);
    return readSync(this.#file, bytes, 0, length, start) === length ? bytes : null;
  }

  /** Writes the pages of this build alone into another file. */
  #writeAnew(): void {
    const file = openSync(join(this.#folder, String(++this.#number)), 'w+');
    let end = 0;
    for (const [name, place] of this.#fresh) {
      const bytes = this.#read(place);
      if (bytes === null) {
        this.#fresh.delete(name);
        continue;
      }
      writeSync(file, bytes, 0, bytes.length, end);
      const [path, shape, text, , length, hashes] = place;
      this.#fresh.set(name, [path, shape, text, end, length, hashes]);
      end += length;
    }
    closeSync(this.#file);
    this.#file = file;
    this.#end = end;
  }
}

function nameOf(path: string, { shape, text }: PageKey): string {
  return `${path} ${shape} ${text}`;
}
