import { endOf, type ParsedDocument, rawOf, sourceAt, startOf } from '../markdown/document.ts';
import { inlineText } from '../markdown/inline-text.ts';
import { collectLinks } from '../markdown/links.ts';
import { nodeText } from '../markdown/node-text.ts';
import type { Kind } from '../schema/record-base.ts';
import type { DocRecord } from '../schema/service.ts';
import type { TextValue } from '../schema/value.ts';
import { buildSlug, buildUrl } from '../source/slug.ts';
import { hashText } from '../text/hash.ts';
import { normaliseLineEnds } from '../text/lines.ts';
import { fileNameOf } from '../text/path.ts';
import { readFrontmatterRelations } from './adr/declared-relations.ts';
import { outlineOf } from './outline.ts';
import type { ReadContext } from './reading.ts';
import { readText } from './record-fields.ts';
import { readRegisterEntries } from './register-entries.ts';
import { statedDate, statedInterval, statedTexts, statementsOf } from './stated-fields.ts';

/** The shared part of a record of kind `K`. */
export type RecordBase<K extends Kind> = Omit<DocRecord, 'kind'> & { kind: K };

/** The fields that every record has, read from the first of its documents. */
export function buildRecordBase<K extends Kind>(
  kind: K,
  document: ParsedDocument,
  context: ReadContext,
  title: TextValue = readTitle(document, kind),
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
    description: readDescription(document, kind),
    owners: statedTexts(document, kind, 'owners'),
    tags: statedTexts(document, kind, 'tags'),
    services: statedTexts(document, kind, 'services'),
    reviewBy: statedDate(document, kind, 'reviewBy'),
    lastReviewed: statedDate(document, kind, 'lastReviewed'),
    reviewEvery: statedInterval(document, kind, 'reviewEvery'),
    lastUpdated: changed
      ? {
          value: changed,
          precision: 'day',
          raw: changed,
          source: { path: document.path, line: null, column: null, from: 'git' },
        }
      : null,
    scope: readText(document, ['scope']),
    entries: readRegisterEntries(document),
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

/**
 * Title of a document: front matter, else its title heading, else a label "Title", else the file's name. A name that says
 * nothing, such as an identifier of a machine or "Summary", counts only where the file offers no better.
 */
export function readTitle(document: ParsedDocument, kind: Kind): TextValue {
  const heading = outlineOf(document).title;
  const offered = [
    ...statementsOf(document, kind, 'title')
      .filter(({ place }) => place === 'frontmatter')
      .map(({ whole }) => whole),
    ...(heading && heading.text !== '' ? [headingTitle(document, heading.text, heading.node)] : []),
    ...statementsOf(document, kind, 'title')
      .filter(({ place }) => place === 'head')
      .map(({ whole }) => whole),
    titleOfName(document),
  ].filter(({ value }) => value !== '');
  const told =
    offered.find(({ value }) => isTelling(value)) ??
    readDescription(document, kind) ??
    firstSentence(document);
  return told ?? offered[0] ?? titleOfName(document);
}

/** The description of the front matter or of the head of the page. */
function readDescription(document: ParsedDocument, kind: Kind): TextValue | null {
  const stated = statementsOf(document, kind, 'description');
  return stated.find(({ place }) => place === 'frontmatter' || place === 'head')?.whole ?? null;
}

/** Neither the identifier of a machine nor the name of a part of any page. */
function isTelling(title: string): boolean {
  return (
    !/^(?:\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?|[0-9a-f]{16,}|\d+|untitled|index|readme)$/i.test(
      title.replace(/\s+/g, '-'),
    ) &&
    !/^(?:executive )?(?:summary|overview|description|introduction|abstract|details|metadata)$/i.test(
      title.trim(),
    )
  );
}

/** The first sentence of a page that has no name. */
function firstSentence(document: ParsedDocument): TextValue | null {
  const block = document.tree.children.find(({ type }) => type === 'paragraph');
  if (!block) return null;
  const start = startOf(document, block);
  // The first of its lines with one that is short enough.
  const found = /^[^\r\n]{1,120}?(?:[.!?。](?=\s|$)|$)/m.exec(
    document.text.slice(start, endOf(document, block)),
  );
  const value = found ? inlineText(found[0]).replace(/[.。]$/, '') : '';
  return found && value !== ''
    ? { value, raw: found[0], source: sourceAt(document, start + found.index, 'body') }
    : null;
}

function titleOfName(document: ParsedDocument): TextValue {
  const name = fileNameOf(document.path).replace(/(?:\.[a-z]{1,20}){1,9}$/i, '');
  // A day or a number in front orders files; it is no part of what they are about.
  const told = name.replace(/^(?:\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d{1,4})[-_. ]+(?=\p{L})/u, '');
  const words = told.replace(/[-_]+/g, ' ').trim() || name;
  return {
    value: words.charAt(0).toUpperCase() + words.slice(1),
    raw: name,
    source: { path: document.path, line: null, column: null, from: 'filename' },
  };
}

/** A heading without its marks, as the text of its line. */
export function headingTitle(
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
