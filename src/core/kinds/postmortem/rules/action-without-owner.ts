import { actionRule } from './action-rule.ts';

export const actionWithoutOwner = actionRule({
  id: 'postmortem/action-without-owner',
  title: 'An open action without an owner',
  explanation:
    'An open action names nobody who answers for it. In the ledger it stands under "no owner". Name a role or a team, in a column `Owner`, as `(owner: team-data)` or as `@team-data`.',
  field: 'owner',
  wanted: 'an owner',
  help: 'Name the team or role that answers for it, such as (owner: team-data).',
  stated: 'Alert on the queue (owner: team-data)',
});
