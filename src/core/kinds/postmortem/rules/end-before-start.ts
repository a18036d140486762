import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { INCIDENT_TIMES } from '../../../schema/postmortem.ts';
import { incidentsOf, isBefore, isTimed } from './incident.ts';

export const endBeforeStart: Rule = {
  id: 'postmortem/end-before-start',
  severity: 'error',
  title: 'An incident that ends before it begins',
  explanation: `Of the times that the postmortem states, a later step lies before an earlier one: mitigated before detected, resolved before started. Every duration that follows from them is wrong, so the figures leave the pair out.

Correct the time, or the day, that is wrong. A declaration may come after the mitigation; it is not compared with it.`,
  examples: [
    {
      name: 'resolved in the month before',
      files: {
        'incidents/a.md':
          '# Slow\n\n- First detected: 2023-07-25 14:05 UTC\n- Resolved: 2023-06-25 15:55 UTC\n',
      },
      expected: ['incidents/a.md:4'],
    },
    {
      name: 'in order',
      files: {
        'incidents/a.md': '# Slow\n\n- Detected: 2023-07-25 14:05 UTC\n- Resolved: 2023-07-25 15:55 UTC\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { record } of incidentsOf(handbook)) {
      const steps = INCIDENT_TIMES.filter((name) => name !== 'declared').map((name) => ({
        name,
        time: record.times[name],
      }));
      for (const [index, later] of steps.entries()) {
        const { time } = later;
        if (!isTimed(time)) continue;
        const earlier = steps.slice(0, index).find((step) => isTimed(step.time) && isBefore(time, step.time));
        if (!earlier?.time) continue;
        yield {
          message: `Unexpected ${later.name} ${time.value}, expected a time after ${earlier.name} ${earlier.time.value}.`,
          ...placeOf(time.source),
          help: 'Correct the time or the day that is wrong.',
          related: [{ ...placeOf(earlier.time.source), message: `Here stands when it was ${earlier.name}.` }],
        };
      }
    }
  },
};
