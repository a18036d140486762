import { zoneRule } from './zone-rule.ts';

const page = (zone: string): string =>
  `# 2020-07-09, launches fail\n\n## Timeline\n\nAll times in ${zone}\n\n### 07:30am - First report\n\nNoticed.\n`;

export const unknownZone = zoneRule(
  {
    id: 'postmortem/unknown-zone',
    severity: 'warning',
    title: 'A time zone that does not exist',
    explanation: `The words for the time zone are no abbreviation, offset or zone of the IANA database, such as \`UC/Pacific\` for \`US/Pacific\`. The times of the page stand as written and are not converted to UTC.

Write an offset or a zone: \`UTC-7\`, \`America/Los_Angeles\`.`,
    examples: [
      { name: 'a slip', files: { 'incidents/a.md': page('UC/Pacific') }, expected: ['incidents/a.md:5'] },
      { name: 'the zone that was meant', files: { 'incidents/a.md': page('US/Pacific') }, expected: [] },
    ],
  },
  'unknown',
  (words) => ({
    message: `Unexpected zone "${words}", expected an offset such as UTC-7 or a zone such as Europe/Berlin.`,
    help: 'Write an offset or a zone of the IANA database.',
  }),
);
