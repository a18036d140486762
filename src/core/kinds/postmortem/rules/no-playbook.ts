import type { Finding, Rule } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { findField } from '../../record-fields.ts';
import { incidentsOf } from './incident.ts';

export const noPlaybook: Rule = {
  id: 'postmortem/no-playbook',
  severity: 'info',
  title: 'An incident without a playbook',
  explanation: `No playbook was used in the incident, as far as the postmortem says: it lists none in its front matter and links to none outside of its action items. Either none existed, which is worth knowing before the next time, or it was used and the page does not say so, and then the playbook counts as never exercised.

List those that were used: \`playbooks: [../../playbooks/queue-backlog.md]\`. Where none existed, \`playbooks: []\` says so, and the status page keeps it among the gaps.`,
  examples: [
    {
      name: 'none mentioned',
      files: { 'incidents/a.md': '# 2024-05-14, slow\n', 'playbooks/p.md': '# P\n' },
      expected: ['incidents/a.md:1'],
    },
    {
      name: 'only written afterwards',
      files: {
        'incidents/a.md': '# 2024-05-14, slow\n\n## Action items\n\n- [ ] [Playbook](../playbooks/p.md)\n',
        'playbooks/p.md': '# P\n',
      },
      expected: ['incidents/a.md:1'],
    },
    {
      name: 'said that there was none',
      files: {
        'incidents/a.md': '---\nplaybooks: []\n---\n\n# 2024-05-14, slow\n',
        'playbooks/p.md': '# P\n',
      },
      expected: [],
    },
    {
      name: 'linked in the text',
      files: {
        'incidents/a.md': '# 2024-05-14, slow\n\nWe followed [P](../playbooks/p.md).\n',
        'playbooks/p.md': '# P\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { record, document } of incidentsOf(handbook)) {
      if (record.relations.some((relation) => relation.type === 'exercised')) continue;
      const saysNone = factOf(document, 'says that no playbook was used', () => {
        const stated = findField(document, ['playbooks', 'playbook']);
        return stated?.shape === 'list' && stated.values.length === 0;
      });
      if (saysNone) continue;
      yield {
        message: 'Unexpected incident without a playbook, expected a link to the one that was used.',
        path: record.path,
        line: 1,
        column: 1,
        help: 'List the playbooks that were used under `playbooks:`, or write `playbooks: []` where none existed.',
      };
    }
  },
};
