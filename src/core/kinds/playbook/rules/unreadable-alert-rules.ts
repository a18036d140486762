import type { Finding, Rule } from '../../../rules/rule.ts';
import { readAlertRules } from '../alert-rules.ts';
import { EXAMPLE_PAGE, exampleRules } from './alert-rule-files.ts';

export const unreadableAlertRules: Rule = {
  id: 'playbook/unreadable-alert-rules',
  severity: 'error',
  title: 'A file of alert rules cannot be read',
  explanation: `A file that was given with \`--alert-rules\` is not YAML or holds no groups of rules: those of Prometheus, Mimir and Loki, a \`PrometheusRule\`, provisioned rules of Grafana. What rules are made from has to be rendered first: \`helm template … > rules.yml\`, \`jsonnet … > rules.json\`.`,
  examples: [
    {
      name: 'no rules',
      files: { 'playbooks/DiskFull.md': EXAMPLE_PAGE },
      alertRules: { 'values.yml': 'a: 1\n' },
      expected: ['values.yml:1'],
    },
    {
      name: 'a group',
      files: { 'playbooks/DiskFull.md': EXAMPLE_PAGE },
      alertRules: exampleRules('- alert: DiskFull'),
      expected: [],
    },
  ],
  *check({ alertRules }): Iterable<Finding> {
    yield* readAlertRules(alertRules).problems;
  },
};
