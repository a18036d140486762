import { deadDecisionRule } from '../dead-decision.ts';

export const linkDeadDecision = deadDecisionRule('doc', 'link/dead-decision', {
  path: 'content/docs/x.md',
  reported: '# X\n\nWe store as in [1](../../adr/0001-a.md).\n',
  lines: [3],
  accepted: '# X\n\nWe store as in [2](../../adr/0002-b.md).\n',
});
