import type { HandbookConfig } from '../core/source/config.ts';
import type { CheckedHandbook } from './checked-handbook.ts';
import type { NamedFolders } from './find-source-folders.ts';
import { ReadingCache } from './reading-cache.ts';

/** What decides a reading. */
export interface ReadingInput {
  /** Absolute path. */
  root: string;
  config: HandbookConfig;
  folders: NamedFolders;
}

/** Readings of this process by what decides them, and how many there were. */
interface Readings {
  count: number;
  byInput: Map<string, Promise<CheckedHandbook>>;
  /** What was found out from files, by root and words. */
  caches: Map<string, ReadingCache>;
}

/**
 * Vite loads modules of the plugin a second time, beside those that the command line has loaded; both find the same
 * readings under this name.
 */
const KEY = Symbol.for('starlight-handbook.readings');

/**
 * The reading of an input that this process has made, or the one that `read` makes now. Command line, loaders and MDX
 * share it, so that a build reads once and all its outputs tell the same.
 */
export function shareReading(
  input: ReadingInput,
  read: () => Promise<CheckedHandbook>,
): Promise<CheckedHandbook> {
  const readings = allReadings();
  const key = keyOf(input);
  const known = readings.byInput.get(key);
  if (known) return known;
  readings.count++;
  const made = read();
  readings.byInput.set(key, made);
  made.catch(() => readings.byInput.delete(key));
  return made;
}

/** What this process and earlier ones have found out from the files of an input, for its next reading. */
export function cacheFor({ root, config: { words } }: ReadingInput): ReadingCache {
  const { caches } = allReadings();
  const key = JSON.stringify([root, words]);
  const known = caches.get(key) ?? ReadingCache.open({ root, words }, process.env) ?? ReadingCache.inMemory();
  caches.set(key, known);
  return known;
}

/** Keeps what was found out from the files of an input for other processes, once nobody asks them any more. */
export function saveReading(input: ReadingInput): void {
  cacheFor(input).save();
}

/** Makes the next reading of an input start from disk. */
export function forgetReading(input: ReadingInput): void {
  allReadings().byInput.delete(keyOf(input));
}

function allReadings(): Readings {
  const known: Readings | undefined = Reflect.get(globalThis, KEY);
  if (known) return known;
  const readings: Readings = { count: 0, byInput: new Map(), caches: new Map() };
  Reflect.set(globalThis, KEY, readings);
  return readings;
}

function keyOf({ root, config, folders }: ReadingInput): string {
  return JSON.stringify([root, config, folders]);
}
