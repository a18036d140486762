import { problemRule } from './problem-rule.ts';

export const yamlDuplicateKey = problemRule(
  {
    id: 'yaml/duplicate-key',
    severity: 'error',
    stops: true,
    title: 'A key stands twice',
    explanation: `A front matter names one key twice. Which of the two values is meant cannot be known, so the handbook does not choose. Remove one of them.`,
    examples: [
      {
        name: 'two statuses',
        files: { 'adr/0001-a.md': '---\nstatus: accepted\nstatus: rejected\n---\n# A\n' },
        expected: ['adr/0001-a.md:3'],
      },
      {
        name: 'a key of the same name one level down',
        files: { 'adr/0001-a.md': '---\nstatus: accepted\nmeta:\n  status: rejected\n---\n# A\n' },
        expected: [],
      },
    ],
  },
  ['duplicate-key'],
  () => 'Remove one of the two lines.',
);
