import { deadDecisionRule } from '../../../rules/dead-decision.ts';

export const serviceDeadDecision = deadDecisionRule('service', 'service/dead-decision', {
  path: 'services/x.md',
  reported: '---\nowner: a\n---\n# X\n\nStores as in ADR-1.\n',
  lines: [6],
  accepted: '---\nowner: a\n---\n# X\n\nStores as in ADR-2.\n',
});
