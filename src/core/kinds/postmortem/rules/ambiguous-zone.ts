import { zoneRule } from './zone-rule.ts';

const page = (zone: string): string =>
  `# 2024-05-14, checkout slow\n\n## Timeline\n\nAll times in ${zone}\n\n### 11:20\n\nNoticed.\n`;

export const ambiguousZone = zoneRule(
  {
    id: 'postmortem/ambiguous-zone',
    severity: 'info',
    title: 'A time zone with several meanings',
    explanation: `The abbreviation stands for several zones: \`BST\` is one hour ahead of UTC in Britain and six in Bangladesh, \`CST\` is used in Chicago, Havana and Shanghai. The times of the page stand as written and are not converted to UTC.

Write the offset beside it, \`BST (UTC+1)\`, or a zone, \`Europe/London\`.`,
    examples: [
      {
        name: 'an abbreviation alone',
        files: { 'incidents/a.md': page('BST') },
        expected: ['incidents/a.md:5'],
      },
      { name: 'with its offset', files: { 'incidents/a.md': page('BST (UTC+1)') }, expected: [] },
    ],
  },
  'ambiguous',
  (words, detail) => ({
    message: `Unexpected zone "${words}" (${detail}), expected one that has one meaning.`,
    help: 'Write the offset beside the abbreviation, such as `BST (UTC+1)`.',
  }),
);
