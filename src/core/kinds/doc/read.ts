import type { KindReader } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';

/** Reads any page as documentation. */
export const readDocs: KindReader = (documents, context) => ({
  records: documents.map((document) => ({
    record: buildRecordBase('doc', document, context),
    documents: [document],
  })),
  skipped: [],
  diagnostics: [],
});
