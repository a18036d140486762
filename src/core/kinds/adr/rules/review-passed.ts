import { placeOf } from '../../../rules/rule.ts';
import { decisionRule } from './decision-rule.ts';

export const reviewPassed = decisionRule(
  {
    id: 'adr/review-passed',
    severity: 'warning',
    title: 'A review that is overdue',
    explanation: `The day on which the team wanted to look at the decision again has passed. Whether it still fits is not known.

Review it, then move the date in the front matter. The rule speaks only where \`check --as-of DATE\` names a day.`,
    examples: [
      {
        name: 'a day that has passed',
        files: { 'adr/0001-a.md': '---\nstatus: accepted\nreview-by: 2025-01-01\n---\n# A\n' },
        asOf: '2026-01-01',
        expected: ['adr/0001-a.md:3'],
      },
      {
        name: 'without a day to compare with',
        files: { 'adr/0001-a.md': '---\nstatus: accepted\nreview-by: 2025-01-01\n---\n# A\n' },
        expected: [],
      },
    ],
  },
  function* (record, { asOf }) {
    const { reviewBy, status } = record;
    if (!asOf || !reviewBy || reviewBy.value >= asOf.slice(0, reviewBy.value.length)) return;
    if (status?.value === 'superseded' || status?.value === 'rejected') return;
    yield {
      ...placeOf(reviewBy.source),
      message: `Unexpected review date ${reviewBy.value}, expected a day after ${asOf}.`,
      help: 'Review the decision and move the date.',
    };
  },
);
