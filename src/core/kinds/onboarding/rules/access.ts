import type { Handbook } from '../../../handbook.ts';
import { recordsOf } from '../../../query/order.ts';
import { rowsOfRegister } from '../../../query/registers.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { nearest } from '../../../text/nearest.ts';

const ROLES = '---\ntitle: Access\naccess-roles:\n  - role: reader\n  - role: developer\n---\n';
const PHASE = (access: string, step: string): string =>
  `---\ntitle: Phase\naccess: [${access}]\n---\n\n- [ ] ${step}\n`;

/** The names of all roles that registers know. */
function rolesOf(handbook: Handbook): string[] {
  return [...new Set(rowsOfRegister(handbook.records, 'access').map(({ entry }) => entry.name.value))];
}

export const unknownAccess: Rule = {
  id: 'onboarding/unknown-access',
  severity: 'error',
  title: 'A phase opens a role that no register of roles knows',
  explanation: `A phase of an onboarding path says which roles it opens (\`access: [reader]\`), and one of them is not among those that a page lists under \`access-roles:\`. What the role gives, and whom to ask for it, then stands nowhere.

Correct the name, or add the role to the register. Nothing is said where no page keeps such a register.`,
  examples: [
    {
      name: 'a role that is not known',
      files: {
        'content/docs/access.md': ROLES,
        'onboarding/a/01-look.md': PHASE('reeder', 'Look'),
        'onboarding/a/02-do.md': PHASE('developer', 'Do'),
      },
      expected: ['onboarding/a/01-look.md:3'],
    },
    {
      name: 'roles that are known',
      files: {
        'content/docs/access.md': ROLES,
        'onboarding/a/01-look.md': PHASE('reader', 'Look'),
        'onboarding/a/02-do.md': PHASE('developer', 'Do'),
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const roles = rolesOf(handbook);
    if (roles.length === 0) return;
    for (const record of recordsOf(handbook.records, 'onboarding')) {
      for (const role of record.phases.flatMap((phase) => phase.access)) {
        if (roles.includes(role.value)) continue;
        const meant = nearest(role.value, roles);
        yield {
          message: `Unexpected role "${role.value}", expected one of the register: ${roles.join(', ')}.`,
          ...placeOf(role.source),
          help: meant ? `Did you mean ${meant}?` : 'Correct the name, or add the role to access-roles.',
        };
      }
    }
  },
};

export const accessTooEarly: Rule = {
  id: 'onboarding/access-too-early',
  severity: 'error',
  title: 'A step needs a role that a later phase opens',
  explanation: `A step names a role in code type (\`developer\`), and the path opens that role in a later phase only. The new hire can't do the step, or gets the role earlier than meant.

Move the step, open the role in its phase (\`access:\`), or name the role without code type where the step only speaks of it.`,
  examples: [
    {
      name: 'a step of the first phase with a role of the second',
      files: {
        'content/docs/access.md': ROLES,
        'onboarding/a/01-look.md': PHASE('reader', 'Clone the repository, with the role `developer`'),
        'onboarding/a/02-do.md': PHASE('developer', 'Do'),
      },
      expected: ['onboarding/a/01-look.md:6'],
    },
    {
      name: 'a step of the phase that opens its role',
      files: {
        'content/docs/access.md': ROLES,
        'onboarding/a/01-look.md': PHASE('reader', 'Look with `reader`'),
        'onboarding/a/02-do.md': PHASE('developer', 'Do with `developer` and `reader`'),
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const roles = rolesOf(handbook);
    for (const record of recordsOf(handbook.records, 'onboarding')) {
      const opened = new Map<string, number>();
      record.phases.forEach((phase, index) => {
        for (const { value } of phase.access) if (!opened.has(value)) opened.set(value, index);
      });
      for (const task of record.tasks) {
        const at = record.phases.findIndex((phase) => phase.id === task.phase);
        for (const role of roles) {
          const first = opened.get(role);
          if (first === undefined || first <= at || !names(handbook, task.source, role)) continue;
          yield {
            message: `Unexpected role "${role}" in a step of "${record.phases[at]?.title ?? ''}", expected it from "${record.phases[first]?.title ?? ''}" on, which opens it.`,
            ...placeOf(task.source),
            help: 'Move the step, or open the role in its phase.',
          };
        }
      }
    }
  },
};

/** Whether the line of a step has a role in code type. */
function names(handbook: Handbook, source: { path: string; line: number | null }, role: string): boolean {
  const record = handbook.byPath.get(source.path);
  const document = handbook.documents.get(record?.id ?? '')?.find(({ path }) => path === source.path);
  return source.line !== null && (document?.lines.text(source.line).includes(`\`${role}\``) ?? false);
}
