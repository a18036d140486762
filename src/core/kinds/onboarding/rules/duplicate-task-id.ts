import { sourceAt } from '../../../markdown/document.ts';
import { recordsOf } from '../../../query/order.ts';
import { placeOf, type Rule } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { RoleReader } from '../roles.ts';
import { collectTasks } from '../tasks.ts';

export const onboardingDuplicateTaskId: Rule = {
  id: 'onboarding/duplicate-task-id',
  severity: 'error',
  title: 'Two tasks of a path have one id',
  explanation: `An id that is written behind a task, \`{#id}\`, names it for good: readers' ticks are kept under it. When two tasks of one path carry the same, only the first one has it, and the other is known by its words.

Give each task an id of its own.`,
  examples: [
    {
      name: 'finds the second task of an id, in another file of the path too',
      files: {
        'onboarding/a/1_one.md': '- [ ] Read {#read}\n- [ ] Read more {#read}\n',
        'onboarding/a/2_two.md': '- [ ] Read again {#read}\n',
      },
      expected: ['onboarding/a/1_one.md:2', 'onboarding/a/2_two.md:1'],
    },
    {
      name: 'accepts the same id in two paths',
      files: { 'onboarding/a.md': '- [ ] Read {#read}\n', 'onboarding/b.md': '- [ ] Read {#read}\n' },
      expected: [],
    },
  ],
  *check({ handbook }) {
    const options = { roles: new RoleReader([]), all: true };
    for (const record of recordsOf(handbook.records, 'onboarding')) {
      const seen = new Set<string>();
      for (const document of handbook.documents.get(record.id) ?? []) {
        const named = factOf(document, 'named tasks', () =>
          collectTasks(document, options).flatMap(({ explicitId, offset }) =>
            explicitId === null ? [] : [{ explicitId, source: sourceAt(document, offset, 'list') }],
          ),
        );
        for (const { explicitId, source } of named) {
          if (seen.has(explicitId)) {
            yield {
              ...placeOf(source),
              message: `Unexpected second task with the id "${explicitId}", expected ids that differ within a path.`,
              help: 'Give one of the tasks another id.',
            };
          }
          seen.add(explicitId);
        }
      }
    }
  },
};
