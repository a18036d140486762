import { deadDecisionRule } from '../../../rules/dead-decision.ts';

export const playbookDeadDecision = deadDecisionRule('playbook', 'playbook/dead-decision', {
  path: 'playbooks/x.md',
  reported: '# X\n\n## Mitigation\n\n1. Do as [decided](../adr/0001-a.md).\n2. And as ADR-1 says.\n',
  lines: [5, 6],
  accepted:
    '# X\n\n## Mitigation\n\n1. Do as [decided](../adr/0002-b.md), which replaced ADR-1.\n2. Not as ADR-1 says but as ADR-2 does.\n',
});
