import { recordsOf } from '../../../query/order.ts';
import { nextReview } from '../../../query/review.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';

export const reviewOverdue: Rule = {
  id: 'playbook/review-overdue',
  severity: 'warning',
  title: 'The review of a playbook is overdue',
  explanation: `The day of a playbook's next review has passed: the one it states, or its last review and the time between reviews. Somebody will follow it at night and trust it.

Read it, try its commands, and set \`last-reviewed\`. A date that was set without reading is worse than an overdue one. The rule speaks only where a day is given with \`--as-of\`.`,
  examples: [
    {
      name: 'a stated day and a computed one',
      asOf: '2026-06-01',
      files: {
        'playbooks/a.md': '---\nreview-by: 2026-05-31\n---\n# A\n',
        'playbooks/b.md': '---\nlast-reviewed: 2026-01-01\nreview-every: 3 months\n---\n# B\n',
        'playbooks/c.md': '---\nreview-by: 2026-06-01\n---\n# C\n',
      },
      expected: ['playbooks/a.md:2', 'playbooks/b.md:2'],
    },
    {
      name: 'a day to come, and no day to compare with',
      asOf: '2026-06-01',
      files: { 'playbooks/a.md': '---\nreview-by: 2026-06-02\n---\n# A\n', 'playbooks/b.md': '# B\n' },
      expected: [],
    },
  ],
  *check({ handbook, asOf }): Iterable<Finding> {
    if (asOf === null) return;
    for (const record of recordsOf(handbook.records, 'playbook')) {
      const due = nextReview(record);
      if (due === null || due >= asOf || record.deprecated) continue;
      const source = (record.reviewBy ?? record.lastReviewed)?.source;
      yield {
        message: `Unexpected review due on ${due}, expected a later day than ${asOf}.`,
        path: record.path,
        line: source?.line ?? null,
        column: source?.column ?? null,
        help: 'Read it, try its commands, and set last-reviewed.',
      };
    }
  },
};
