import { resolveExercised } from './graph/exercised.ts';
import { resolveForce } from './graph/force.ts';
import type { Handbook } from './graph/handbook.ts';
import { linkIncidents } from './graph/incidents.ts';
import { resolveLinks } from './graph/links.ts';
import { findMentions } from './graph/mentions.ts';
import { resolveReads } from './graph/reads.ts';
import { resolveRelations } from './graph/relations.ts';
import { buildTargetIndex } from './graph/target-index.ts';
import { READERS } from './kinds/readers.ts';
import type { ReadRecord } from './kinds/reading.ts';
import { type ParsedDocument, parseDocument } from './markdown/document.ts';
import type { Diagnostic, HandbookRecord, Skipped } from './schema/handbook.ts';
import { KINDS } from './schema/record-base.ts';
import type { HandbookConfig } from './source/config.ts';
import { ownerOf } from './source/folders.ts';
import type { SourceFolder, SourceTree } from './source/source.ts';
import { compareText } from './text/order.ts';
import { useTeamWords } from './words/team-words.ts';

export type { Handbook } from './graph/handbook.ts';

/** The one door into core: text in, records, graph and diagnostics out. */
export function compileHandbook(tree: SourceTree, config: HandbookConfig): Handbook {
  useTeamWords(config.words);
  const read = readRecords(tree);
  const entries = read.entries.sort(
    (a, b) =>
      KINDS.indexOf(a.record.kind) - KINDS.indexOf(b.record.kind) ||
      compareText(a.record.path, b.record.path),
  );
  const handbook: Handbook = {
    records: entries.map((entry) => entry.record),
    byId: new Map(entries.map((entry) => [entry.record.id, entry.record])),
    byPath: new Map(entries.flatMap(pathsOf)),
    documents: new Map(entries.map((entry) => [entry.record.id, entry.documents])),
    skipped: read.skipped.sort((a, b) => compareText(a.path, b.path)),
    diagnostics: [...tree.diagnostics, ...read.diagnostics],
    tree,
    config,
  };
  const index = buildTargetIndex(handbook);
  resolveLinks(index);
  findMentions(index);
  resolveReads(handbook);
  linkIncidents(handbook);
  resolveRelations(index);
  resolveForce(handbook.records, handbook.byId);
  resolveExercised(handbook);
  return handbook;
}

interface ReadTree {
  entries: ReadRecord[];
  skipped: Skipped[];
  diagnostics: Diagnostic[];
}

function readRecords(tree: SourceTree): ReadTree {
  const byFolder = new Map<SourceFolder, ParsedDocument[]>();
  const result: ReadTree = { entries: [], skipped: [], diagnostics: [] };
  for (const file of tree.files) {
    const folder = ownerOf(file.path, tree.folders);
    if (!folder) continue;
    const documents = byFolder.get(folder) ?? [];
    documents.push(parseDocument(file));
    byFolder.set(folder, documents);
  }
  for (const [folder, documents] of byFolder) {
    const read = READERS[folder.kind](documents, { tree, folder });
    const pages = tree.folders.find((other) => other.kind === 'doc' && other.path === folder.path);
    const left = pages && pages !== folder ? read.skipped.filter(({ reason }) => isPage(reason)) : [];
    const others = documents.filter((document) => left.some(({ path }) => path === document.path));
    result.entries.push(...read.records);
    result.skipped.push(...read.skipped.filter((skipped) => !left.includes(skipped)));
    result.diagnostics.push(...read.diagnostics);
    if (pages && others.length > 0)
      result.entries.push(...READERS.doc(others, { tree, folder: pages }).records);
  }
  return result;
}

/** Whether a file that a kind leaves over can be a page of a folder that is named for pages as well. */
function isPage(reason: Skipped['reason']): boolean {
  return reason === 'index' || reason === 'not-a-record';
}

function pathsOf(entry: ReadRecord): [string, HandbookRecord][] {
  return [entry.record.path, ...entry.documents.map((document) => document.path)].map((path) => [
    path,
    entry.record,
  ]);
}
