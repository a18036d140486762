import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { incidentsOf, isClockTime, timesOf } from './incident.ts';

export const missingZone: Rule = {
  id: 'postmortem/missing-zone',
  severity: 'warning',
  title: 'Times without a zone',
  explanation: `The postmortem states clock times and no time zone for them, neither at the times nor in a line such as "All times in UTC". Readers elsewhere, and anybody who compares the page with logs, have to guess.

Add a line below the heading of the timeline: \`All times in UTC\`.`,
  examples: [
    {
      name: 'no zone anywhere',
      files: { 'incidents/a.md': '# 2024-05-14, slow\n\n## Timeline\n\n- 09:12 Slow\n- 09:30 Fine\n' },
      expected: ['incidents/a.md:5'],
    },
    {
      name: 'a zone at some times only',
      files: { 'incidents/a.md': '# 2024-05-14, slow\n\n## Timeline\n\n- 09:12 UTC Slow\n- 09:30 Fine\n' },
      expected: ['incidents/a.md:6'],
    },
    {
      name: 'one line for all',
      files: { 'incidents/a.md': '# 2024-05-14, slow\n\n## Timeline\n\nAll times in UTC.\n\n- 09:12 Slow\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { record } of incidentsOf(handbook)) {
      const bare = timesOf(record).filter((time) => isClockTime(time) && time.zone === null);
      const [first] = bare;
      if (!first) continue;
      const count = bare.length === 1 ? 'one time' : `${bare.length} times`;
      yield {
        message: `Unexpected ${count} without a zone, expected a line such as "All times in UTC".`,
        ...placeOf(first.source),
        help: 'Add the line "All times in …" below the heading of the timeline.',
      };
    }
  },
};
