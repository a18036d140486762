import { findLivingHead } from '../../../query/decisions.ts';
import { decisionRule, nameOf, placeOf } from './decision-rule.ts';

export const contradiction = decisionRule(
  {
    id: 'adr/contradiction',
    severity: 'error',
    stops: false,
    title: 'Relations that contradict each other',
    explanation: `A decision takes the place of itself, two decisions take the place of each other, a chain of replacements comes back to its beginning, or a decision was replaced by one that was rejected. Nothing is in force at the end of such a chain.

Find out which of the statements is wrong and take it out.`,
    examples: [
      {
        name: 'two that replace each other',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Superseded by [B](0002-b.md)\n',
          'adr/0002-b.md': '# B\n\nStatus: Superseded by [A](0001-a.md)\n',
        },
        expected: ['adr/0001-a.md:3', 'adr/0002-b.md:3'],
      },
      {
        name: 'itself',
        files: { 'adr/0001-a.md': '# A\n\nStatus: Superseded by [A](0001-a.md)\n' },
        expected: ['adr/0001-a.md:3'],
      },
      {
        name: 'a rejected successor',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Superseded by [B](0002-b.md)\n',
          'adr/0002-b.md': '# B\n\nStatus: Rejected\nSupersedes: [A](0001-a.md)\n',
        },
        expected: ['adr/0001-a.md:3'],
      },
      {
        name: 'a successor in force',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Superseded by [B](0002-b.md)\n',
          'adr/0002-b.md': '# B\n\nStatus: Accepted\nSupersedes: [A](0001-a.md)\n',
        },
        expected: [],
      },
    ],
  },
  function* (record, { handbook }) {
    for (const relation of record.relations) {
      if (!relation.declared || relation.type !== 'superseded-by' || relation.target === null) continue;
      const other = handbook.byId.get(relation.target);
      if (other?.kind !== 'adr') continue;
      const words =
        other === record
          ? 'Unexpected supersession of a decision by itself, expected another decision'
          : other.status?.value === 'rejected'
            ? `Unexpected successor ${nameOf(other)}, which was rejected, expected one that holds`
            : findLivingHead(record, handbook.byId).cyclic
              ? 'Unexpected chain of supersessions that comes back to this decision, expected an end'
              : null;
      if (words === null) continue;
      yield {
        ...placeOf(relation),
        message: `${words}.`,
        help: 'Take out the statement that is wrong.',
        related:
          other === record ? [] : [{ path: other.path, line: null, column: null, message: 'the other side' }],
      };
      return;
    }
  },
);
