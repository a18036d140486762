import type { KindReader } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';

/** Reads onboarding paths. */
export const readOnboarding: KindReader = (documents, context) => ({
  records: documents.map((document) => {
    const base = buildRecordBase('onboarding', document, context);
    return {
      record: { ...base, pathId: base.id.slice('onboarding:'.length), roles: [], phases: [], tasks: [] },
      documents: [document],
    };
  }),
  skipped: [],
  diagnostics: [],
});
