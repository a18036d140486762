import { findLinkTarget } from '../../../query/alert-link.ts';
import { indexNames } from '../../../query/alerts.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import type { PlaybookRecord } from '../../../schema/playbook.ts';
import { nameKey } from '../../../text/name-key.ts';
import { alertRulesOf, EXAMPLE_PAGE, exampleRules } from './alert-rule-files.ts';

export const alertNameDrift: Rule = {
  id: 'playbook/alert-name-drift',
  severity: 'warning',
  title: 'A rule and its playbook name an alert differently',
  explanation: `An alerting rule and the playbook that its address or its name leads to spell the alert differently. It still resolves here, and search in chat, dashboards and code does not find both.

Use the rule's spelling in the playbook's \`alerts\`.`,
  examples: [
    {
      name: 'another spelling, and a page that does not name the alert',
      files: { 'playbooks/DiskFull.md': EXAMPLE_PAGE },
      alertRules: exampleRules(
        '- alert: Diskfull',
        '- alert: DiskAlmostFull',
        '  annotations: { runbook_url: "https://h.example/alert/DiskFull" }',
        '- alert: DiskFull',
      ),
      expected: ['rules.yml:4', 'rules.yml:5'],
    },
    {
      name: 'the name as the rules have it',
      files: { 'playbooks/DiskFull.md': EXAMPLE_PAGE },
      alertRules: exampleRules('- alert: DiskFull'),
      expected: [],
    },
  ],
  *check(context): Iterable<Finding> {
    const index = indexNames(context.handbook.records);
    for (const rule of alertRulesOf(context)) {
      const { value } = rule.name;
      const byName = index.get(nameKey(value));
      const target = byName ? null : findLinkTarget(rule, context.handbook);
      const playbooks = byName ?? (target?.state === 'playbook' ? target.playbooks : []);
      if (playbooks.length === 0 || playbooks.some((playbook) => namesExactly(playbook, value))) continue;
      const [playbook] = playbooks;
      const known = playbook?.alerts[0] ?? playbook?.title;
      yield {
        message: `Unexpected name "${value}", expected "${known?.value}" as its playbook has it.`,
        ...placeOf(rule.name),
        help: `Write "${value}" under alerts in ${playbook?.path}.`,
        related: known
          ? [
              {
                path: playbook?.path ?? '',
                line: known.source.line,
                column: known.source.column,
                message: 'The name in the playbook.',
              },
            ]
          : [],
      };
    }
  },
};

/** A rule's spelling stands in the playbook, be it as a title in words. */
function namesExactly(playbook: PlaybookRecord, name: string): boolean {
  return playbook.aliases.some(({ value }) => value === name);
}
