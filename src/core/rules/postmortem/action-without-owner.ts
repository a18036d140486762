import { actionRule } from './action-rule.ts';

const page = (action: string): string => `# 2024-05-14, slow\n\n## Action items\n\n- [ ] ${action}\n`;

export const actionWithoutOwner = actionRule(
  {
    id: 'postmortem/action-without-owner',
    title: 'An open action without an owner',
    explanation: `An open action names nobody who answers for it. In the ledger it stands under "no owner". Name a role or a team, in a column \`Owner\`, as \`(owner: team-data)\` or as \`@team-data\`.

Actions that are done or dropped are not reported.`,
    examples: [
      {
        name: 'nothing stated',
        files: { 'incidents/a.md': page('Alert on the queue') },
        expected: ['incidents/a.md:5'],
      },
      {
        name: 'stated',
        files: { 'incidents/a.md': page('Alert on the queue (owner: team-data)') },
        expected: [],
      },
      {
        name: 'done',
        files: { 'incidents/a.md': page('Alert on the queue').replace('[ ]', '[x]') },
        expected: [],
      },
    ],
  },
  'owner',
  'an owner',
  'Name the team or role that answers for it, such as (owner: team-data).',
);
