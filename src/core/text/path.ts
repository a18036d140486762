/** Resolves a relative path against the file it stands in; null where it leaves the root. */
export function resolvePath(from: string, path: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') parts.push(segment);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

/** The path that leads from one file to another below the same root. */
export function relativePath(from: string, to: string): string {
  const start = folderOf(from) === '.' ? [] : folderOf(from).split('/');
  const end = to.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}

/** The folder of a path, `.` for a file at the root. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
}

/** A path without percent-encoding; as it is where the encoding is broken. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path or an address without the slash at its end. */
export function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** A path or an address without the slashes at its end. */
export function withoutSlashes(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '');
}

/** A path without the slashes at both ends. */
export function trimSlashes(path: string): string {
  return path.replace(/^\/+|(?<!\/)\/+$/g, '');
}

/** A path or an address with one slash at its end. */
export function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** The last segment of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** An address without its query and its anchor. */
export function withoutQuery(href: string): string {
  return href.split(/[?#]/, 1)[0] ?? '';
}

/** Whether an address is one of the web. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\//i.test(href);
}

/** Whether an address names its scheme, such as `mailto:`. */
export function hasScheme(href: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(href);
}
