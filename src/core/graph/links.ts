import { findElsewhere } from '../elsewhere/find-elsewhere.ts';
import { isDecision } from '../kinds/adr/descriptor.ts';
import { anchorsOf } from '../markdown/anchors.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Link } from '../schema/record-base.ts';
import { factOf } from '../source/facts.ts';
import { decodePath, hasScheme } from '../text/path.ts';
import {
  findAround,
  findByHrefNumber,
  findPath,
  pathOfRepositoryUrl,
  type TargetIndex,
} from './target-index.ts';

/** Schemes that a page may link to. Anything else with a scheme is unsafe. */
const SAFE_SCHEME = /^(?:https?|mailto|tel):/i;

/** Finds the target and the state of every link of every record. */
export function resolveLinks(index: TargetIndex): void {
  for (const record of index.handbook.records)
    for (const link of record.links) resolveLink(link, record, index);
}

function resolveLink(link: Link, record: HandbookRecord, index: TargetIndex): void {
  const { handbook } = index;
  // A browser drops control characters and blanks inside a scheme, so the check must as well.
  const href = [...link.href].filter((character) => character > '\u0020').join('');
  if (hasScheme(href) || href.startsWith('//')) {
    const elsewhere = findElsewhere(link.href, handbook);
    if (elsewhere) {
      link.state = elsewhere.href === null ? 'dead' : 'external';
      return;
    }
    link.state = href.startsWith('//') || SAFE_SCHEME.test(href) ? 'external' : 'unsafe';
    const own = pathOfRepositoryUrl(href, index);
    if (own === null) return;
    link.targetPath = own;
    link.target = handbook.byPath.get(own)?.id ?? null;
    if (link.target !== null) link.state = 'ok';
    return;
  }
  // Blanks within a path or a fragment belong to its name.
  const place = link.href.trim().replace(/[\t\r\n]/g, '');
  const hashAt = place.indexOf('#');
  const anchor = hashAt >= 0 ? decodePath(place.slice(hashAt + 1)) : null;
  const path = decodePath((hashAt >= 0 ? place.slice(0, hashAt) : place).replace(/\?.*$/, ''));
  const { path: from } = link.source;
  const target = path === '' ? from : (findPath(path, from, index) ?? findAround(path, from, index));
  if (target === null) {
    link.state = 'dead';
    heal(link, path, record, index);
    return;
  }
  link.targetPath = target;
  const found = handbook.byPath.get(target);
  link.target = found?.id ?? null;
  link.state = anchor && found && !hasAnchor(found, anchor, index) ? 'dead-anchor' : 'ok';
}

/** A dead link of a decision whose number is right leads to the decision of that number. */
function heal(link: Link, path: string, record: HandbookRecord, index: TargetIndex): void {
  if (!isDecision(record) || link.image) return;
  const target = findByHrefNumber(path, record, index);
  if (!target || target.id === record.id) return;
  link.target = target.id;
  link.targetPath = target.path;
  link.healed = true;
}

function hasAnchor(record: HandbookRecord, anchor: string, { handbook }: TargetIndex): boolean {
  if (anchor === '_top' || record.headings.some((heading) => heading.slug === anchor)) return true;
  const documents = handbook.documents.get(record.id) ?? [];
  return documents.some(
    (document) =>
      document.format !== 'markdown' &&
      factOf(document, 'anchors', () => [...anchorsOf(document)]).includes(anchor),
  );
}
