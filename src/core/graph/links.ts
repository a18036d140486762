import type { Handbook } from '../handbook.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Link } from '../schema/record-base.ts';
import { resolvePath } from '../text/path.ts';

/** Schemes that a page may link to. Anything else with a scheme is unsafe. */
const SAFE_SCHEME = /^(?:https?|mailto|tel):/i;

/** Finds the target and the state of every link of every record. */
export function resolveLinks(handbook: Handbook): void {
  for (const record of handbook.records) for (const link of record.links) resolveLink(link, handbook);
}

function resolveLink(link: Link, handbook: Handbook): void {
  // A browser drops control characters and blanks inside a scheme, so the check must as well.
  const href = [...link.href].filter((character) => character > '\u0020').join('');
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    link.state = SAFE_SCHEME.test(href) ? 'external' : 'unsafe';
    return;
  }
  if (href.startsWith('//')) {
    link.state = 'external';
    return;
  }
  const hashAt = href.indexOf('#');
  const anchor = hashAt >= 0 ? decode(href.slice(hashAt + 1)) : null;
  const path = decode((hashAt >= 0 ? href.slice(0, hashAt) : href).replace(/\?.*$/, ''));
  const target = path === '' ? link.source.path : findPath(path, link.source.path, handbook);
  if (target === null) {
    link.state = 'dead';
    return;
  }
  link.targetPath = target;
  const record = handbook.byPath.get(target);
  link.target = record?.id ?? null;
  link.state = anchor && record && !hasAnchor(record, anchor) ? 'dead-anchor' : 'ok';
}

/** The existing file that a path means from a file, directly, by adding `.md`, or by its index page. */
function findPath(path: string, from: string, handbook: Handbook): string | null {
  const { paths } = handbook.tree;
  const base = path.startsWith('/') ? path.slice(1) : resolvePath(from, path);
  if (base === null) return null;
  const clean = base.replace(/\/$/, '');
  const candidates = [clean, `${clean}.md`, `${clean}/index.md`, `${clean}/README.md`, `${clean}/_index.md`];
  const found = candidates.find((candidate) => paths.has(candidate));
  if (found) return found;
  if (path.startsWith('/')) {
    const url = `/${clean}/`;
    const record = handbook.records.find((candidate) => candidate.url === url);
    if (record) return record.path;
  }
  return isFolder(clean, paths) ? clean : null;
}

function isFolder(path: string, paths: ReadonlySet<string>): boolean {
  const prefix = path === '' || path === '.' ? '' : `${path}/`;
  for (const candidate of paths) if (candidate.startsWith(prefix)) return true;
  return false;
}

function hasAnchor(record: HandbookRecord, anchor: string): boolean {
  return record.headings.some((heading) => heading.slug === anchor) || anchor === '_top';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
