import type { HandbookRecord } from '../schema/handbook.ts';
import type { HandbookConfig } from '../source/config.ts';
import type { SourceTree } from '../source/source.ts';
import { once } from '../text/once.ts';
import { decodePath, isWebAddress, withoutQuery, withoutSlash } from '../text/path.ts';
import { encodePath } from '../text/site-href.ts';
import { findNamed, indexNamed, type NameIndex } from './find-named.ts';
import type { KnownHandbook, KnownRecord } from './known-handbooks.ts';

/** Why a reference to another handbook leads to no record: nothing is known of the handbook, it has none, or several. */
export type ElsewhereFault = 'unread' | 'missing' | 'ambiguous';

/** Where a reference to another handbook leads. */
export interface Elsewhere {
  handbook: string;
  name: string;
  record: KnownRecord | null;
  fault: ElsewhereFault | null;
  /** Address of the page; null where there is none to lead to. */
  href: string | null;
  /** Day of the copy by which the record is known. */
  readOn: string | null;
}

/** What tells handbooks from each other: the settings, and what was read of the others. */
interface Around {
  config: Pick<HandbookConfig, 'handbooks'>;
  tree: Pick<SourceTree, 'elsewhere'>;
}

/** The handbook and the name of a reference such as `team-a:ADR-0012`; null for an address of another kind. */
export function readReference(
  text: string,
  { handbooks }: Pick<HandbookConfig, 'handbooks'>,
): { handbook: string; name: string } | null {
  const [, handbook = '', rest = ''] =
    /^\s*<?([a-z][a-z0-9-]{0,60}):(?!\/\/)([^\s<>][^<>]{0,400})>?\s*$/.exec(text) ?? [];
  if (rest === '' || !Object.hasOwn(handbooks, handbook)) return null;
  return { handbook, name: decodePath(rest.trim()) };
}

/** The reference to another handbook in what states a relation: a name, or a link with one. */
export function readReferenceIn(
  raw: string,
  config: Pick<HandbookConfig, 'handbooks'>,
): { handbook: string; name: string } | null {
  const link = /\]\(\s{0,9}(<[^<>\n]{1,400}>|[^\s()<>]{1,400})/.exec(raw)?.[1];
  return readReference(link ?? raw.replace(/^["'[(]+|(?<!["'\])])["'\])]+$/g, ''), config);
}

/** The page of a service that another handbook describes: of the one that is named, or of the only one that has the name. */
export function findServiceElsewhere(name: string, around: Around): Elsewhere | null {
  const reference = readReference(name, around.config);
  if (reference) {
    const service = findElsewhere(`${reference.handbook}:service:${reference.name.toLowerCase()}`, around);
    return service?.record ? service : findElsewhere(name, around);
  }
  const found = Object.keys(around.config.handbooks).flatMap((handbook) => {
    const there = findElsewhere(`${handbook}:service:${name.toLowerCase()}`, around);
    return there?.record ? [there] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A relation to a record of another handbook, as a page shows it. */
export interface ElsewhereLink {
  text: string;
  href: string | null;
}

/** The relations of some records that name records of other handbooks, by what they say in their sources. */
export function linkRelationsElsewhere(
  records: readonly HandbookRecord[],
  around: Around,
): Record<string, ElsewhereLink> {
  if (Object.keys(around.config.handbooks).length === 0) return {};
  const links: Record<string, ElsewhereLink> = {};
  for (const record of records) {
    for (const { raw, target } of record.relations) {
      const reference = target === null ? readReferenceIn(raw, around.config) : null;
      if (!reference) continue;
      const name = `${reference.handbook}:${reference.name}`;
      const found = findElsewhere(name, around);
      const text = found?.record ? `${found.record.title} (${name})` : name;
      links[raw] = { text, href: found?.href ?? null };
    }
    for (const { value } of 'dependsOn' in record ? record.dependsOn : []) {
      const found = findServiceElsewhere(value, around);
      if (found) links[value] = { text: value, href: found.href };
    }
  }
  return links;
}

/** What stands in front of a name at a place of a text and makes it one of another handbook: its name and a colon, or nothing. */
export function prefixBefore(
  text: string,
  index: number,
  { handbooks }: Pick<HandbookConfig, 'handbooks'>,
): string {
  if (text[index - 1] !== ':') return '';
  const before = text.slice(Math.max(0, index - 64), index);
  const [prefix = '', name = ''] = /(?<![\p{L}\p{N}_./:@-])([a-z][a-z0-9-]*):$/u.exec(before) ?? [];
  return Object.hasOwn(handbooks, name) ? prefix : '';
}

/** Finds what a reference to another handbook leads to, by what was read of that; null for an address of another kind. */
export function findElsewhere(text: string, { config, tree }: Around): Elsewhere | null {
  const reference = readReference(text, config);
  if (!reference) return null;
  const { handbook, name } = reference;
  const known = tree.elsewhere?.[handbook];
  if (!known) {
    const href = unreadHref(config.handbooks[handbook], name);
    return { handbook, name, record: null, fault: 'unread', href, readOn: null };
  }
  const found = findNamed(name, indexOf(known));
  const [record, second] = found;
  const { readOn } = known;
  if (!record || second)
    return {
      handbook,
      name,
      record: null,
      fault: record ? 'ambiguous' : 'missing',
      href: record ? known.home : null,
      readOn,
    };
  const anchor = name.includes('#') ? `#${encodeURI(name.slice(name.indexOf('#') + 1))}` : '';
  return { handbook, name, record, fault: null, href: `${record.url}${anchor}`, readOn };
}

/** Words for what a reference leads to that is no longer what it was: the titles of what took the place of a decision. */
export function successorsOf(record: KnownRecord, known: KnownHandbook): KnownRecord[] {
  return (record.retired ?? []).flatMap((id) => known.records.find((other) => other.id === id) ?? []);
}

/** Of a handbook that was never read a path is an address below its home page; of any other name the page is not known. */
function unreadHref(place: HandbookConfig['handbooks'][string] | undefined, name: string): string | null {
  const home = typeof place === 'string' ? place : place?.url;
  if (home === undefined || !isWebAddress(home)) return null;
  const root = home.endsWith('/') ? home : `${home}/`;
  const [path = '', anchor] = name.split('#');
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}_.-]*)+\/?$/u.test(path)) return root;
  const page = encodePath(withoutSlash(path));
  return `${root}${page}/${anchor ? `#${encodeURI(anchor)}` : ''}`;
}

const indexOf = once((known: KnownHandbook): NameIndex<KnownRecord> => {
  const base = withoutSlash(pathOf(known.home));
  return indexNamed(known.records, ({ id, path, url, title, number, alerts }) => ({
    ...{ id, path, title, number: number ?? null, alerts: alerts ?? [] },
    below: belowBase(url, base),
  }));
});

/** The path of an address below a base, decoded. */
export function belowBase(url: string, base: string): string {
  const path = pathOf(url);
  return decodePath(path.startsWith(`${base}/`) ? path.slice(base.length) : path).replace(/\.html$/, '');
}

function pathOf(url: string): string {
  return withoutQuery(url.replace(/^https?:\/\/[^/?#]*/i, '')) || '/';
}
