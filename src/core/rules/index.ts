import type { Diagnostic } from '../schema/handbook.ts';
import type { Rule, RuleContext } from './rule.ts';

/** All rules. A new rule is one file and a line here. */
export const RULES: readonly Rule[] = [];

/** Diagnostics of reading and of every rule that is on, in the order of files and lines. */
export function checkHandbook(context: RuleContext, rules: readonly Rule[] = RULES): Diagnostic[] {
  const { handbook, config } = context;
  const found: Diagnostic[] = [...handbook.diagnostics];
  for (const rule of rules) {
    const severity = config.severities[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    for (const finding of rule.check(context)) {
      found.push({
        ...finding,
        rule: rule.id,
        severity: config.severities[rule.id] ? severity : (finding.severity ?? severity),
        related: finding.related ?? [],
      });
    }
  }
  return found.sort(compareDiagnostics);
}

export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.rule < b.rule ? -1 : 1);
}
