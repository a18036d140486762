import { hash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { Facts } from '../core/source/facts.ts';
import type { SourceFile } from '../core/source/source.ts';
import { findCacheFolder } from './cache-folder.ts';
import type { ListedFile } from './list-files.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { programKey } from './program-key.ts';
import { entryName, pruneEntries } from './prune-entries.ts';
import type { KnownTexts } from './read-sources.ts';
import { EnvironmentError } from './usage-error.ts';

/** Bytes of the largest file of readings, and of all of them. */
const MAX_SIZE = 256_000_000;
const MAX_TOTAL = 512_000_000;

/** Files below which nothing is kept. */
const MIN_FILES = 100;

/** The share of files, as the divisor of their number, that is rather read anew by the next run than all of them written. */
const LARGEST_REST = 100;

/** Milliseconds after which a change of a file shows in its times, on file systems with coarse ones too. */
const SETTLED = 1000;

/** Bytes in front of the readings: the sizes of the list and its checksum, in digits. */
const HEAD = 32;

const ListSchema = z.object({
  program: z.string(),
  files: z.array(z.tuple([z.string(), z.int(), z.int(), z.int()])),
});

/** What the readings of a root depend on beside its files. */
export interface ReadingKey {
  /** Absolute path. */
  root: string;
  /** The team's own words. */
  words: unknown;
}

/**
 * What was found out from each file of a root, kept in one file of the cache over runs, and in memory within one. A file
 * is known by its path and its text. What is damaged, of another program or of other words is not there.
 */
export class ReadingCache implements KnownTexts {
  readonly #texts = new Map<string, { stamp: string; text: string }>();
  readonly #settledAfter: number;
  readonly #path: string | null;
  readonly #program: string;
  readonly #minFiles: number;
  readonly #kept = new Map<string, { start: number; length: number; sum: number }>();
  #bytes: Buffer = Buffer.alloc(0);
  #files = new Map<string, { file: SourceFile; key: string }>();
  #written = 0;

  private constructor(path: string | null, program: string, minFiles: number, settledAfter = SETTLED) {
    this.#settledAfter = settledAfter;
    this.#path = path;
    this.#program = program;
    this.#minFiles = minFiles;
    if (path !== null) this.#load(path);
  }

  /**
   * For the runs of one process, in which a file whose state on the disk is the same is not read again either.
   * @param settledAfter milliseconds for which a file must have stood when it was read: what changes right afterwards
   *   may have the times that it had.
   */
  static inMemory(settledAfter = SETTLED): ReadingCache {
    return new ReadingCache(null, '', 0, settledAfter);
  }

  /**
   * For all runs of this user; null where nothing can be kept.
   * @param minFiles files below which nothing is written: to read few takes less time than to look up what is kept.
   */
  static open(
    { root, words }: ReadingKey,
    env: Readonly<Record<string, string | undefined>>,
    minFiles = MIN_FILES,
  ): ReadingCache | null {
    const program = programKey();
    if (program === null) return null;
    try {
      const folder = join(findCacheFolder(env), 'readings');
      mkdirSync(folder, { recursive: true });
      return new ReadingCache(join(folder, entryName(root)), `${program} ${JSON.stringify(words)}`, minFiles);
    } catch (error) {
      if (error instanceof EnvironmentError || (error instanceof Error && 'code' in error)) return null;
      throw error;
    }
  }

  find({ path, stamp }: ListedFile): string | null {
    const known = this.#texts.get(path);
    return known && known.stamp === stamp?.text ? known.text : null;
  }

  keep({ path, stamp }: ListedFile, text: string): void {
    if (stamp && Date.now() - stamp.changed > this.#settledAfter)
      this.#texts.set(path, { stamp: stamp.text, text });
  }

  /** The files with what is known of them; one that says what it said before is the same object. */
  adopt(files: readonly SourceFile[]): SourceFile[] {
    const adopted = new Map<string, { file: SourceFile; key: string }>();
    for (const { path, text } of files) {
      const before = this.#files.get(path);
      if (before?.file.text === text) {
        before.file.facts?.startRun();
        adopted.set(path, before);
        continue;
      }
      const key = hash('sha256', `${path}\0${text}`, 'base64url');
      adopted.set(path, { file: { path, text, facts: this.#find(key) ?? new Facts() }, key });
    }
    this.#files = adopted;
    return [...adopted.values()].map(({ file }) => file);
  }

  /** Writes what was found out, where that is more than was known. */
  save(): void {
    if (this.#path === null || this.#files.size < this.#minFiles) return;
    const entries = [...this.#files.values()];
    const changed = entries.filter(({ file }) => file.facts?.isChanged).length;
    const differing = changed + Math.abs(this.#written - entries.length);
    if (differing * LARGEST_REST < entries.length || differing === 0) return;
    try {
      this.#write(this.#path, entries);
    } catch (error) {
      // Without space or rights the next run reads anew.
      rmSync(this.#draft(this.#path), { force: true });
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }

  #find(key: string): Facts | null {
    const place = this.#kept.get(key);
    if (place === undefined) return null;
    const bytes = this.#bytes.subarray(place.start, place.start + place.length);
    if (crc32(bytes) !== place.sum) return null;
    try {
      return Facts.read(bytes.toString('utf8'));
    } catch {
      return null;
    }
  }

  #load(path: string): void {
    const bytes = readPlainFile(path, { inside: dirname(path), limit: MAX_SIZE });
    if (isRefused(bytes) || bytes.length < HEAD) return;
    const [length = 0, sum = 0] = bytes.toString('latin1', 0, HEAD).trim().split(' ').map(Number);
    const list = bytes.subarray(HEAD, HEAD + length);
    if (list.length !== length || crc32(list) !== sum) return;
    try {
      const { program, files } = ListSchema.parse(JSON.parse(list.toString('utf8')));
      if (program !== this.#program) return;
      this.#take(bytes, files, HEAD + length);
    } catch {
      // What is no list has no readings.
    }
  }

  /** Finds the readings of files in the bytes that lie on the disk. */
  #take(bytes: Buffer, files: z.infer<typeof ListSchema>['files'], begin: number): void {
    this.#kept.clear();
    for (const [key, start, length, sum] of files) this.#kept.set(key, { start: begin + start, length, sum });
    this.#bytes = bytes;
    this.#written = files.length;
  }

  #write(path: string, entries: readonly { file: SourceFile; key: string }[]): void {
    const files: z.infer<typeof ListSchema>['files'] = [];
    const blocks: Buffer[] = [];
    let start = 0;
    for (const { file, key } of entries) {
      const known = file.facts?.isChanged === false ? this.#kept.get(key) : undefined;
      const block = known
        ? this.#bytes.subarray(known.start, known.start + known.length)
        : Buffer.from(file.facts?.write() ?? '{}');
      files.push([key, start, block.length, known?.sum ?? crc32(block)]);
      blocks.push(block);
      start += block.length;
    }
    const list = Buffer.from(JSON.stringify({ program: this.#program, files }));
    if (HEAD + list.length + start > MAX_SIZE) return;
    const head = Buffer.from(`${list.length} ${crc32(list)}`.padEnd(HEAD));
    const draft = this.#draft(path);
    // Nothing is written through a link that lies there.
    rmSync(draft, { force: true });
    const bytes = Buffer.concat([head, list, ...blocks]);
    writeFileSync(draft, bytes, { flag: 'wx' });
    renameSync(draft, path);
    // What is found out from here on is written beside what lies there now.
    this.#take(bytes, files, HEAD + list.length);
    pruneEntries(dirname(path), MAX_TOTAL);
  }

  #draft(path: string): string {
    return `${path}.${process.pid}`;
  }
}
