import type { RuleContext } from '../../../rules/rule.ts';
import { type AlertRule, readAlertRules } from '../alert-rules.ts';

/** The alerting rules of the files that `check` was given. */
export function alertRulesOf({
  alertRules,
  config,
}: Pick<RuleContext, 'alertRules' | 'config'>): AlertRule[] {
  return alertRules.length > 0 ? readAlertRules(alertRules, config.pagingSeverities).rules : [];
}

/** A page for the examples of rules. */
export const EXAMPLE_PAGE = '# DiskFull\n\nA disk is full.\n';

/** A rule file for the examples of rules, `rules.yml`, whose rules begin at its line 4. */
export function exampleRules(...lines: string[]): Record<string, string> {
  const rules = lines.map((line) => `      ${line}`);
  return { 'rules.yml': ['groups:', '  - name: a', '    rules:', ...rules, ''].join('\n') };
}
