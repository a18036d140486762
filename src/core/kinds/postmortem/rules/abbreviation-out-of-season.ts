import { zoneRule } from './zone-rule.ts';

const page = (zone: string): string =>
  `# 2017-09-27, launches fail\n\n## Timeline\n\nAll times in ${zone}\n\n### 11:20\n\nNoticed.\n`;

export const abbreviationOutOfSeason = zoneRule(
  {
    id: 'postmortem/abbreviation-out-of-season',
    severity: 'info',
    title: 'Winter time in summer, or the other way round',
    explanation: `The abbreviation is not in force on the day of the incident: in September the clocks of California show PDT, not PST. Either the abbreviation is a slip or the times are off by an hour, so they stand as written and are not converted to UTC.

Write an offset or a place, which have no season: \`UTC-7\`, \`America/Los_Angeles\`.`,
    examples: [
      {
        name: 'standard time in September',
        files: { 'incidents/a.md': page('PST') },
        expected: ['incidents/a.md:5'],
      },
      { name: 'daylight time in September', files: { 'incidents/a.md': page('PDT') }, expected: [] },
    ],
  },
  'out-of-season',
  (words, detail) => ({
    message: `Unexpected zone "${words}" (${detail}), expected the one of that season.`,
    help: 'Write an offset such as `UTC-7` or a zone such as `America/Los_Angeles`.',
  }),
);
