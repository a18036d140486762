import { problemRule } from './problem-rule.ts';

export const yamlSyntax = problemRule(
  {
    id: 'yaml/syntax',
    severity: 'error',
    stops: true,
    title: 'Broken front matter',
    explanation: `The block between the two \`---\` lines is not YAML, and not plain enough to be read line by line either. What it says is then not known: the page would show a wrong title, status or owner.

Correct the line that the message names. The usual causes are a bracket or a quote that is never closed, a tab in front of a key, and a missing closing \`---\`.`,
    examples: [
      {
        name: 'a list that is never closed',
        files: { 'adr/0001-a.md': '---\nstatus: accepted\ntags: [queue\n---\n# A\n' },
        expected: ['adr/0001-a.md:4'],
      },
      {
        name: 'no closing line',
        files: { 'adr/0001-a.md': '---\nstatus: accepted\n\n# A\n' },
        expected: ['adr/0001-a.md:1'],
      },
      {
        name: 'a list instead of keys',
        files: { 'adr/0001-a.md': '---\n- accepted\n---\n# A\n' },
        expected: ['adr/0001-a.md:2'],
      },
      {
        name: 'a valid block',
        files: { 'adr/0001-a.md': '---\nstatus: accepted\n---\n# A\n' },
        expected: [],
      },
    ],
  },
  ['syntax', 'unclosed', 'too-long', 'not-a-map'],
  (problem) =>
    problem.code === 'unclosed'
      ? 'Add a line "---" behind the last key.'
      : problem.code === 'too-long'
        ? 'Keep data in a file of its own and link to it.'
        : 'Correct the YAML; close every bracket and quote, indent with spaces.',
);
