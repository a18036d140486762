import { zoneRule } from './zone-rule.ts';

const page = (zone: string): string =>
  `# 2018-07-30, launches fail\n\n## Timeline\n\nAll times in ${zone}\n\n### 11:20\n\nNoticed.\n`;

export const contradictoryZone = zoneRule(
  {
    id: 'postmortem/contradictory-zone',
    severity: 'warning',
    title: 'A time zone that contradicts itself',
    explanation: `The words for the time zone give two offsets, such as \`PST (UTC-7)\`: PST is UTC-8. Which of the two clocks the author looked at cannot be known, so the times of the page stand as written and are not converted to UTC.

Write the one that is right, best as an offset or as a place: \`UTC-7\`, \`Europe/Berlin\`.`,
    examples: [
      {
        name: 'two offsets',
        files: { 'incidents/a.md': page('PST (UTC-7)') },
        expected: ['incidents/a.md:5'],
      },
      { name: 'one offset twice', files: { 'incidents/a.md': page('PDT (UTC-7)') }, expected: [] },
    ],
  },
  'contradiction',
  (words, detail) => ({
    message: `Unexpected zone "${words}" (${detail}), expected one offset.`,
    help: 'Write the offset that the clock had, such as `UTC-7`.',
  }),
);
