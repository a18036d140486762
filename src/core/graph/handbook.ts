import type { ReadRecord } from '../kinds/reading.ts';
import type { ParsedDocument } from '../markdown/document.ts';
import type { Diagnostic, HandbookRecord, Skipped } from '../schema/handbook.ts';
import type { HandbookConfig } from '../source/config.ts';
import type { SourceTree } from '../source/source.ts';
import { once } from '../text/once.ts';

/** The files behind all records, each once, in the order of the records. */
export function documentsOf({ documents }: Pick<Handbook, 'documents'>): readonly ParsedDocument[] {
  return filesOf(documents);
}

const filesOf = once((documents: Handbook['documents']): readonly ParsedDocument[] => [
  ...new Set([...documents.values()].flat()),
]);

/** Everything that is known of a root: records with their edges, the documents behind them, and what was said on the way. */
export interface Handbook {
  /** By kind in the order of `KINDS`, then by path. */
  records: HandbookRecord[];
  byId: ReadonlyMap<string, HandbookRecord>;
  /** The record that a file belongs to, by the file's path. */
  byPath: ReadonlyMap<string, HandbookRecord>;
  /** The parsed files of a record, by its id. */
  documents: ReadonlyMap<string, readonly ParsedDocument[]>;
  /** Records in other languages, by language and id: their words, with the facts of the originals. See `inLanguage`. */
  translations: ReadonlyMap<string, ReadonlyMap<string, ReadRecord>>;
  skipped: Skipped[];
  /** Paths of the files whose authors do not want them published. */
  drafts: ReadonlySet<string>;
  /** Records that stand at another address than their own, which another record has, with the path of that record. */
  displaced: ReadonlyMap<HandbookRecord, string>;
  /** Findings of reading; `checkHandbook` adds those of the rules. */
  diagnostics: Diagnostic[];
  tree: SourceTree;
  config: HandbookConfig;
}
