import type { ParsedDocument } from '../markdown/document.ts';
import type { Diagnostic, HandbookRecord, Skipped } from '../schema/handbook.ts';
import type { SourceFolder, SourceTree } from '../source/source.ts';

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

/** Where the files come from that a reader is given: the whole tree, and the folder that owns them. */
export interface ReadContext {
  tree: SourceTree;
  folder: SourceFolder;
}

/** Reads all documents that a folder owns. */
export type KindReader = (documents: readonly ParsedDocument[], context: ReadContext) => ReadResult;
