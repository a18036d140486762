import { placeOf } from '../../../rules/rule.ts';
import { decisionRule, nameOf } from './decision-rule.ts';

export const undecidedSuccessor = decisionRule(
  {
    id: 'adr/undecided-successor',
    severity: 'warning',
    title: 'A supersession by a decision that is not made',
    explanation: `A file calls itself superseded by a decision that is still a draft or a proposal. Until that is accepted the old decision holds, and the handbook shows it in force.

Accept the successor with \`handbook status RECORD accepted\`, or give the old decision back its status.`,
    examples: [
      {
        name: 'superseded by a draft',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Superseded by [B](0002-b.md)\n',
          'adr/0002-b.md': '# B\n\nStatus: Draft\n',
        },
        expected: ['adr/0001-a.md:3'],
      },
      {
        name: 'a proposal that will replace one which holds',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Accepted\n',
          'adr/0002-b.md': '# B\n\nStatus: Proposed\nSupersedes: [A](0001-a.md)\n',
        },
        expected: ['adr/0002-b.md:4'],
      },
      {
        name: 'a successor that holds',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Superseded by [B](0002-b.md)\n',
          'adr/0002-b.md': '# B\n\nStatus: Accepted\n',
        },
        expected: [],
      },
    ],
  },
  function* (record, { handbook }) {
    for (const relation of record.relations) {
      const { declared, pending, target, type, section } = relation;
      if (!declared || !pending || target === null || section !== undefined) continue;
      const other = handbook.byId.get(target);
      if (other?.kind !== 'adr') continue;
      if (type === 'superseded-by') {
        yield {
          ...placeOf(relation.source),
          message: `Unexpected successor ${nameOf(other, handbook)}, which is ${other.status?.value ?? 'undecided'}, expected one that is decided.`,
          help: `Run: handbook status ${nameOf(other, handbook)} accepted`,
        };
      } else if (type === 'supersedes') {
        yield {
          ...placeOf(relation.source),
          severity: 'info',
          message: `Unexpected supersession by a decision that is ${record.status?.value ?? 'undecided'}, expected one that is decided: ${nameOf(other, handbook)} stays in force until then.`,
          help: `When it is decided, run: handbook status ${nameOf(record, handbook)} accepted`,
        };
      }
    }
  },
);
