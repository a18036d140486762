import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { incidentsOf, isBefore, isTimed } from './incident.ts';

export const eventsOutOfOrder: Rule = {
  id: 'postmortem/events-out-of-order',
  severity: 'warning',
  title: 'A timeline that runs backwards',
  explanation: `An entry of the timeline lies before the one above it. Either one of the two times is wrong or the entries were written down in another order than things happened; a reader who wants to learn cause from effect is misled. Entries after midnight are understood: a clock that jumps back by more than half a day has passed it.

Move the entry, correct its time, or write its day where it belongs to another one. A timeline that runs from the newest entry down to the oldest is one order and is not reported.`,
  examples: [
    {
      name: 'two entries swapped',
      files: {
        'incidents/a.md': '# 2018-04-18, flood\n\n## Timeline (UTC)\n\n- 14:29 a\n- 14:49 b\n- 14:43 c\n',
      },
      expected: ['incidents/a.md:7'],
    },
    {
      name: 'past midnight',
      files: { 'incidents/a.md': '# 2018-04-18, flood\n\n## Timeline (UTC)\n\n- 23:50 a\n- 00:10 b\n' },
      expected: [],
    },
    {
      name: 'newest first',
      files: {
        'incidents/a.md': '# 2018-04-18, flood\n\n## Timeline (UTC)\n\n- 14:49 c\n- 14:43 b\n- 14:29 a\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { record } of incidentsOf(handbook)) {
      const times = record.timeline.map(({ time }) => time).filter(isTimed);
      const steps = times.slice(1).map((time, index) => ({ time, before: times[index] }));
      const back = steps.filter(({ time, before }) => before && isBefore(time, before));
      if (back.length > 1 && back.length === steps.length) continue;
      for (const { time, before } of back) {
        if (!before) continue;
        yield {
          message: `Unexpected ${time.raw} after ${before.raw}, expected entries in the order of time.`,
          ...placeOf(time.source),
          help: 'Move the entry, correct its time, or write its day.',
          related: [{ ...placeOf(before.source), message: 'Here stands the later time.' }],
        };
      }
    }
  },
};
