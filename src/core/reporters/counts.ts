import type { Diagnostic, Severity } from '../schema/handbook.ts';
import { countOf } from '../text/counts.ts';

export type DiagnosticCounts = Record<Severity, number>;

/** Counts diagnostics by severity. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): DiagnosticCounts {
  const counts: DiagnosticCounts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** The counts as one line for a person. */
export function renderCounts({ error, warning, info }: DiagnosticCounts): string {
  const parts = [
    countOf(error, 'error'),
    countOf(warning, 'warning'),
    ...(info > 0 ? [countOf(info, 'note')] : []),
  ];
  return parts.join(', ');
}
