import { expect, test } from 'vitest';
import { readPath } from './compile-path.ts';

const rolesOf = (heading: string, title = 'First weeks'): string[] =>
  readPath(`# ${title}\n\n## ${heading}\n\n- [ ] Meet the team\n`).roles.map(({ value }) => value);

test.each([
  ['For engineers', ['Engineer']],
  ['Tasks for the line manager', ['Line manager']],
  ['Buddy tasks for engineers', ['Buddy']],
  ['Engineering manager', ['Engineering manager']],
])('a heading "%s" names roles', (heading, roles) => {
  expect(rolesOf(heading).map((role) => role.toLowerCase())).toEqual(roles.map((role) => role.toLowerCase()));
});

test.each(['Onboarding for backend engineers', 'Einarbeitung für neue Entwickler', 'Week 1 for engineers'])(
  'a title "%s" says whom a path is for, which is no role of its steps',
  (title) => {
    expect(rolesOf('Accounts', title)).toEqual([]);
    expect(rolesOf(title)).toEqual([]);
  },
);
