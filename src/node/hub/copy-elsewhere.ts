import { join } from 'node:path';
import {
  ELSEWHERE_FILE,
  type KnownHandbook,
  type KnownHandbooks,
  writeKnownHandbooks,
} from '../../core/elsewhere/known-handbooks.ts';
import { reduceRecords } from '../../core/hub/known-records.ts';
import type { HandbookConfig } from '../../core/source/config.ts';
import { isWebAddress } from '../../core/text/path.ts';
import { isRefused, readPlainFile } from '../plain-file.ts';
import { replaceFile } from '../replace-file.ts';
import { readPublication } from './read-member.ts';

/** What came of copying one handbook: how many records it has, or why what was known of it is kept. */
export interface Copied {
  name: string;
  records: number | null;
  /** Ends a sentence; null where all went well. */
  fault: string | null;
}

/** Bytes of the largest copy that is read. */
const MAX_BYTES = 200_000_000;

/**
 * Reads the handbooks that the settings of a root name, and writes what links to them need. Of one that cannot be read
 * the copy stays as it was; one that the settings no longer name goes.
 */
export async function copyElsewhere(
  root: string,
  { handbooks }: Pick<HandbookConfig, 'handbooks'>,
  before: KnownHandbooks,
  { signal, now }: { signal: AbortSignal; now: string },
): Promise<{ copied: Copied[]; changed: boolean }> {
  const known: Record<string, KnownHandbook> = {};
  const copied = await Promise.all(
    Object.entries(handbooks).map(async ([name, place]): Promise<Copied> => {
      const isAddress = typeof place === 'string' && isWebAddress(place);
      const asked = typeof place !== 'string' ? place : isAddress ? { url: place } : { folder: place };
      const read = await readPublication(
        { name, ...asked },
        {
          folder: root,
          seconds: 30,
          megabytes: 64,
          signal,
        },
      );
      const old = before[name];
      if ('fault' in read) {
        if (old) known[name] = old;
        return { name, records: null, fault: read.fault };
      }
      const { published } = read;
      known[name] = {
        home: ('url' in asked ? asked.url : undefined) ?? published.place?.base ?? '/',
        readOn: now.slice(0, 10),
        records: reduceRecords(published.records),
      };
      return { name, records: published.records.length, fault: null };
    }),
  );
  const path = join(root, ELSEWHERE_FILE);
  const text = writeKnownHandbooks(known);
  const kept = readPlainFile(path, { inside: root, limit: MAX_BYTES });
  const changed = isRefused(kept) || kept.toString('utf8') !== text;
  if (changed) replaceFile(path, text);
  return { copied, changed };
}
