import { codePointOf, textRule } from './text-rule.ts';

export const bidiControl = textRule(
  {
    id: 'file/bidi-control',
    severity: 'warning',
    title: 'An invisible character that turns text around',
    explanation: `The text holds a character that changes the direction in which a browser shows what follows. A command can then read differently from what is copied.

Remove it. Text in Arabic or Hebrew needs no such character: a browser knows its direction.`,
    examples: [
      {
        name: 'an override in a command',
        files: { 'playbooks/a.md': '# A\n\nrm \u202Efdas\n' },
        expected: ['playbooks/a.md:3'],
      },
      { name: 'a text in Hebrew', files: { 'playbooks/a.md': '# \u05E9\u05DC\u05D5\u05DD\n' }, expected: [] },
    ],
  },
  /[\u202A-\u202E\u2066-\u2069]/,
  ([character]) => ({
    message: `Unexpected invisible character ${codePointOf(character)}, which turns text around, expected none.`,
    help: 'Remove the character.',
  }),
);
