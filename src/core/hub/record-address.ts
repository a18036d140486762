/**
 * The address of a record for readers of a hub, or null for one that is none. `base` is the path below which the
 * handbook says that it lies, null where it says none. `home` is where readers open it: its records lie below that,
 * whatever host it says itself. Without one they are on the host of the hub, decoded, or at the full address given.
 */
export function recordAddress(address: string, base: string | null, home: string | undefined): string | null {
  const isFull = /^https?:\/\/[^/?#@\\]+\//i.test(address);
  if (!isFull && !/^\/(?![/\\])/.test(address)) return null;
  // Of a step up or a backslash the address, once it is read, shows nothing.
  if (/[\\\p{Cc}]|\/\.\.?(?:\/|$)|%2e/iu.test(address)) return null;
  const url = URL.parse(address, 'https://hub.invalid');
  if (url === null) return null;
  const root = (base ?? '').replace(/\/?$/, '/');
  const path = decode(url.pathname);
  if (path === null || !path.startsWith(root) || /\/\/|[\\\p{Cc}]/u.test(path)) return null;
  if (home === undefined) return isFull ? url.href : path;
  const place = base === null ? new URL('/', home) : new URL(home.replace(/\/?$/, '/'));
  return new URL(url.pathname.slice(root.length), place).href;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
