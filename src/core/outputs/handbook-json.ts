import type { Handbook } from '../graph/handbook.ts';
import type { Diagnostic, HandbookJson } from '../schema/handbook.ts';

/** The handbook as the JSON that `inspect` prints; `diagnostics` are those of reading and of the rules. */
export function buildHandbookJson(handbook: Handbook, diagnostics: readonly Diagnostic[]): HandbookJson {
  return {
    handbook: 1,
    records: handbook.records,
    skipped: handbook.skipped,
    diagnostics: [...diagnostics],
  };
}
