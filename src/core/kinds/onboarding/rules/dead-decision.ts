import { deadDecisionRule } from '../../../rules/dead-decision.ts';

export const onboardingDeadDecision = deadDecisionRule('onboarding', {
  id: 'onboarding/dead-decision',
  examples: [
    {
      name: 'a link to a superseded decision',
      files: {
        'adr/0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n',
        'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n',
        'onboarding/x.md': '# X\n\n## Week 1\n\n- [ ] Read [how we store](../adr/0001-a.md)\n',
      },
      expected: ['onboarding/x.md:5'],
    },
    {
      name: 'what holds, and a line that tells history',
      files: {
        'adr/0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n',
        'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n',
        'onboarding/x.md':
          '# X\n\n## Week 1\n\n- [ ] Read [how we store](../adr/0002-b.md)\n- [ ] Read ADR-1 for its history\n',
      },
      expected: [],
    },
  ],
});
