import { actionRule } from './action-rule.ts';

const page = (action: string): string => `# 2024-05-14, slow\n\n## Action items\n\n- [ ] ${action}\n`;

export const actionWithoutDue = actionRule(
  {
    id: 'postmortem/action-without-due',
    title: 'An open action without a due date',
    explanation: `An open action has no day by which it should be done, so it can never be overdue and nobody is reminded. Give it a date, in a column \`Due\` or as \`(due: 2024-06-30)\`.

Actions that are done or dropped are not reported.`,
    examples: [
      {
        name: 'nothing stated',
        files: { 'incidents/a.md': page('Alert on the queue') },
        expected: ['incidents/a.md:5'],
      },
      {
        name: 'stated',
        files: { 'incidents/a.md': page('Alert on the queue (due: 2024-06-30)') },
        expected: [],
      },
      {
        name: 'done',
        files: { 'incidents/a.md': page('Alert on the queue').replace('[ ]', '[x]') },
        expected: [],
      },
    ],
  },
  'due',
  'a due date',
  'Give it a date, such as (due: 2024-06-30).',
);
