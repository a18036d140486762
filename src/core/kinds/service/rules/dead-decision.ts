import { deadDecisionRule } from '../../../rules/dead-decision.ts';

export const serviceDeadDecision = deadDecisionRule('service', {
  id: 'service/dead-decision',
  examples: [
    {
      name: 'a link to a superseded decision',
      files: {
        'adr/0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n',
        'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n',
        'services/x.md': '---\nowner: a\n---\n# X\n\nStores as in ADR-1.\n',
      },
      expected: ['services/x.md:6'],
    },
    {
      name: 'what holds, and a line that tells history',
      files: {
        'adr/0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n',
        'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n',
        'services/x.md': '---\nowner: a\n---\n# X\n\nStores as in ADR-2.\n',
      },
      expected: [],
    },
  ],
});
