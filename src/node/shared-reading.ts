import type { HandbookConfig } from '../core/source/config.ts';
import type { CheckedHandbook } from './checked-handbook.ts';
import type { NamedFolders } from './find-source-folders.ts';

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

/** Makes the next reading of an input start from disk. */
export function forgetReading(input: ReadingInput): void {
  allReadings().byInput.delete(keyOf(input));
}

function allReadings(): Readings {
  const known: Readings | undefined = Reflect.get(globalThis, KEY);
  if (known) return known;
  const readings: Readings = { count: 0, byInput: new Map() };
  Reflect.set(globalThis, KEY, readings);
  return readings;
}

function keyOf({ root, config, folders }: ReadingInput): string {
  return JSON.stringify([root, config, folders]);
}
