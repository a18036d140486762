import { describeKind, ROUTES } from '../kinds/descriptors.ts';
import type { Kind } from '../schema/record-base.ts';
import { withoutExtension } from './file-name.ts';
import type { SourceFolder } from './source.ts';

/** Words that a page of a section of its own has taken. */
const RESERVED = new Set([
  'graph',
  'in-force',
  'timeline',
  'compare',
  'actions',
  'metrics',
  'cohort',
  'index',
]);

/** First segments that belong to the site itself, so that no `doc` may lie there. */
const RESERVED_TOP = new Set([
  ...ROUTES,
  'alert',
  'status',
  'rules',
  'pagefind',
  '_astro',
  '404',
  'handbook.json',
  'alerts.json',
  'feed.xml',
  'reviews.ics',
  'llms.txt',
  'llms-full.txt',
  'schema',
  'scripts',
  'lists',
  'files',
  'words',
]);

/** Pages of the site itself, beside which a `doc` of their name may not lie; below it may. */
const RESERVED_PAGES = new Set(['due', 'guide', 'handbook', 'outputs']);

/** Addresses of the pages of an index or of the graph after the first. */
const PAGE_OF_INDEX = /^(?:.+\/)?page\/\d+$|^graph\/\d+$/;

/**
 * Slug of a file or folder: its path below the folder of its kind, lower-case and without extension, the folder's
 * label in front. Characters that a URL or a file system treats specially become hyphens.
 */
export function buildSlug(folder: SourceFolder, path: string): string {
  const below = folder.path === '.' ? path : path.slice(folder.path.length + 1);
  const parts = withoutExtension(below)
    .split('/')
    .map(slugSegment)
    .filter((part) => part !== '');
  const section = folder.section === undefined ? null : describeKind({ kind: folder.section }).route;
  // What a kind leaves over lies beside its records, and keeps the name that no record has.
  if (section === null && parts.length > 0 && /^(index|readme|_index)$/i.test(parts.at(-1) ?? ''))
    parts.pop();
  const label = slugSegment(folder.label);
  const slug = [...(label ? [label] : []), ...parts].join('/');
  // A page that is called as a folder's own would take the folder's address.
  if (section !== null) {
    const isTaken = RESERVED.has(slug) || parts.at(-1) === 'index';
    return `${section}/${isTaken ? `${slug}-page` : slug}`;
  }
  if (describeKind(folder).takesRest) {
    const [first = ''] = slug.split('/');
    if (PAGE_OF_INDEX.test(slug)) return `${slug}-record`;
    return RESERVED_TOP.has(first) || RESERVED_PAGES.has(slug) ? `docs/${slug}` : slug;
  }
  return RESERVED.has(slug) || PAGE_OF_INDEX.test(slug) || slug === '' ? `${slug || 'index'}-record` : slug;
}

/** Address of a record without base, with a trailing slash. */
export function buildUrl(kind: Kind, slug: string): string {
  const segments = [describeKind({ kind }).route, slug].filter(Boolean).join('/');
  return segments === '' ? '/' : `/${segments}/`;
}

/** A part of an address: lower-case, with hyphens for what addresses and file systems treat specially. */
export function slugSegment(segment: string): string {
  return segment
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}._~-]+/gu, '-')
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
}
