import { isDecision } from '../kinds/adr/descriptor.ts';
import { numberOfHref } from '../kinds/adr/references.ts';
import type { ParsedDocument } from '../markdown/document.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { factOf } from '../source/facts.ts';
import { ownerOf } from '../source/folders.ts';
import { addTo } from '../text/add-to.ts';
import { once } from '../text/once.ts';
import {
  decodePath,
  fileNameOf,
  folderOf,
  relativePath,
  resolvePath,
  trimSlashes,
  withoutQuery,
  withoutSlash,
} from '../text/path.ts';
import { fold } from '../words/fold.ts';
import type { Handbook } from './handbook.ts';

/** What a name, an address or a number may lead to, looked up without a walk over all records. */
export interface TargetIndex {
  handbook: Handbook;
  /** Paths of folders that hold a file. */
  folders: ReadonlySet<string>;
  byUrl: ReadonlyMap<string, HandbookRecord>;
  /** Records by file name, id, slug and front matter slug, lower-case. */
  byName: ReadonlyMap<string, HandbookRecord[]>;
  byNumber: ReadonlyMap<number, AdrRecord[]>;
  /** Decisions by their folded titles. */
  byTitle: ReadonlyMap<string, AdrRecord[]>;
  /** Existing files by their last path segment. */
  filesByName: ReadonlyMap<string, string[]>;
  /** Path of the decision folder that owns a record. */
  folderOf: (path: string) => string | null;
}

/** Indexes the files and records of a handbook by all that a reference may call them. */
export function buildTargetIndex(handbook: Handbook): TargetIndex {
  const filesByName = new Map<string, string[]>();
  for (const path of handbook.tree.paths) addTo(filesByName, fileNameOf(path).toLowerCase(), path);
  const byName = new Map<string, HandbookRecord[]>();
  const byNumber = new Map<number, AdrRecord[]>();
  const byTitle = new Map<string, AdrRecord[]>();
  for (const record of handbook.records) {
    for (const name of namesOf(record, handbook)) addTo(byName, name.toLowerCase(), record);
    if (!isDecision(record)) continue;
    if (record.number) addTo(byNumber, record.number.value, record);
    addTo(byTitle, fold(record.title.value), record);
  }
  return {
    handbook,
    folders: foldersOf(handbook.tree.paths),
    byUrl: new Map(handbook.records.map((record) => [record.url, record])),
    byName,
    byNumber,
    byTitle,
    filesByName,
    folderOf: (path) => ownerOf(path, handbook.tree.folders)?.path ?? null,
  };
}

/** What is left out of paths to pages. */
const ENDINGS = [
  '',
  '.md',
  '/index.md',
  '/README.md',
  '/_index.md',
  '.rst',
  '.adoc',
  '/readme.md',
  '/README.rst',
  '/README.adoc',
];

/**
 * The existing file or folder that a path means from a file: directly, with an extension added, by its index page, or
 * by a record's address on the site.
 */
export function findPath(path: string, from: string, index: TargetIndex): string | null {
  const { paths } = index.handbook.tree;
  const base = path.startsWith('/') ? path.slice(1) : resolvePath(from, path);
  if (base === null) return null;
  const clean = withoutSlash(base);
  const found = ENDINGS.find((ending) => paths.has(`${clean}${ending}`));
  if (found !== undefined) return `${clean}${found}`;
  if (/\.html?$/i.test(clean)) {
    const source = ['.md', '.rst', '.adoc'].find((ending) => paths.has(clean.replace(/\.html?$/i, ending)));
    if (source) return clean.replace(/\.html?$/i, source);
  }
  if (path.startsWith('/')) {
    const record = index.byUrl.get(`/${clean}/`);
    if (record) return record.path;
    // The root of a site's sources is a folder above the page: `docs` for `/guides/start`.
    for (let folder = folderOf(from); folder !== '.'; folder = folderOf(folder)) {
      const below = ENDINGS.find((ending) => clean !== '' && paths.has(`${folder}/${clean}${ending}`));
      if (below !== undefined) return `${folder}/${clean}${below}`;
    }
  }
  return clean === '' || index.folders.has(clean) ? clean || '.' : null;
}

