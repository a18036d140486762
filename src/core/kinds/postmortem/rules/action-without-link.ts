import { actionRule } from './action-rule.ts';

export const actionWithoutLink = actionRule({
  id: 'postmortem/action-without-link',
  title: 'An open action without a link',
  explanation:
    'An open action has no link to the issue or ticket that follows it up. What happens to it can then be learned from nobody but its owner. Link the ticket, in the text or in a column `Ticket`.',
  field: 'link',
  wanted: 'a link to its ticket',
  help: 'Link the issue or ticket that follows it up.',
  stated: 'Alert on the queue [OPS-1](https://tracker.example.com/OPS-1)',
});
