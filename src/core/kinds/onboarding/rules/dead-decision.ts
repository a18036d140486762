import { deadDecisionRule } from '../../../rules/dead-decision.ts';

export const onboardingDeadDecision = deadDecisionRule('onboarding', 'onboarding/dead-decision', {
  path: 'onboarding/x.md',
  reported: '# X\n\n## Week 1\n\n- [ ] Read [how we store](../adr/0001-a.md)\n',
  lines: [5],
  accepted:
    '# X\n\n## Week 1\n\n- [ ] Read [how we store](../adr/0002-b.md)\n- [ ] Read ADR-1 for its history\n',
});
