import type { Diagnostic, Severity } from '../schema/handbook.ts';

export type DiagnosticCounts = Record<Severity, number>;

export function countDiagnostics(diagnostics: readonly Diagnostic[]): DiagnosticCounts {
  const counts: DiagnosticCounts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** The counts as one line for a person. */
export function renderCounts({ error, warning, info }: DiagnosticCounts): string {
  const parts = [
    `${error} ${error === 1 ? 'error' : 'errors'}`,
    `${warning} ${warning === 1 ? 'warning' : 'warnings'}`,
    ...(info > 0 ? [`${info} ${info === 1 ? 'note' : 'notes'}`] : []),
  ];
  return parts.join(', ');
}
