import { codePointOf, textRule } from './text-rule.ts';

export const controlCharacter = textRule(
  {
    id: 'file/control-character',
    severity: 'warning',
    title: 'A control character in a text',
    explanation: `The text holds a character that shows nothing and that browsers treat differently, such as an escape or a backspace. It comes along when text is copied from a terminal.

Remove it. The message names its number.`,
    examples: [
      {
        name: 'an escape sequence of a terminal',
        files: { 'playbooks/a.md': '# A\n\n\u001B[31mred\u001B[0m\n' },
        expected: ['playbooks/a.md:3'],
      },
      { name: 'tabs and line ends', files: { 'playbooks/a.md': '# A\r\n\r\n\tcode\r\n' }, expected: [] },
    ],
  },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0001-\u0008\u000B\u000E-\u001F\u007F]/,
  ([character]) => ({
    message: `Unexpected control character ${codePointOf(character)}, expected text.`,
    help: 'Remove the character.',
  }),
);
