import { actionRule } from './action-rule.ts';

export const actionWithoutDue = actionRule({
  id: 'postmortem/action-without-due',
  title: 'An open action without a due date',
  explanation:
    'An open action has no day by which it should be done, so it can never be overdue and nobody is reminded. Give it a date, in a column `Due` or as `(due: 2024-06-30)`.',
  field: 'due',
  wanted: 'a due date',
  help: 'Give it a date, such as (due: 2024-06-30).',
  stated: 'Alert on the queue (due: 2024-06-30)',
});
