import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseAllDocuments } from 'yaml';
import { type ParsedDocument, parseDocument, sourceAt } from '../../markdown/document.ts';
import type { Diagnostic } from '../../schema/handbook.ts';
import type { ServiceRecord } from '../../schema/service.ts';
import type { TextValue } from '../../schema/value.ts';
import { describeFolder } from '../../source/folders.ts';
import { buildUrl, slugSegment } from '../../source/slug.ts';
import type { SourceFile, SourceTree } from '../../source/source.ts';
import { buildLineIndex } from '../../text/line-index.ts';
import { fileNameOf, folderOf } from '../../text/path.ts';
import { fieldNamed } from '../../words/fields.ts';
import type { ReadRecord } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';

/** Entities of Backstage that are services to whoever is woken by them. */
const KINDS = /^(?:Component|System|API)$/;

/** Reads the services of a `catalog-info.yaml`, one for each entity. Format: https://backstage.io/docs/features/software-catalog/descriptor-format */
export function readCatalog(
  file: SourceFile,
  tree: SourceTree,
): { records: ReadRecord[]; diagnostics: Diagnostic[] } {
  const lines = buildLineIndex(file.text);
  const document: ParsedDocument = {
    ...parseDocument({ path: file.path, text: '' }),
    text: file.text,
    body: file.text,
    lines,
  };
  const records: ReadRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entity of parseAllDocuments(file.text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
  })) {
    if (!('contents' in entity)) continue;
    const [error] = entity.errors;
    if (error) {
      diagnostics.push({
        rule: 'yaml/syntax',
        severity: 'error',
        message: error.message,
        path: file.path,
        ...lines.place(error.pos[0]),
        help: 'Correct the YAML; the catalogue does not read it either.',
        related: [],
      });
      continue;
    }
    const record = readEntity(entity.contents, document, tree);
    if (record) records.push({ record, documents: [document] });
  }
  return { records, diagnostics };
}

function readEntity(
  root: ParsedNode | null,
  document: ParsedDocument,
  tree: SourceTree,
): ServiceRecord | null {
  const text = (...keys: string[]): TextValue | null => scalarOf(find(root, keys), document);
  const texts = (...keys: string[]): TextValue[] => {
    const node = find(root, keys);
    return isSeq(node) ? node.items.flatMap((item) => scalarOf(item, document) ?? []) : [];
  };
  const name = text('metadata', 'name');
  if (!name || !KINDS.test(text('kind')?.value ?? '')) return null;
  const owner = text('spec', 'owner');
  const team = owner && { ...owner, value: nameOfRef(owner.value) };
  const base = buildRecordBase(
    'service',
    document,
    { tree, folder: describeFolder('service', '.') },
    text('metadata', 'title') ?? name,
  );
  const slug = slugSegment(name.value) || 'service';
  return {
    ...base,
    id: `service:${slug}`,
    url: buildUrl('service', slug),
    description: text('metadata', 'description'),
    tags: texts('metadata', 'tags'),
    owners: team ? [team] : [],
    team,
    lifecycle: text('spec', 'lifecycle'),
    onCall: null,
    escalation: [],
    tier: text('metadata', 'labels', 'tier'),
    slos: [],
    // Databases and queues are resources of a catalogue, not services of it.
    dependsOn: texts('spec', 'dependsOn')
      .filter(({ value }) => !/^resource:/i.test(value))
      .map((ref) => ({ ...ref, value: nameOfRef(ref.value) })),
    dashboards: linksOf(find(root, ['metadata', 'links']), document),
    repositories: SLUGS.flatMap((key) => text('metadata', 'annotations', key) ?? []),
    paths: pathsOf(text('metadata', 'annotations', 'backstage.io/source-location'), document.path),
    bottlenecks: [],
  };
}

/** The addresses under `metadata.links` whose titles call them dashboards. */
function linksOf(links: unknown, document: ParsedDocument): TextValue[] {
  if (!isSeq(links)) return [];
  return links.items.flatMap((link) => {
    const title = scalarOf(find(link, ['title']), document)?.value ?? '';
    const url =
      fieldNamed('service', title) === 'dashboards' ? scalarOf(find(link, ['url']), document) : null;
    return url ?? [];
  });
}

/** Annotations that name a repository as `owner/name`. */
const SLUGS = ['github.com/project-slug', 'gitlab.com/project-slug', 'bitbucket.org/project-slug'];

/** Where the code lies: where the annotation says, else beside the description, unless that is at the root. */
function pathsOf(location: TextValue | null, file: string): TextValue[] {
  if (location) return [{ ...location, value: location.value.replace(/^(?:url|dir|file):/i, '') }];
  const folder = folderOf(file);
  const source = { path: file, line: null, column: null, from: 'filename' as const };
  return folder === '.' ? [] : [{ value: `/${folder}/`, raw: folder, source }];
}

/** The name in a reference such as `component:default/orders`. */
function nameOfRef(ref: string): string {
  return fileNameOf(ref.replace(/^[^:]*:/, ''));
}

function find(node: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => (isMap(at) ? at.get(key, true) : undefined), node);
}

function scalarOf(node: unknown, document: ParsedDocument): TextValue | null {
  if (!isScalar(node) || node.value === null || node.value === undefined) return null;
  const [start, end] = (node as Node).range ?? [0, 0];
  return {
    value: String(node.value).trim(),
    raw: document.text.slice(start, end),
    source: sourceAt(document, start, 'body'),
  };
}
