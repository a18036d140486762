import { endOf, type ParsedDocument, rawOf, sourceAt, startOf } from '../markdown/document.ts';
import { collectLinks } from '../markdown/links.ts';
import { nodeText } from '../markdown/node-text.ts';
import type { Kind } from '../schema/record-base.ts';
import type { DocRecord } from '../schema/service.ts';
import type { TextValue } from '../schema/value.ts';
import { buildSlug, buildUrl } from '../source/slug.ts';
import { hashText, normaliseLineEnds } from '../text/hash.ts';
import { readFrontmatterRelations } from './adr/declared-relations.ts';
import type { ReadContext } from './reading.ts';
import { readDate, readInterval, readText, readTexts } from './record-fields.ts';

/** Front matter names of the fields that every kind shares. */
export const COMMON_FIELDS = {
  title: ['title', 'name'],
  description: ['description', 'summary'],
  owners: ['owner', 'owners', 'owner_slack', 'owning-team'],
  tags: ['tags', 'tag', 'keywords', 'categories'],
  services: ['services', 'service', 'component', 'components'],
  reviewBy: ['review-by', 'next-review', 'review-on', 'expires'],
  lastReviewed: ['last-reviewed', 'last-reviewed-on', 'reviewed'],
  reviewEvery: ['review-every', 'review-in', 'review-interval'],
} as const;

/** The shared part of a record of kind `K`. */
export type RecordBase<K extends Kind> = Omit<DocRecord, 'kind'> & { kind: K };

/** The fields that every record has, read from the first of its documents. */
export function buildRecordBase<K extends Kind>(
  kind: K,
  document: ParsedDocument,
  context: ReadContext,
  title: TextValue = readTitle(document),
): RecordBase<K> {
  const slug = buildSlug(context.folder, document.path);
  const changed = context.tree.dates.get(document.path)?.changed ?? null;
  return {
    kind,
    id: `${kind}:${slug || 'index'}`,
    path: document.path,
    url: buildUrl(kind, slug),
    hash: hashText(`${title.value}\n${normaliseLineEnds(document.body).trim()}`),
    title,
    description: readText(document, COMMON_FIELDS.description),
    owners: readTexts(document, COMMON_FIELDS.owners),
    tags: readTexts(document, COMMON_FIELDS.tags),
    services: readTexts(document, COMMON_FIELDS.services),
    reviewBy: readDate(document, COMMON_FIELDS.reviewBy),
    lastReviewed: readDate(document, COMMON_FIELDS.lastReviewed),
    reviewEvery: readInterval(document, COMMON_FIELDS.reviewEvery),
    lastUpdated: changed
      ? {
          value: changed,
          precision: 'day',
          raw: changed,
          source: { path: document.path, line: null, column: null, from: 'git' },
        }
      : null,
    headings: document.headings.map(({ depth, text, slug: anchor, source }) => ({
      depth,
      text,
      slug: anchor,
      source,
    })),
    links: collectLinks(document),
    mentions: [],
    relations: readFrontmatterRelations(document),
  };
}

/** Title of a document: front matter, else the first H1, else the file's name. */
export function readTitle(document: ParsedDocument): TextValue {
  const stated = readText(document, COMMON_FIELDS.title);
  if (stated && stated.value !== '') return stated;
  const heading = document.headings.find((candidate) => candidate.depth === 1 && candidate.text !== '');
  if (heading) return headingTitle(document, heading.text, heading.node);
  const name = (document.path.split('/').at(-1) ?? document.path).replace(/(\.[a-z]+)+$/i, '');
  const words = name.replace(/[-_]+/g, ' ').trim() || name;
  return {
    value: words.charAt(0).toUpperCase() + words.slice(1),
    raw: name,
    source: { path: document.path, line: null, column: null, from: 'filename' },
  };
}

function headingTitle(
  document: ParsedDocument,
  text: string,
  node: ParsedDocument['headings'][number]['node'],
): TextValue {
  const first = node.children[0];
  const last = node.children.at(-1);
  const raw =
    first && last
      ? document.text.slice(startOf(document, first), endOf(document, last))
      : rawOf(document, node);
  const offset = first ? startOf(document, first) : startOf(document, node);
  return { value: nodeText(node).trim() || text, raw, source: sourceAt(document, offset, 'heading') };
}
