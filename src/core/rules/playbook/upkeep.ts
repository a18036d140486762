import { findTodos } from '../../playbook/todos.ts';
import { recordsOf } from '../../query/order.ts';
import { nextReview } from '../../query/review.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Finding, Rule } from '../rule.ts';

export const reviewOverdue: Rule = {
  id: 'playbook/review-overdue',
  severity: 'warning',
  stops: false,
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

export const playbookTodo: Rule = {
  id: 'playbook/todo',
  severity: 'warning',
  stops: false,
  title: 'A playbook is not finished',
  explanation: `A playbook holds TODO, TBD or FIXME. Whoever reads it in an incident finds nothing at that place. Write it, or say plainly that nothing is known and whom to ask.`,
  examples: [
    {
      name: 'a command that is wanted',
      files: {
        'playbooks/a.md': '# A\n\n```sh\n# TODO: command wanted\n```\n\nThe TODO-list is elsewhere.\n',
      },
      expected: ['playbooks/a.md:4'],
    },
    {
      name: 'the word in a sentence',
      files: { 'playbooks/a.md': '# A\n\nTell the team what is on its TODO-list.\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const record of recordsOf(handbook.records, 'playbook')) {
      for (const document of handbook.documents.get(record.id) ?? [])
        for (const { line, column } of findTodos(document))
          yield {
            message: 'Unexpected TODO, expected what a responder has to do or know.',
            path: document.path,
            line,
            column,
            help: 'Write it, or say whom to ask.',
          };
    }
  },
};

export const ambiguousAlert: Rule = {
  id: 'playbook/ambiguous-alert',
  severity: 'warning',
  stops: false,
  title: 'Two playbooks answer to one alert',
  explanation: `Two playbooks name the same alert, in their front matter, as their heading or as their file name. Its address then gives a choice, and choosing costs time in an incident. Often a heading was copied with the page: correct it, or merge the two.`,
  examples: [
    {
      name: 'a copied heading',
      files: {
        'playbooks/a/DiskFull.md': '# DiskFull\n',
        'playbooks/b/DiskSlow.md': '# DiskFull\n',
      },
      expected: ['playbooks/b/DiskSlow.md:1'],
    },
    {
      name: 'an alert on one page',
      files: { 'playbooks/a/DiskFull.md': '# DiskFull\n', 'playbooks/b/DiskSlow.md': '# DiskSlow\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const first = new Map<string, { path: string; line: number | null; column: number | null }>();
    for (const record of recordsOf(handbook.records, 'playbook')) {
      for (const { value, source } of record.alerts) {
        const key = nameKey(value);
        const other = first.get(key);
        if (other && other.path !== record.path)
          yield {
            message: `Unexpected second playbook for "${value}", expected only that of ${other.path}.`,
            path: record.path,
            line: source.line,
            column: source.column,
            help: 'Correct the name here or there, or merge the two.',
            related: [{ ...other, message: 'The first playbook of this name.' }],
          };
        else if (!other) first.set(key, { path: record.path, line: source.line, column: source.column });
      }
    }
  },
};
