import { actionRule } from './action-rule.ts';

const page = (action: string): string => `# 2024-05-14, slow\n\n## Action items\n\n- [ ] ${action}\n`;

export const actionWithoutLink = actionRule(
  {
    id: 'postmortem/action-without-link',
    title: 'An open action without a link',
    explanation: `An open action has no link to the issue or ticket that follows it up. What happens to it can then be learned from nobody but its owner. Link the ticket, in the text or in a column \`Ticket\`.

Actions that are done or dropped are not reported.`,
    examples: [
      {
        name: 'nothing stated',
        files: { 'incidents/a.md': page('Alert on the queue') },
        expected: ['incidents/a.md:5'],
      },
      {
        name: 'stated',
        files: { 'incidents/a.md': page('Alert on the queue [OPS-1](https://tracker.example.com/OPS-1)') },
        expected: [],
      },
      {
        name: 'done',
        files: { 'incidents/a.md': page('Alert on the queue').replace('[ ]', '[x]') },
        expected: [],
      },
    ],
  },
  'link',
  'a link to its ticket',
  'Link the issue or ticket that follows it up.',
);
