import type { KindReader } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';
import { readDate, readText } from '../record-fields.ts';

/** Reads postmortems and incident reports. */
export const readPostmortems: KindReader = (documents, context) => ({
  records: documents.map((document) => ({
    record: {
      ...buildRecordBase('postmortem', document, context),
      date: readDate(document, ['date']),
      severity: readText(document, ['severity']),
      status: readText(document, ['status']),
      times: { started: null, detected: null, declared: null, mitigated: null, resolved: null },
      durations: [],
      impact: null,
      factors: [],
      timeline: [],
      actions: [],
      well: [],
      badly: [],
      lucky: [],
    },
    documents: [document],
  })),
  skipped: [],
  diagnostics: [],
});
