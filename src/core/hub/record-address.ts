import { withoutQuery, withSlash } from '../text/path.ts';
import { originOf } from './address.ts';

/**
 * The address of a record for readers of a hub, or null for one that is none. `base` is the path below which the
 * handbook says that it lies, null where it says none. `home` is where readers open it: its records lie below that,
 * whatever host it says itself. Without one they are on the host of the hub, decoded, or at the full address given.
 */
export function recordAddress(address: string, base: string | null, home: string | undefined): string | null {
  const [, origin = '', path = ''] = /^(https?:\/\/[^/?#@\\\s]+)?(\/[^?#\s]*)$/i.exec(address) ?? [];
  const read = path === '' ? null : decode(path);
  const root = withSlash(base ?? '');
  if (read === null || !read.startsWith(root) || leadsAway(path) || leadsAway(read)) return null;
  if (home === undefined) return origin === '' ? read : address;
  if (base === null) return `${originOf(home) ?? ''}${path}`;
  return `${withSlash(withoutQuery(home))}${path.slice(root.length)}`;
}

/** A step up, an empty part or a backslash lead out of a handbook, or to another host. */
function leadsAway(path: string): boolean {
  return /\/\/|\/\.\.?(?:\/|$)|[\\\p{Cc}]/u.test(path);
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
