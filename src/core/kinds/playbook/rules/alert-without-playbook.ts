import { findLinkTarget } from '../../../query/alert-link.ts';
import { indexNames } from '../../../query/alerts.ts';
import { recordsOf } from '../../../query/order.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { nameKey } from '../../../text/name-key.ts';
import { nearest } from '../../../text/nearest.ts';
import { alertRulesOf, EXAMPLE_PAGE, exampleRules } from './alert-rule-files.ts';

/** Where a paging alert leaves its responder alone. */
export const alertWithoutPlaybook: Rule = {
  id: 'playbook/alert-without-playbook',
  severity: 'warning',
  title: 'A paging alert has no playbook',
  explanation: `An alerting rule wakes somebody, and no playbook has its name: neither as an alert in a front matter nor as a title, a heading or a file name. The address of the rule leads to none either.

Write the playbook, or name the alert under \`alerts\` in the one that fits. A page that says nothing but "check the logs" helps nobody, so this is a warning; set \`playbook/alert-without-playbook: error\` under \`severities\` to hold every paging alert to it. Alerts that page nobody are not looked at.`,
  examples: [
    {
      name: 'one of two alerts that page',
      files: { 'playbooks/DiskFull.md': EXAMPLE_PAGE },
      alertRules: exampleRules(
        '- alert: DiskFull',
        '  labels: { severity: critical }',
        '- alert: CpuHot',
        '  labels: { severity: page }',
        '- alert: Quiet',
        '  labels: { severity: info }',
      ),
      expected: ['rules.yml:6'],
    },
    {
      name: 'a playbook for each',
      files: { 'playbooks/DiskFull.md': EXAMPLE_PAGE },
      alertRules: exampleRules('- alert: DiskFull', '  labels: { severity: page }'),
      expected: [],
    },
  ],
  *check(context): Iterable<Finding> {
    const { handbook } = context;
    const index = indexNames(handbook.records);
    const names = recordsOf(handbook.records, 'playbook').flatMap(({ alerts }) =>
      alerts.map(({ value }) => value),
    );
    for (const rule of alertRulesOf(context)) {
      if (!rule.paging || index.has(nameKey(rule.name.value))) continue;
      if (findLinkTarget(rule, handbook).state === 'playbook') continue;
      const meant = nearest(rule.name.value, names);
      yield {
        message: `Unexpected paging alert "${rule.name.value}" without a playbook, expected one of that name.`,
        ...placeOf(rule.name),
        help: meant
          ? `Is it the alert "${meant}"? Otherwise: handbook new playbook "${rule.name.value}"`
          : `handbook new playbook "${rule.name.value}"`,
      };
    }
  },
};
