import { recordsOf } from '../../../query/order.ts';
import type { Rule } from '../../../rules/rule.ts';

export const onboardingProposedTasks: Rule = {
  id: 'onboarding/proposed-tasks',
  severity: 'info',
  title: 'Steps of a checklist have no boxes',
  explanation: `The lists of a page that calls itself a checklist, or that stand below a heading such as "Day 1" or "Week 2", are shown as proposed steps with boxes, since they are plainly there to be ticked. Their author did not write them as tasks.

Write the steps as \`- [ ] …\`. Say \`tasks: all\` in the front matter to take every list item for a step, or \`tasks: none\` where the lists are to be read only.`,
  examples: [
    {
      name: 'finds lists below headings that are days, and those of a checklist',
      files: {
        'onboarding/path.md': '# Path\n\n## Day 1\n\n1. Get a badge\n2. Meet the crew\n',
        'onboarding/list.md': '# Checklist for pilots\n\n- Get a badge\n- Fly\n',
      },
      expected: ['onboarding/list.md:3', 'onboarding/path.md:5'],
    },
    {
      name: 'accepts boxes, prose and pages that ask for none',
      files: {
        'onboarding/path.md': '# Path\n\n## Day 1\n\n- [ ] Get a badge\n',
        'onboarding/crew.md': '# The crew\n\n- Ana flies\n- Bo lands\n',
        'onboarding/none.md': '---\ntasks: none\n---\n# Checklist\n\n- Get a badge\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }) {
    for (const record of recordsOf(handbook.records, 'onboarding')) {
      for (const path of new Set(record.tasks.map(({ source }) => source.path))) {
        const proposed = record.tasks.filter((task) => task.proposed && task.source.path === path);
        const [first] = proposed;
        if (!first) continue;
        const { line, column } = first.source;
        yield {
          path,
          line,
          column,
          message: `Unexpected steps without boxes, expected \`[ ]\` in front of them: ${proposed.length} are shown as proposed.`,
          help: 'Write the steps as `- [ ] …`, or say `tasks: none` in the front matter where they are none.',
        };
      }
    }
  },
};
