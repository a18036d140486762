import { problemRule } from './problem-rule.ts';

export const yamlPrototype = problemRule(
  {
    id: 'yaml/prototype',
    severity: 'error',
    stops: true,
    title: 'A key that every object has',
    explanation: `The keys \`__proto__\`, \`prototype\` and \`constructor\` have a meaning in the language that sites are built with. In a front matter they are an attack or a mistake; tools that merge front matters can be made to do wrong with them. The handbook ignores their value and stops.

Rename the key.`,
    examples: [
      {
        name: 'a prototype in a front matter',
        files: { 'adr/0001-a.md': '---\nstatus: accepted\n__proto__: { admin: true }\n---\n# A\n' },
        expected: ['adr/0001-a.md:3'],
      },
      {
        name: 'the word as a value',
        files: { 'adr/0001-a.md': '---\ntags: [constructor, prototype]\n---\n# A\n' },
        expected: [],
      },
    ],
  },
  ['prototype'],
  () => 'Rename the key.',
);
