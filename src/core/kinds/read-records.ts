import { isYaml, openDocument, type ParsedDocument, parseDocument } from '../markdown/document.ts';
import type { Diagnostic, HandbookRecord, Skipped } from '../schema/handbook.ts';
import { factOf } from '../source/facts.ts';
import { fileTypeOf, isCatalog, isProgramCode } from '../source/file-name.ts';
import { isBelow, ownerOf } from '../source/folders.ts';
import type { SourceFile, SourceFolder, SourceTree } from '../source/source.ts';
import { findTranslations, type TranslatedPath } from '../source/translations.ts';
import { hashText } from '../text/hash.ts';
import { once } from '../text/once.ts';
import { compareText } from '../text/order.ts';
import { withoutSlash } from '../text/path.ts';
import { languageOf } from '../words/language-of.ts';
import { describeKind } from './descriptors.ts';
import { isDraft } from './publication.ts';
import { readTranslation } from './read-translation.ts';
import { READERS } from './readers.ts';
import type { ReadRecord } from './reading.ts';
import { readCatalog } from './service/catalog.ts';

/** Everything that was read from a tree. Each file of it is a document of one entry or is skipped. */
export interface ReadTree {
  entries: ReadRecord[];
  skipped: Skipped[];
  diagnostics: Diagnostic[];
  /** By language and id of the record. */
  translations: ReadonlyMap<string, ReadonlyMap<string, ReadRecord>>;
  /** The tree without the files that are not to be published. */
  tree: SourceTree;
  /** Paths of those files. */
  drafts: ReadonlySet<string>;
  /** Records that had to give way to another with the same address, with the path of that other. */
  displaced: ReadonlyMap<HandbookRecord, string>;
}

/** Reads the records of all folders; what is no record of its folder's kind becomes a plain page. */
export function readRecords(all: SourceTree, showDrafts: boolean, language: string): ReadTree {
  const catalogs = all.files.filter(({ path }) => isCatalog(path));
  const documents = all.files.filter(({ path }) => !isCatalog(path)).map(parseOnce);
  const drafts = new Set(
    documents
      .filter((document) => factOf(document, 'draft', () => isDraft(document)))
      .map(({ path }) => path),
  );
  const hidden = (path: string): boolean => !showDrafts && drafts.has(path);
  const tree = { ...all, files: all.files.filter(({ path }) => !hidden(path)) };
  const shown = documents.filter(({ path }) => !hidden(path));
  const byDocument = new Map(shown.map((document) => [document.path, document]));
  const spokenIn = (path: string): string | null => {
    const document = byDocument.get(path);
    if (!document) return null;
    return factOf(document, 'language', () => languageOf(document.headings.map(({ text }) => text)));
  };
  const translated = findTranslations([...byDocument.keys()], language, spokenIn, all.languageFolders);
  const entries: ReadRecord[] = [];
  const diagnostics: Diagnostic[] = showDrafts ? [...drafts].map(draftMark) : [];
  const skipped: Skipped[] = [
    ...(all.skipped ?? []),
    ...documents.filter(({ path }) => hidden(path)).map(({ path }): Skipped => ({ path, reason: 'draft' })),
  ];
  const alone = new Set<SourceFolder>();
  const byFolder = Map.groupBy(
    shown.filter(({ path }) => !translated.has(path)),
    ({ path }) => ownerOf(path, tree.folders),
  );
  for (const file of catalogs) {
    const read = readCatalog(file, tree);
    entries.push(...read.records);
    diagnostics.push(...read.diagnostics);
    if (read.records.length === 0) skipped.push({ path: file.path, reason: 'not-a-record' });
  }
  for (const [folder, own] of byFolder) {
    if (!folder) continue;
    const read = READERS[folder.kind](own, { tree, folder });
    if (read.records.length === 0 && isLeftAlone(folder, tree)) {
      alone.add(folder);
      continue;
    }
    const left = new Set(read.skipped.filter(({ reason }) => isPage(reason)).map(({ path }) => path));
    const pages = own.filter((document) => left.has(document.path) && !isYaml(document.path));
    entries.push(...read.records, ...readPages(pages, folder, tree));
    skipped.push(...read.skipped.filter(({ path }) => !pages.some((page) => page.path === path)));
    diagnostics.push(...read.diagnostics);
  }
  // What lies in such a folder is none of ours, its faults neither.
  const isOurs = ({ path }: { path: string }): boolean => {
    const owner = ownerOf(path, tree.folders);
    return owner === null || !alone.has(owner) || isCatalog(path);
  };
  const displaced = separate(entries);
  const translations = readTranslations(translated, { entries, byDocument, tree });
  skipped.push(...[...translated.keys()].map((path): Skipped => ({ path, reason: 'translation' })));
  return {
    entries,
    translations,
    skipped: skipped.filter(isOurs),
    diagnostics,
    tree: {
      ...tree,
      files: tree.files.filter(isOurs),
      folders: tree.folders.filter((folder) => !alone.has(folder)),
      diagnostics: tree.diagnostics.filter(isOurs),
    },
    drafts,
    displaced,
  };
}

