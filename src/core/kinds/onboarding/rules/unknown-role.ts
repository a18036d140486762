import { recordsOf } from '../../../query/order.ts';
import { placeOf, type Rule } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { findField } from '../../record-fields.ts';
import { roleKey } from '../role-names.ts';

export const onboardingUnknownRole: Rule = {
  id: 'onboarding/unknown-role',
  severity: 'warning',
  title: 'A task is for a role that the path does not name',
  explanation: `The path names its roles in the front matter (\`roles:\`), and this task is for another one. A reader chooses among the roles of the path; a misspelt one hides the task from whom it is for.

Correct the role of the task, or add it to \`roles\`.`,
  examples: [
    {
      name: 'finds a role that is not in the list',
      files: {
        'onboarding/path.md':
          '---\nroles: [New hire, Buddy]\n---\n- [ ] **Buddy**: call\n- [ ] **Mentor**: call\n',
      },
      expected: ['onboarding/path.md:5'],
    },
    {
      name: 'is silent where the path names no roles',
      files: { 'onboarding/path.md': '- [ ] **Mentor**: call\n' },
      expected: [],
    },
  ],
  *check({ handbook }) {
    for (const record of recordsOf(handbook.records, 'onboarding')) {
      const [document] = (handbook.documents.get(record.id) ?? []).filter((own) =>
        factOf(own, 'declares roles', () => findField(own, ['roles', 'role', 'audience']) !== null),
      );
      if (!document) continue;
      const declared = new Set(
        record.roles.filter((role) => role.source.from === 'frontmatter').map((role) => roleKey(role.value)),
      );
      if (declared.size === 0) continue;
      for (const task of record.tasks) {
        for (const role of task.roles) {
          if (declared.has(roleKey(role))) continue;
          yield {
            ...placeOf(task.source),
            message: `Unexpected role "${role}", expected one of ${[...declared].join(', ')}.`,
            help: 'Correct the role, or add it to `roles` in the front matter.',
          };
        }
      }
    }
  },
};
