import { type KindReader, recall } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';

/** Reads any page as documentation. */
export const readDocs: KindReader = (documents, context) => ({
  records: documents.map((document) => ({
    record: recall(document, 'doc', context, () => buildRecordBase('doc', document, context)),
    documents: [document],
  })),
  skipped: [],
  diagnostics: [],
});
