import { deadDecisionRule } from '../../../rules/dead-decision.ts';

export const playbookDeadDecision = deadDecisionRule('playbook', {
  id: 'playbook/dead-decision',
  examples: [
    {
      name: 'a link to a superseded decision',
      files: {
        'adr/0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n',
        'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n',
        'playbooks/x.md':
          '# X\n\n## Mitigation\n\n1. Do as [decided](../adr/0001-a.md).\n2. And as ADR-1 says.\n',
      },
      expected: ['playbooks/x.md:5', 'playbooks/x.md:6'],
    },
    {
      name: 'what holds, and a line that tells history',
      files: {
        'adr/0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n',
        'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n',
        'playbooks/x.md':
          '# X\n\n## Mitigation\n\n1. Do as [decided](../adr/0002-b.md), which replaced ADR-1.\n2. Not as ADR-1 says but as ADR-2 does.\n',
      },
      expected: [],
    },
  ],
});
