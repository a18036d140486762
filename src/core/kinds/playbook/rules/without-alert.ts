import { findLinkTarget } from '../../../query/alert-link.ts';
import { recordsOf } from '../../../query/order.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { nameKey } from '../../../text/name-key.ts';
import { alertRulesOf, exampleRules } from './alert-rule-files.ts';

export const playbookWithoutAlert: Rule = {
  id: 'playbook/without-alert',
  severity: 'warning',
  title: 'No alert leads to a playbook',
  explanation: `A playbook names alerts, and none of the rule files that were given has any of them; no rule's address leads to it either. Either the alert was renamed or removed, or the playbook is for one that was never written.

Correct \`alerts\`, remove the playbook, or mark it as deprecated. A playbook that names no alert is a procedure and is not looked at.`,
  examples: [
    {
      name: 'an alert that is gone',
      files: {
        'playbooks/a.md': '---\nalerts: [DiskFull, DiskGone]\n---\n# A\n',
        'playbooks/b.md': '---\nalerts: [CpuHot]\n---\n# B\n',
      },
      alertRules: exampleRules('- alert: DiskFull'),
      expected: ['playbooks/b.md:2'],
    },
    { name: 'no rule files', files: { 'playbooks/b.md': '---\nalerts: [CpuHot]\n---\n# B\n' }, expected: [] },
  ],
  *check(context): Iterable<Finding> {
    const known = alertRulesOf(context);
    if (known.length === 0) return;
    const fired = new Set(known.map(({ name }) => nameKey(name.value)));
    const linked = new Set(
      known.flatMap((rule) => {
        const target = findLinkTarget(rule, context.handbook);
        return target.state === 'playbook' ? target.playbooks : [];
      }),
    );
    for (const record of recordsOf(context.handbook.records, 'playbook')) {
      const [first] = record.alerts;
      if (!first || record.deprecated || linked.has(record)) continue;
      if (record.aliases.some(({ value }) => fired.has(nameKey(value)))) continue;
      yield {
        message: `Unexpected playbook for "${first.value}", expected an alert of that name in the rule files.`,
        path: record.path,
        line: first.source.line,
        column: first.source.column,
        help: 'Correct its alerts, or mark it as deprecated.',
      };
    }
  },
};
