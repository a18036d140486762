import type { KindReader } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';
import { readDate, readText, readTexts } from '../record-fields.ts';
import { ADR_STATUSES } from '../schema/adr.ts';

/** Reads decision records. */
export const readDecisions: KindReader = (documents, context) => ({
  records: documents.map((document) => {
    const name = document.path.split('/').at(-1) ?? '';
    const digits = /^(\d{1,4})\D/.exec(name)?.[1];
    const status = readText(document, ['status']);
    const word = /^\p{L}+/u.exec(status?.value ?? '')?.[0]?.toLowerCase();
    return {
      record: {
        ...buildRecordBase('adr', document, context),
        number: digits
          ? {
              value: Number(digits),
              raw: digits,
              source: { path: document.path, line: null, column: null, from: 'filename' as const },
            }
          : null,
        category: null,
        status: status
          ? { ...status, value: ADR_STATUSES.find((known) => known === word) ?? 'unknown' }
          : null,
        date: readDate(document, ['date']),
        deciders: readTexts(document, ['decision-makers', 'deciders']),
        consulted: readTexts(document, ['consulted']),
        informed: readTexts(document, ['informed']),
      },
      documents: [document],
    };
  }),
  skipped: [],
  diagnostics: [],
});
