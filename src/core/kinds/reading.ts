import type { ParsedDocument } from '../markdown/document.ts';
import type { Diagnostic, HandbookRecord, Skipped } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';
import { readingOf } from '../source/facts.ts';
import type { SourceFolder, SourceTree } from '../source/source.ts';
import { hashText } from '../text/hash.ts';

/** A record with the documents it was read from, in the order of its phases. */
export interface ReadRecord {
  record: HandbookRecord;
  documents: ParsedDocument[];
}

/** What a kind's reader makes of the documents of one folder. It never throws for content. */
export interface ReadResult {
  records: ReadRecord[];
  skipped: Skipped[];
  diagnostics: Diagnostic[];
}

/**
 * Reads a document, or recalls what was read of it. `shape` is what the reading depends on beside the text, the folder and
 * the dates of the file; where all of it is as it was, so is the reading.
 */
export function recall<T>(
  document: ParsedDocument,
  kind: Kind,
  { tree, folder }: ReadContext,
  read: () => T,
  shape: unknown = null,
): T {
  if (!document.facts) return read();
  const dates = tree.dates.get(document.path) ?? null;
  return readingOf(document, `${kind} ${hashText(JSON.stringify([folder, dates, shape]))}`, read);
}

/** Where the files come from that a reader is given: the whole tree, and the folder that owns them. */
export interface ReadContext {
  tree: SourceTree;
  folder: SourceFolder;
}

/** Reads all documents that a folder owns. */
export type KindReader = (documents: readonly ParsedDocument[], context: ReadContext) => ReadResult;
