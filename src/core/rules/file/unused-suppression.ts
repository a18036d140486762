import type { Rule } from '../rule.ts';
import { UNUSED_SUPPRESSION } from '../suppression/suppress.ts';

export const unusedSuppression: Rule = {
  id: UNUSED_SUPPRESSION,
  severity: 'warning',
  title: 'A suppression that suppresses nothing',
  explanation: `A comment says that a finding is meant to be there, and there is no such finding any more. Left in place it hides the next one, which nobody meant.

Remove the comment. Nothing is said of a rule that was not asked: one that is off, or one that needs \`--as-of\`, \`--base\` or alert rules.`,
  examples: [
    {
      name: 'a link that was mended',
      files: {
        'adr/0001-a.md':
          '# A\n\n<!-- handbook-disable-next-line link/dead -- the file is made by the build -->\n\nSee [B](0002-b.md).\n',
        'adr/0002-b.md': '# B\n',
      },
      expected: ['adr/0001-a.md:3'],
    },
    {
      name: 'a link that is still dead',
      files: {
        'adr/0001-a.md':
          '# A\n\n<!-- handbook-disable-next-line link/dead -- the file is made by the build -->\n\nSee [B](out/b.md).\n',
      },
      expected: [],
    },
  ],
  // What is unused is known only after all other rules.
  check: () => [],
};
