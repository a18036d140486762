import type { ParsedDocument } from '../../markdown/document.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import type { DateValue } from '../../schema/value.ts';
import { factOf } from '../../source/facts.ts';
import { fileNameOf, folderOf } from '../../text/path.ts';
import { inOrderOf } from '../day-order.ts';
import { type KindReader, type ReadContext, type ReadResult, recall } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';
import { isIndexName, reasonToSkip } from './classify.ts';
import { readDecisionDate } from './decision-date.ts';
import { readDeclaredRelations } from './declared-relations.ts';
import { collectIndexTitles } from './index-page.ts';
import { findHabits, type NameHabits, parseName, readNumber } from './number.ts';
import { buildOutline } from './outline.ts';
import { readDeciders, readNames } from './people.ts';
import { readScopes } from './scopes/read-scopes.ts';
import { readStatus } from './status.ts';
import { readHistory } from './status-history.ts';
import { type IndexTitle, readDecisionTitle } from './title.ts';

/** Reads the decision records of a folder in whatever dialect each is written. */
export const readDecisions: KindReader = (documents, context) => {
  const result: ReadResult = { records: [], skipped: [], diagnostics: [] };
  const layout = findLayout(documents, context);
  const indexed = collectIndexTitles(documents.filter((document) => isIndexName(plainNameOf(document.path))));
  for (const document of documents) {
    const owner = layout.recordFolders.get(folderOf(document.path));
    if (owner !== undefined && owner !== document.path) {
      result.skipped.push({ path: document.path, reason: 'not-a-record' });
      continue;
    }
    const title = indexed.get(document.path) ?? null;
    const read = recall(
      document,
      'adr',
      context,
      () => inOrderOf(document, () => readDecision(document, context, layout, title)),
      [[...layout.habits.prefixes].sort(), layout.habits.years, owner !== undefined, title],
    );
    if ('reason' in read) result.skipped.push(read);
    else result.records.push({ record: read, documents: [document] });
  }
  return result;
};

interface Layout {
  habits: NameHabits;
  /** Folders that are one record each, with the path of the document that is the record. */
  recordFolders: ReadonlyMap<string, string>;
}

function readDecision(
  document: ParsedDocument,
  context: ReadContext,
  layout: Layout,
  indexed: IndexTitle | null,
): AdrRecord | ReadResult['skipped'][number] {
  const folder = folderOf(document.path);
  const ownFolder = layout.recordFolders.get(folder) === document.path;
  const fileName = plainNameOf(document.path);
  const name = parseName(ownFolder ? fileNameOf(folder) : fileName, layout.habits);
  const outline = buildOutline(document);
  const status = readStatus(outline);
  const reason = reasonToSkip(outline, status, name, fileName, ownFolder);
  if (reason) return { path: document.path, reason };
  const title = readDecisionTitle(outline, name, indexed);
  const base = buildRecordBase('adr', document, context, title);
  return {
    ...base,
    owners: base.owners.length > 0 ? base.owners : readNames(outline, 'owners'),
    tags: base.tags.length > 0 ? base.tags : readNames(outline, 'tags'),
    relations: readDeclaredRelations(outline, status),
    number: readNumber(outline, name),
    category: categoryOf(ownFolder ? folderOf(folder) : folder, context.folder.path),
    status: status.status,
    date: readDate(document, context, readDecisionDate(outline, status, name)),
    history: readHistory(outline, status),
    inForce: [],
    governs: readScopes(outline),
    deciders: readDeciders(outline),
    consulted: readNames(outline, 'consulted'),
    informed: readNames(outline, 'informed'),
  };
}

/** The stated day, else the day on which git first saw the file, unless the file states one that is none. */
function readDate(
  document: ParsedDocument,
  context: ReadContext,
  reading: ReturnType<typeof readDecisionDate>,
): DateValue | null {
  if (reading.date || reading.problems.length > 0) return reading.date;
  const created = context.tree.dates.get(document.path)?.created;
  if (!created) return null;
  const source = { path: document.path, line: null, column: null, from: 'git' as const };
  return { value: created, precision: 'day', raw: created, source };
}

function findLayout(documents: readonly ParsedDocument[], context: ReadContext): Layout {
  const byFolder = Map.groupBy(documents, ({ path }) => folderOf(path));
  const recordFolders = new Map<string, string>();
  const plain: NameHabits = { prefixes: new Set(), years: false };
  for (const [folder, inside] of byFolder) {
    if (folder === context.folder.path) continue;
    const owner = ownerOfFolder(fileNameOf(folder), inside, plain);
    if (owner) recordFolders.set(folder, owner.path);
  }
  const names = documents.map((document) => {
    const folder = folderOf(document.path);
    return recordFolders.has(folder) ? fileNameOf(folder) : plainNameOf(document.path);
  });
  return { habits: findHabits(names.filter((name) => !isIndexName(name))), recordFolders };
}

/** The document that makes a folder one record: its README, or the only page, where no other has a number. */
function ownerOfFolder(
  name: string,
  inside: readonly ParsedDocument[],
  habits: NameHabits,
): ParsedDocument | null {
  const parts = parseName(name, habits);
  const main = inside.find((document) => isMainName(plainNameOf(document.path), name));
  const others = inside.filter((document) => document !== main);
  const numbered = others.some((document) => parseName(plainNameOf(document.path), habits).digits !== null);
  if (numbered) return null;
  if (parts.digits !== null || (parts.date !== null && parts.rest !== ''))
    return main ?? (inside.length === 1 ? (inside[0] ?? null) : null);
  // Without a number in its name, a folder is a record where its README says a status and holds no other record.
  if (!main || others.length > 0) return null;
  const hasStatus = factOf(main, 'decision status', () => readStatus(buildOutline(main)).status !== null);
  return hasStatus ? main : null;
}

function isMainName(file: string, folder: string): boolean {
  return (
    ['readme', 'index', '_index', 'adr', 'decision', 'record', 'main'].includes(file.toLowerCase()) ||
    file.toLowerCase() === folder.toLowerCase()
  );
}

function categoryOf(folder: string, root: string): string | null {
  if (folder === root) return null;
  return root === '.' ? (folder === '.' ? null : folder) : folder.slice(root.length + 1) || null;
}

/** A file's name without its extensions. */
function plainNameOf(path: string): string {
  return fileNameOf(path).replace(/(?:\.html)?\.(?:md|markdown|mdx|rst|adoc|asciidoc)(?:\.erb)?$/i, '');
}
