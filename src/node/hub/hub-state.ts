import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MOST_MEGABYTES } from '../../core/hub/config.ts';
import type { PublishedHandbook } from '../../core/hub/published.ts';
import { isRefused, readPlainFile } from '../plain-file.ts';
import { replaceFile } from '../replace-file.ts';
import type { Validators } from './fetch-published.ts';

/** The last good state of a handbook, as a hub keeps it from one run to the next. */
export interface KeptState {
  /** Where it was read and by which version, so that a change of either reads it anew. */
  source: string;
  validators: Validators;
  /** What a search engine is given was kept as well. */
  withWords: boolean;
  /** ISO moment. */
  readAt: string;
  published: PublishedHandbook;
}

const MAX_BYTES = MOST_MEGABYTES * 1_000_000;

const KeptSchema = z.object({
  v: z.literal(2),
  source: z.string(),
  validators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }),
  withWords: z.boolean(),
  readAt: z.string(),
  // Written by this program; what it holds was checked when it was read from the handbook.
  published: z.custom<PublishedHandbook>(
    (value) =>
      typeof value === 'object' && value !== null && 'records' in value && Array.isArray(value.records),
  ),
});

/** The state of a handbook in a folder of states; null where there is none that can be read. */
export function readState(folder: string, name: string): KeptState | null {
  const bytes = readPlainFile(join(folder, `${name}.json`), { limit: MAX_BYTES });
  if (isRefused(bytes)) return null;
  try {
    const parsed = KeptSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps the state of a handbook for the next run. */
export function writeState(folder: string, name: string, state: KeptState): void {
  mkdirSync(folder, { recursive: true });
  replaceFile(join(folder, `${name}.json`), JSON.stringify({ v: 2, ...state }));
}
