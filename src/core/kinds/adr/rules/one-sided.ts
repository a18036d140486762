import { findLivingHead } from '../../../query/decisions.ts';
import { placeOf } from '../../../rules/rule.ts';
import { decisionRule, nameOf } from './decision-rule.ts';

export const oneSided = decisionRule(
  {
    id: 'adr/one-sided',
    severity: 'warning',
    title: 'A supersession that only one side states',
    explanation: `One file says that a decision takes the place of another, and the other file does not know. The handbook shows it on both pages, but whoever reads the file in the repository builds on a decision that no longer holds.

The command in the finding writes the other side.`,
    examples: [
      {
        name: 'only the successor says so',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Accepted\n',
          'adr/0002-b.md': '# B\n\nStatus: Accepted\nSupersedes: [A](0001-a.md)\n',
        },
        expected: ['adr/0002-b.md:4'],
      },
      {
        name: 'both say so',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Superseded by [B](0002-b.md)\n',
          'adr/0002-b.md': '# B\n\nStatus: Accepted\nSupersedes: [A](0001-a.md)\n',
        },
        expected: [],
      },
      {
        name: 'a rejected decision and a proposal replace nothing',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Accepted\n',
          'adr/0002-b.md': '# B\n\nStatus: Rejected\nSupersedes: [A](0001-a.md)\n',
          'adr/0003-c.md': '# C\n\nStatus: Proposed\nSupersedes: [A](0001-a.md)\n',
        },
        expected: [],
      },
    ],
  },
  function* (record, { handbook }) {
    for (const relation of record.relations) {
      if (!relation.declared || relation.section !== undefined) continue;
      // What a proposal or a rejected decision would replace is in force, and its file says so rightly.
      if (relation.pending || relation.rejected) continue;
      if (relation.type !== 'supersedes' && relation.type !== 'superseded-by') continue;
      const other = relation.target === null ? undefined : handbook.byId.get(relation.target);
      if (other?.kind !== 'adr' || other === record) continue;
      const inverse = relation.type === 'supersedes' ? 'superseded-by' : 'supersedes';
      if (other.relations.some((edge) => edge.declared && edge.type === inverse && edge.target === record.id))
        continue;
      // A file that calls itself superseded misleads nobody, though it does not say by what.
      if (relation.type === 'supersedes' && other.status?.value === 'superseded') continue;
      // Advice to complete a cycle would close it.
      if (findLivingHead(record, handbook.byId).cyclic) continue;
      const [old, successor] = relation.type === 'supersedes' ? [other, record] : [record, other];
      yield {
        ...placeOf(relation.source),
        message: `Unexpected silence in ${other.path} about this supersession, expected both files to state it.`,
        help: `Run: handbook supersede ${nameOf(old, handbook)} --by ${nameOf(successor, handbook)}`,
        related: [
          {
            path: other.path,
            line: other.status?.source.line ?? null,
            column: other.status?.source.column ?? null,
            message: 'does not say so',
          },
        ],
      };
    }
  },
);
