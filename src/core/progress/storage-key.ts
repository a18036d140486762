/**
 * Key of a ledger in the storage of an origin: `handbook:<site>:<base>:<kind>:<id>`. Site and base keep two
 * handbooks on one origin apart; colons within a part are encoded.
 */
export function storageKey(place: { site: string; base: string }, kind: string, id: string): string {
  const base = `/${place.base.replace(/^\/+|\/+$/g, '')}`;
  return ['handbook', place.site, base, kind, id]
    .map((part) => part.replaceAll('%', '%25').replaceAll(':', '%3A'))
    .join(':');
}
