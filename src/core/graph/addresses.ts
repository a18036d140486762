import { isOnboarding } from '../kinds/onboarding/descriptor.ts';
import { lockOf, type OnboardingLock } from '../kinds/onboarding/lock-file.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { buildUrl } from '../source/slug.ts';
import { fileNameOf } from '../text/path.ts';
import type { Handbook } from './handbook.ts';

/** What became of the addresses that a lock file remembers. */
export interface KnownAddresses {
  /** Addresses at which a record stood, with the record that stands elsewhere now. */
  moved: { url: string; record: HandbookRecord }[];
  /** Addresses whose record is gone, with the path it had. */
  vanished: { url: string; path: string }[];
}

/**
 * Follows the addresses of a lock file: by the path of their record, else by its file name where one record has that, else
 * by the name under which the lock has a renamed path.
 */
export function followAddresses(handbook: Handbook): KnownAddresses {
  const lock = lockOf(handbook.tree);
  const known: KnownAddresses = { moved: [], vanished: [] };
  if (!lock || 'problem' in lock) return known;
  const taken = new Set(handbook.records.map(({ url }) => url));
  const byFormerName = new Map(
    handbook.records.flatMap((record) =>
      isOnboarding(record) ? [[buildUrl(record.kind, record.pathId), record] as const] : [],
    ),
  );
  const byName = Map.groupBy(handbook.records, ({ kind, path }) => `${kind} ${nameOf(path)}`);
  for (const [url, path] of Object.entries(lock.addresses ?? {})) {
    if (taken.has(url)) continue;
    const [kind = ''] = path.split(' ', 1);
    const file = path.slice(kind.length + 1);
    const same = handbook.byPath.get(file);
    const named = byName.get(`${kind} ${nameOf(file)}`) ?? [];
    const record = same ?? (named.length === 1 ? named[0] : undefined) ?? byFormerName.get(url);
    if (record) known.moved.push({ url, record });
    else known.vanished.push({ url, path: file });
  }
  return known;
}

/** The addresses of a lock with those of today; what moved is kept with its new path, what is gone as it was. */
export function confirmAddresses(handbook: Handbook, lock: OnboardingLock): Record<string, string> {
  const addresses = { ...lock.addresses };
  for (const { url, record } of followAddresses(handbook).moved) addresses[url] = entryOf(record);
  for (const record of handbook.records)
    if (record.url !== '/' && !handbook.displaced.has(record)) addresses[record.url] = entryOf(record);
  return addresses;
}

function entryOf({ kind, path }: HandbookRecord): string {
  return `${kind} ${path}`;
}

function nameOf(path: string): string {
  return fileNameOf(path).toLowerCase();
}
