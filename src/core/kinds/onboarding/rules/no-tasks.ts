import type { Rule } from '../../../rules/rule.ts';

export const onboardingNoTasks: Rule = {
  id: 'onboarding/no-tasks',
  severity: 'info',
  title: 'A page among the onboarding paths has no tasks',
  explanation: `Readers tick the tasks of a path: list items that begin with \`[ ]\`. This page has none, so it is shown without boxes and without progress.

Write the steps as \`- [ ] …\`, or say \`tasks: all\` in the front matter to take every list item for one. A page that is only to be read is better among the pages of the guide.`,
  examples: [
    {
      name: 'finds a page of plain bullets',
      files: { 'onboarding/path.md': '# Path\n\n- Read the guide\n' },
      expected: ['onboarding/path.md:1'],
    },
    {
      name: 'accepts plain bullets where the author asks for tasks, and index pages',
      files: {
        'onboarding/path.md': '---\ntasks: all\n---\n- Read the guide\n',
        'onboarding/README.md': '# Onboarding\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }) {
    for (const record of handbook.records) {
      if (record.kind !== 'onboarding' || record.tasks.length > 0) continue;
      if (/(?:^|\/)(?:readme|_?index)(?:\.\w+)?$/i.test(record.path)) continue;
      yield {
        path: record.path,
        line: 1,
        column: 1,
        message: 'Unexpected page without tasks, expected list items that begin with `[ ]`.',
        help: 'Write the steps as `- [ ] …`, or move the page to the guide.',
      };
    }
  },
};
