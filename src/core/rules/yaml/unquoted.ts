import { problemRule } from './problem-rule.ts';

export const yamlUnquoted = problemRule(
  {
    id: 'yaml/unquoted',
    severity: 'error',
    title: 'Front matter that only a person can read',
    explanation: `The block is not valid YAML, but every line of it is plain: a title with a colon in it, for example. The handbook reads it as a person would, and the page is right. Other tools stop at it, so it is worth two quotes.`,
    examples: [
      {
        name: 'a colon in a title',
        files: { 'adr/0001-a.md': '---\ntitle: Queues: one for all\nstatus: accepted\n---\n\nText\n' },
        expected: ['adr/0001-a.md:2'],
      },
      {
        name: 'the same in quotes',
        files: { 'adr/0001-a.md': '---\ntitle: "Queues: one for all"\nstatus: accepted\n---\n\nText\n' },
        expected: [],
      },
    ],
  },
  ['unquoted'],
  (_, line) => {
    const pair = /^([^:]+:)\s+(\S.*)$/.exec(line.trim());
    return pair?.[2] ? `Quote the value: ${pair[1]} "${pair[2].replaceAll('"', '\\"')}"` : 'Quote the value.';
  },
);
