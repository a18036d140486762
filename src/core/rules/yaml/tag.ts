import { problemRule } from './problem-rule.ts';

export const yamlTag = problemRule(
  {
    id: 'yaml/tag',
    severity: 'error',
    stops: true,
    title: 'A tag that turns text into something else',
    explanation: `A YAML tag such as \`!!js/function\` or \`!!binary\` asks the reader to make an object of a program from text. A front matter needs plain text only, so no such tag is followed.

Remove the tag, or quote the value where the exclamation marks are part of it.`,
    examples: [
      {
        name: 'a function',
        files: { 'adr/0001-a.md': '---\nstatus: !!js/function "function () {}"\n---\n# A\n' },
        expected: ['adr/0001-a.md:2'],
      },
      {
        name: 'a tag of YAML itself',
        files: { 'adr/0001-a.md': '---\nstatus: !!str accepted\n---\n# A\n' },
        expected: [],
      },
    ],
  },
  ['tag'],
  () => 'Remove the tag, or quote the value.',
);
