import { trimSlashes } from '../text/path.ts';
/**
 * Key of a ledger in the storage of an origin: `handbook:<site>:<base>:<kind>:<id>`. Site and base keep two
 * handbooks on one origin apart; colons within a part are encoded.
 */
export function storageKey(place: { site: string; base: string }, kind: string, id: string): string {
  const base = `/${trimSlashes(place.base)}`;
  return ['handbook', place.site, base, kind, id]
    .map((part) => part.replaceAll('%', '%25').replaceAll(':', '%3A'))
    .join(':');
}

/** The key to which a text of a ledger was moved that could not be read, by its index. */
export function asideKey(key: string, index: number): string {
  return `${key}:aside${index}`;
}
