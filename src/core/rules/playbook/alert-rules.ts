import { type AlertRule, readAlertRules } from '../../playbook/alert-rules.ts';
import { indexNames } from '../../query/alerts.ts';
import { recordsOf } from '../../query/order.ts';
import type { PlaybookRecord } from '../../schema/playbook.ts';
import { nameKey } from '../../text/name-key.ts';
import { nearest } from '../../text/nearest.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { findLinkTarget } from './alert-link.ts';

const PAGE = '# DiskFull\n\nA disk is full.\n';
const rules = (...lines: string[]): Record<string, string> => ({
  'rules.yml': ['groups:', '  - name: a', '    rules:', ...lines.map((line) => `      ${line}`), ''].join(
    '\n',
  ),
});

/** Where a paging alert leaves its responder alone. */
export const alertWithoutPlaybook: Rule = {
  id: 'playbook/alert-without-playbook',
  severity: 'warning',
  stops: false,
  title: 'A paging alert has no playbook',
  explanation: `An alerting rule wakes somebody, and no playbook has its name: neither as an alert in a front matter nor as a title, a heading or a file name. The address of the rule leads to none either.

Write the playbook, or name the alert under \`alerts\` in the one that fits. A page that says nothing but "check the logs" helps nobody, so this is a warning; set \`playbook/alert-without-playbook: error\` under \`severities\` to hold every paging alert to it. Alerts that page nobody are not looked at.`,
  examples: [
    {
      name: 'one of two alerts that page',
      files: { 'playbooks/DiskFull.md': PAGE },
      alertRules: rules(
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
      files: { 'playbooks/DiskFull.md': PAGE },
      alertRules: rules('- alert: DiskFull', '  labels: { severity: page }'),
      expected: [],
    },
  ],
  *check(context): Iterable<Finding> {
    const { handbook } = context;
    const index = indexNames(handbook.records);
    const names = recordsOf(handbook.records, 'playbook').flatMap(({ alerts }) =>
      alerts.map(({ value }) => value),
    );
    for (const rule of rulesOf(context)) {
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

export const deadRunbookUrl: Rule = {
  id: 'playbook/dead-runbook-url',
  severity: 'warning',
  stops: false,
  title: 'The address of an alert leads nowhere',
  explanation: `The annotation \`runbook_url\` (or \`runbook\`, \`playbook_url\`) of an alerting rule points into this handbook, and no playbook is there. The responder lands on a page that says so.

Use \`/alert/<name>/\` with the alert's own name: it keeps working when the page moves. Addresses on other sites are not looked at.`,
  examples: [
    {
      name: 'a page that is not there',
      files: { 'playbooks/DiskFull.md': PAGE },
      alertRules: rules(
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
      files: { 'playbooks/DiskFull.md': PAGE },
      alertRules: rules(
        '- alert: DiskFull',
        '  annotations: { runbook_url: https://h.example/playbooks/diskfull/ }',
      ),
      expected: [],
    },
  ],
  *check(context): Iterable<Finding> {
    for (const rule of rulesOf(context)) {
      if (!rule.link || findLinkTarget(rule, context.handbook).state !== 'dead') continue;
      yield {
        message: `Unexpected address "${rule.link.value}" of the alert "${rule.name.value}", expected the address of a playbook.`,
        ...placeOf(rule.link),
        help: `Use /alert/${rule.name.value}/ below the address of the handbook.`,
      };
    }
  },
};

export const playbookWithoutAlert: Rule = {
  id: 'playbook/without-alert',
  severity: 'warning',
  stops: false,
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
      alertRules: rules('- alert: DiskFull'),
      expected: ['playbooks/b.md:2'],
    },
    { name: 'no rule files', files: { 'playbooks/b.md': '---\nalerts: [CpuHot]\n---\n# B\n' }, expected: [] },
  ],
  *check(context): Iterable<Finding> {
    const known = rulesOf(context);
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

export const alertNameDrift: Rule = {
  id: 'playbook/alert-name-drift',
  severity: 'warning',
  stops: false,
  title: 'A rule and its playbook name an alert differently',
  explanation: `An alerting rule and the playbook that its address or its name leads to spell the alert differently. It still resolves here, and search in chat, dashboards and code does not find both.

Use the rule's spelling in the playbook's \`alerts\`.`,
  examples: [
    {
      name: 'another spelling, and a page that does not name the alert',
      files: { 'playbooks/DiskFull.md': PAGE },
      alertRules: rules(
        '- alert: Diskfull',
        '- alert: DiskAlmostFull',
        '  annotations: { runbook_url: "https://h.example/alert/DiskFull" }',
        '- alert: DiskFull',
      ),
      expected: ['rules.yml:4', 'rules.yml:5'],
    },
    {
      name: 'the name as the rules have it',
      files: { 'playbooks/DiskFull.md': PAGE },
      alertRules: rules('- alert: DiskFull'),
      expected: [],
    },
  ],
  *check(context): Iterable<Finding> {
    const index = indexNames(context.handbook.records);
    for (const rule of rulesOf(context)) {
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

export const unreadableAlertRules: Rule = {
  id: 'playbook/unreadable-alert-rules',
  severity: 'error',
  stops: false,
  title: 'A file of alert rules cannot be read',
  explanation: `A file that was given with \`--alert-rules\` is not YAML or holds no groups of rules. Templates of Helm have to be rendered first: \`helm template … > rules.yml\`.`,
  examples: [
    {
      name: 'no rules',
      files: { 'playbooks/DiskFull.md': PAGE },
      alertRules: { 'values.yml': 'a: 1\n' },
      expected: ['values.yml:1'],
    },
    {
      name: 'a group',
      files: { 'playbooks/DiskFull.md': PAGE },
      alertRules: rules('- alert: DiskFull'),
      expected: [],
    },
  ],
  *check({ alertRules }): Iterable<Finding> {
    for (const { message, path, line, column } of readAlertRules(alertRules).problems)
      yield { message, path, line, column, help: 'Give a file of Prometheus rules.' };
  },
};

function rulesOf({ alertRules }: RuleContext): AlertRule[] {
  return alertRules.length > 0 ? readAlertRules(alertRules).rules : [];
}

/** A rule's spelling stands in the playbook, be it as a title in words. */
function namesExactly(playbook: PlaybookRecord, name: string): boolean {
  return playbook.aliases.some(({ value }) => value === name);
}

function placeOf({ path, line, column }: { path: string; line: number; column: number }): {
  path: string;
  line: number;
  column: number;
} {
  return { path, line, column };
}