/**
 * The existing file or folder that a path means in the repository around the root, as a path from the root such as
 * `../src/main.ts`; null where the root is no folder of a repository or the path leads nowhere there.
 */
export function findAround(path: string, from: string, { handbook }: TargetIndex): string | null {
  const { around } = handbook.tree;
  const inside = around && (path.startsWith('/') ? path.slice(1) : resolvePath(around.prefix + from, path));
  if (!around || inside === undefined || inside === null) return null;
  const clean = withoutSlash(inside);
  const ending = ENDINGS.find((candidate) => around.paths.has(`${clean}${candidate}`));
  if (ending === undefined && clean !== '' && !foldersOf(around.paths).has(clean)) return null;
  const found = `${clean}${ending ?? ''}`;
  return found.startsWith(around.prefix) ? null : withoutSlash(relativePath(`${around.prefix}x`, found));
}

const foldersOf = once((paths: ReadonlySet<string>): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const path of paths) {
    let end = path.lastIndexOf('/');
    while (end > 0 && !folders.has(path.slice(0, end))) {
      folders.add(path.slice(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
  }
  return folders;
});

/** The path inside the repository that a web address of its host means, or null. */
export function pathOfRepositoryUrl(href: string, index: TargetIndex): string | null {
  for (const url of index.handbook.tree.repositoryUrls) {
    const base = withoutSlash(url.replace(/\.git$/, ''));
    if (!href.toLowerCase().startsWith(`${base.toLowerCase()}/`)) continue;
    const rest = withoutQuery(href.slice(base.length + 1));
    const inside = /^(?:-\/)?(?:blob|tree|raw|edit|src)\/(.+)$/.exec(rest)?.[1];
    if (!inside) return null;
    // A branch may hold slashes: the longest end that exists counts.
    const segments = decodePath(inside).split('/');
    for (let start = 1; start < segments.length; start++) {
      const candidate = segments.slice(start).join('/');
      if (index.handbook.tree.paths.has(candidate) || index.folders.has(candidate)) return candidate;
    }
  }
  return null;
}

/**
 * The decisions that a number means for a page: those of its own category, else of its own folder, else of all.
 * Several are an ambiguity that the reader is shown.
 */
export function findByNumber(number: number, from: HandbookRecord, index: TargetIndex): AdrRecord[] {
  const all = index.byNumber.get(number) ?? [];
  if (all.length < 2 || !isDecision(from)) return all;
  const folder = index.folderOf(from.path);
  const near = all.filter((record) => index.folderOf(record.path) === folder);
  const nearest = near.filter((record) => record.category === from.category);
  if (nearest.length > 0) return nearest;
  // A category that has no such number means the folder's own numbering.
  const top = near.filter((record) => record.category === null);
  if (top.length > 0) return top;
  return near.length > 0 ? near : all;
}

/** The record that a dead address means by the number in it, where that is one only. */
export function findByHrefNumber(href: string, from: HandbookRecord, index: TargetIndex): AdrRecord | null {
  const number = numberOfHref(href);
  if (number === null) return null;
  const found = findByNumber(number, from, index);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function namesOf(record: HandbookRecord, handbook: Handbook): string[] {
  const file = fileNameOf(record.path).replace(/\.[a-z]+$/i, '');
  const names = [record.id, record.id.slice(record.id.indexOf(':') + 1), record.path];
  if (['readme', 'index', '_index'].includes(file.toLowerCase()))
    names.push(fileNameOf(folderOf(record.path)));
  else names.push(file);
  const [document] = handbook.documents.get(record.id) ?? [];
  if (document) names.push(...factOf(document, 'names', () => namesWithin(document)));
  return [...new Set(names)];
}

/** The names that a page gives itself in its front matter. */
function namesWithin({ frontmatter }: ParsedDocument): string[] {
  return (frontmatter?.fields ?? []).flatMap(({ key, values }) => {
    const text = values[0]?.text;
    return text && ['slug', 'id', 'permalink', 'url'].includes(key.toLowerCase()) ? [trimSlashes(text)] : [];
  });
}
