import { readReference } from '../../../elsewhere/find-elsewhere.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';

export const unknownMention: Rule = {
  id: 'adr/unknown-mention',
  severity: 'warning',
  title: 'A mention of a decision that is not there',
  explanation: `The text names a decision by a number that no decision has, or that several have. A link checker does not see it, and a reader who looks the number up finds nothing or the wrong page.

Correct the number, or write a link where several decisions share it.`,
  examples: [
    {
      name: 'a number that nobody has',
      files: { 'adr/0001-a.md': '# A\n\nStatus: Accepted\n', 'playbooks/b.md': '# B\n\nAs ADR-42 says.\n' },
      expected: ['playbooks/b.md:3'],
    },
    {
      name: 'a version of the format, and a decision that exists',
      files: {
        'adr/0001-a.md': '# A\n\nStatus: Accepted\n',
        'playbooks/b.md': '# B\n\nWe follow MADR 4 and ADR 1.\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    // Where nothing is numbered, "ADR 12" speaks of another handbook.
    if (!handbook.records.some((record) => record.kind === 'adr' && record.number)) return;
    for (const record of handbook.records) {
      for (const mention of record.mentions) {
        if (mention.target !== null || readReference(mention.raw, handbook.config)) continue;
        const several = mention.candidates.length > 1;
        yield {
          ...placeOf(mention.source),
          message: several
            ? `Unexpected "${mention.raw}", which ${mention.candidates.length} decisions answer to, expected one.`
            : `Unexpected "${mention.raw}", expected the number of a decision.`,
          help: several ? `Link to one of ${mention.candidates.join(', ')}.` : 'Correct the number.',
        };
      }
    }
  },
};
