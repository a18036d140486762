import { findLinkTarget } from '../../../query/alert-link.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { alertRulesOf, EXAMPLE_PAGE, exampleRules } from './alert-rule-files.ts';

export const deadRunbookUrl: Rule = {
  id: 'playbook/dead-runbook-url',
  severity: 'warning',
  title: 'The address of an alert leads nowhere',
  explanation: `The annotation \`runbook_url\` (or \`runbook\`, \`playbook_url\`) of an alerting rule points into this handbook, and no playbook is there. The responder lands on a page that says so.

Use \`/alert/<name>/\` with the alert's own name: it keeps working when the page moves. Addresses on other sites are not looked at.`,
  examples: [
    {
      name: 'a page that is not there',
      files: { 'playbooks/DiskFull.md': EXAMPLE_PAGE },
      alertRules: exampleRules(
        '- alert: DiskFull',
        '  annotations: { runbook_url: "https://h.example/alert/diskfull?x={{ $labels.x }}" }',
        '- alert: CpuHot',
        '  annotations:',
        '    runbook_url: https://h.example/playbooks/cpu-hot/',
        '- alert: Other',
        '  annotations: { runbook_url: "https://wiki.example/page" }',
      ),
      expected: ['rules.yml:8'],
    },
    {
      name: 'the page of the alert',
      files: { 'playbooks/DiskFull.md': EXAMPLE_PAGE },
      alertRules: exampleRules(
        '- alert: DiskFull',
        '  annotations: { runbook_url: https://h.example/playbooks/diskfull/ }',
      ),
      expected: [],
    },
  ],
  *check(context): Iterable<Finding> {
    for (const rule of alertRulesOf(context)) {
      if (!rule.link || findLinkTarget(rule, context.handbook).state !== 'dead') continue;
      yield {
        message: `Unexpected address "${rule.link.value}" of the alert "${rule.name.value}", expected the address of a playbook.`,
        ...placeOf(rule.link),
        help: `Use /alert/${rule.name.value}/ below the address of the handbook.`,
      };
    }
  },
};
