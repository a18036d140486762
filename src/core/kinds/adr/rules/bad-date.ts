import type { ParsedDocument } from '../../../markdown/document.ts';
import { placeOf } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { inOrderOf } from '../../day-order.ts';
import { readDecisionDate } from '../decision-date.ts';
import { parseName } from '../number.ts';
import { buildOutline } from '../outline.ts';
import { readStatus } from '../status.ts';
import { decisionRule } from './decision-rule.ts';

export const badDate = decisionRule(
  {
    id: 'adr/bad-date',
    severity: 'error',
    title: 'A date that is none',
    explanation: `The date of the decision is a day that no calendar has, or one in which day and month cannot be told apart. The decision is shown without a date rather than with a guess.

Write the day as \`2024-05-14\`.`,
    examples: [
      {
        name: 'a day that does not exist',
        files: { 'adr/0001-a.md': '# A\n\n* Status: accepted\n* Date: 2024-02-30\n' },
        expected: ['adr/0001-a.md:4'],
      },
      {
        name: 'May or December',
        files: { 'adr/0001-a.md': '# A\n\nDate: 12/05/2024\n\nStatus: accepted\n' },
        expected: ['adr/0001-a.md:3'],
      },
      {
        name: 'a month is precise enough',
        files: { 'adr/0001-a.md': '# A\n\nDate: May 2024\n\nStatus: accepted\n' },
        expected: [],
      },
    ],
  },
  function* (record, { handbook }) {
    const [document] = handbook.documents.get(record.id) ?? [];
    if (!document || record.date !== null) return;
    for (const problem of factOf(document, 'faults of decision dates', () => problemsOf(document)))
      yield {
        ...placeOf(problem.source),
        message: `Unexpected ${problem.problem} date "${problem.raw}", expected a day of the calendar.`,
        help: 'Write it as 2024-05-14.',
      };
  },
);

function problemsOf(document: ParsedDocument): ReturnType<typeof readDecisionDate>['problems'] {
  const outline = buildOutline(document);
  const name = parseName('', { prefixes: new Set(), years: false });
  return inOrderOf(document, () => readDecisionDate(outline, readStatus(outline), name)).problems;
}
