import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { durationText } from '../duration.ts';
import { incidentsOf } from './incident.ts';

const page = (repair: string): string =>
  `# Incident on 2023-07-21 - slow\n\n- First detected: 2023-07-21 10:14 UTC\n- Repaired: 2023-07-21 10:20 UTC\n- **Time to repair**: ${repair}\n`;

export const durationDisagrees: Rule = {
  id: 'postmortem/duration-disagrees',
  severity: 'warning',
  title: 'A stated duration that its times do not give',
  explanation: `The postmortem states a duration, and the times on the same page give another. Durations worked out by hand are often wrong, and figures that are copied from them carry the mistake along. The handbook reckons from the times and never changes the page.

Time to detect runs from the start to the detection. The other times run from the detection, or from the start where that agrees. A duration of the incident runs from the start to the mitigation or to the resolution. "During support hours 10:00-17:00 M-F" is reckoned within these hours, Monday to Friday; without the hours it is not compared.

Correct the duration or the times.`,
  examples: [
    {
      name: 'half an hour for six minutes',
      files: { 'incidents/a.md': page('0h 30m') },
      expected: ['incidents/a.md:5'],
    },
    { name: 'the right one', files: { 'incidents/a.md': page('0h 6m') }, expected: [] },
    {
      name: 'support hours that are not stated',
      files: { 'incidents/a.md': page('3h (during support hours)') },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { record } of incidentsOf(handbook)) {
      for (const duration of record.durations) {
        if (duration.agrees !== false || duration.computedMinutes === null) continue;
        const basis = duration.basis === 'support-hours' ? ' within support hours' : '';
        yield {
          message: `Unexpected ${duration.name} of ${duration.stated.raw}, expected ${durationText(duration.computedMinutes)}${basis} from the times of the page.`,
          ...placeOf(duration.source),
          help: 'Correct the duration or the times.',
        };
      }
    }
  },
};
