import { hash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { processIsAlive } from './process-is-alive.ts';

/** Roots of which something is kept; those that were looked at longest ago go first. */
const MAX_ENTRIES = 6;

const ENTRY = /^[0-9a-f]{24}$/;
const DRAFT = /^[0-9a-f]{24}\.(\d+)$/;

/** Name of an entry of the cache, from what it belongs to. */
export function entryName(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'), 'hex').slice(0, 24);
}

/**
 * Takes away what killed processes have left in a folder of the cache, the drafts `<entry>.<process>`, and the entries
 * that were written longest ago where there are too many, or their files have too many bytes.
 */
export function pruneEntries(folder: string, maxBytes = Number.POSITIVE_INFINITY): void {
  const names = readdirSync(folder);
  const remove = (name: string): void => rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of names) {
    const pid = DRAFT.exec(name)?.[1];
    if (pid !== undefined && !processIsAlive(Number(pid))) remove(name);
  }
  const entries = names
    .filter((name) => ENTRY.test(name))
    .flatMap((name) => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      return stat ? [{ name, time: stat.mtimeMs, size: stat.size }] : [];
    })
    .sort((a, b) => b.time - a.time);
  let total = 0;
  for (const [index, { name, size }] of entries.entries()) {
    total += size;
    if (index >= MAX_ENTRIES || total > maxBytes) remove(name);
  }
}
