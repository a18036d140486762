import { deadDecisionRule } from '../dead-decision.ts';

export const linkDeadDecision = deadDecisionRule('doc', {
  id: 'link/dead-decision',
  examples: [
    {
      name: 'a link to a superseded decision',
      files: {
        'adr/0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n',
        'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n',
        'content/docs/x.md': '# X\n\nWe store as in [1](../../adr/0001-a.md).\n',
      },
      expected: ['content/docs/x.md:3'],
    },
    {
      name: 'what holds, and a line that tells history',
      files: {
        'adr/0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n',
        'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n',
        'content/docs/x.md': '# X\n\nWe store as in [2](../../adr/0002-b.md).\n',
      },
      expected: [],
    },
  ],
});