/** The records that have documents in other languages, read from those, by language and id. */
function readTranslations(
  translated: ReadonlyMap<string, TranslatedPath>,
  {
    entries,
    byDocument,
    tree,
  }: { entries: readonly ReadRecord[]; byDocument: ReadonlyMap<string, ParsedDocument>; tree: SourceTree },
): Map<string, Map<string, ReadRecord>> {
  const languages = new Map<string, Map<string, ReadRecord>>();
  for (const language of new Set([...translated.values()].map((one) => one.language)))
    languages.set(language, new Map());
  for (const [language, records] of languages) {
    const own = new Map(
      [...translated].flatMap(([path, one]) => (one.language === language ? [[one.of, path] as const] : [])),
    );
    for (const entry of entries) {
      if (!entry.documents.some(({ path }) => own.has(path))) continue;
      const documents = entry.documents.map((document) => {
        const path = own.get(document.path);
        const other = path === undefined ? undefined : byDocument.get(path);
        if (!other) return document;
        // What is read of several files knows them by their places beside each other.
        return entry.documents.length === 1
          ? other
          : parseDocument({ path: document.path, text: textOf(tree, other.path) });
      });
      const read = readTranslation(entry, documents, tree);
      if (read) records.set(entry.record.id, read);
    }
  }
  return languages;
}

function textOf(tree: SourceTree, path: string): string {
  return tree.files.find((file) => file.path === path)?.text ?? '';
}

function draftMark(path: string): Diagnostic {
  return {
    rule: 'file/draft',
    severity: 'info',
    message: 'A draft: a built site has no such page.',
    path,
    line: null,
    column: null,
    help: 'Take the mark out of the front matter to publish it.',
    related: [],
  };
}

/** A folder that only its name makes one of a kind, and that holds something else: services of a program, code. */
function isLeftAlone(folder: SourceFolder, tree: SourceTree): boolean {
  if (!folder.found) return false;
  const below = [...tree.paths].filter((path) => isBelow(path, folder.path));
  // Much else is called "services": one that holds pages and pictures alone is there to be read.
  if (describeKind(folder).hasCommonName)
    return below.some((path) => !['source', 'diagram', 'binary', 'hidden'].includes(fileTypeOf(path)));
  return folder.path !== '.' && below.some(isProgramCode);
}

/** What a kind leaves over: pages of the folder where that is named for pages as well, else of the kind's section. */
function readPages(
  documents: readonly ParsedDocument[],
  folder: SourceFolder,
  tree: SourceTree,
): ReadRecord[] {
  if (documents.length === 0) return [];
  const named = tree.folders.find((other) => other.kind === 'doc' && other.path === folder.path);
  const pages: SourceFolder = named ?? { ...folder, kind: 'doc', section: folder.kind };
  return READERS.doc(documents, { tree, folder: pages }).records;
}

/** Whether a file that is no record of a kind has something to show as a page. */
function isPage(reason: Skipped['reason']): boolean {
  return reason === 'index' || reason === 'not-a-record' || reason === 'diagram';
}

/**
 * Gives every record an address of its own. Where two want one, the first by path keeps it, and the other's gets a mark
 * made of its path, so that neither is missing and the address does not depend on how many there are.
 */
function separate(entries: readonly ReadRecord[]): Map<HandbookRecord, string> {
  const displaced = new Map<HandbookRecord, string>();
  const first = new Map<string, HandbookRecord>();
  const records = entries.map(({ record }) => record).sort((a, b) => compareText(a.path, b.path));
  for (const record of records) {
    const other = first.get(record.url);
    if (!other) {
      first.set(record.url, record);
      continue;
    }
    displaced.set(record, other.path);
    const mark = `-${hashText(record.path).slice(0, 6)}`;
    record.id += mark;
    record.url = `${withoutSlash(record.url)}${mark}/`;
    if (record.kind === 'onboarding') record.pathId += mark;
    first.set(record.url, record);
  }
  return displaced;
}

/** The document of a file; one that is read again and again is parsed once. */
const parseOnce = once((file: SourceFile): ParsedDocument => openDocument(file));
