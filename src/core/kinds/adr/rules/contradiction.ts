import { findSuccessors } from '../../../graph/standing.ts';
import { type Finding, placeOf, wholeFile } from '../../../rules/rule.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import type { HandbookRecord } from '../../../schema/handbook.ts';
import type { Relation } from '../../../schema/record-base.ts';
import { factOf } from '../../../source/facts.ts';
import { buildOutline } from '../outline.ts';
import { readStatus } from '../status.ts';
import { decisionRule, nameOf } from './decision-rule.ts';

export const contradiction = decisionRule(
  {
    id: 'adr/contradiction',
    severity: 'error',
    title: 'Statements that contradict each other',
    explanation: `A decision takes the place of itself, a chain of replacements comes back to its beginning, a rejected decision is said to take the place of another, or the front matter gives another status than the text below it. A reader cannot tell what holds.

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
        name: 'a circle of three',
        files: {
          'adr/0001-a.md': '# A\n\nStatus: Accepted\nSupersedes: ADR-3\n',
          'adr/0002-b.md': '# B\n\nStatus: Accepted\nSupersedes: ADR-1\n',
          'adr/0003-c.md': '# C\n\nStatus: Accepted\nSupersedes: ADR-2\n',
        },
        expected: ['adr/0001-a.md:4', 'adr/0002-b.md:4', 'adr/0003-c.md:4'],
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
        expected: ['adr/0001-a.md:3', 'adr/0002-b.md:4'],
      },
      {
        name: 'front matter and text',
        files: {
          'adr/0001-a.md': '---\nstatus: accepted\n---\n# A\n\n## Status\n\nSuperseded by [B](0002-b.md)\n',
          'adr/0002-b.md': '# B\n\nStatus: Accepted\nSupersedes: [A](0001-a.md)\n',
        },
        expected: ['adr/0001-a.md:8'],
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
    const [document] = handbook.documents.get(record.id) ?? [];
    const second =
      document && factOf(document, 'second status', () => readStatus(buildOutline(document)).other);
    yield* findTwoStatuses(record, second ?? null);
    const cycle = findCycle(record, handbook.byId);
    for (const relation of record.relations) {
      if (!relation.declared || (relation.type !== 'superseded-by' && relation.type !== 'supersedes'))
        continue;
      const other = relation.target === null ? undefined : handbook.byId.get(relation.target);
      if (other?.kind !== 'adr') continue;
      const words = findFault(relation, record, other, cycle);
      if (words === null) continue;
      yield {
        ...placeOf(relation.source),
        message: `${words.replace('#', nameOf(other, handbook))}.`,
        help: 'Take out the statement that is wrong.',
        related: other === record ? [] : [{ ...wholeFile(other.path), message: 'the other side' }],
      };
      return;
    }
  },
);

/** What is wrong with a supersession, with a `#` for the other decision, or null. */
function findFault(
  relation: Relation,
  record: AdrRecord,
  other: AdrRecord,
  cycle: readonly AdrRecord[],
): string | null {
  if (other === record) return 'Unexpected supersession of a decision by itself, expected another decision';
  if (relation.rejected)
    return relation.type === 'supersedes'
      ? 'Unexpected supersession of # by a rejected decision, expected one that holds'
      : 'Unexpected successor #, which was rejected, expected one that holds';
  if (!cycle.includes(other)) return null;
  const names = [...cycle, record].map(({ number, path }) => number?.raw ?? path);
  return `Unexpected cycle of supersessions ${names.join(' → ')}, expected a chain with an end`;
}

/** The decisions on a way from a record over its successors back to it, itself first; none where no way leads back. */
function findCycle(record: AdrRecord, byId: ReadonlyMap<string, HandbookRecord>): AdrRecord[] {
  const before = new Map<AdrRecord, AdrRecord>();
  const queue = [record];
  for (const current of queue) {
    for (const successor of findSuccessors(current, byId)) {
      if (successor === record) {
        const way = [current];
        for (let step = current; step !== record; way.unshift(step)) step = before.get(step) ?? record;
        return way;
      }
      if (before.has(successor)) continue;
      before.set(successor, current);
      queue.push(successor);
    }
  }
  return [];
}

/** A status of the text that says something else than the front matter. */
function* findTwoStatuses(record: AdrRecord, other: AdrRecord['status']): Generator<Finding> {
  if (!record.status || !other || record.status.value === 'unknown') return;
  yield {
    ...placeOf(other.source),
    message: `Unexpected status "${other.value}", expected "${record.status.value}" as in the front matter.`,
    help: 'Correct the one that is wrong.',
    related: [
      {
        path: record.path,
        line: record.status.source.line,
        column: record.status.source.column,
        message: 'the other status',
      },
    ],
  };
}
