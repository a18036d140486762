import { problemRule } from './problem-rule.ts';

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
for (const [name, of] of ['ba', 'cb', 'dc', 'ed'].map((pair) => [...pair]))
  bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`);

export const yamlAliasBomb = problemRule(
  {
    id: 'yaml/alias-bomb',
    severity: 'error',
    stops: true,
    title: 'Aliases that multiply',
    explanation: `YAML can name a value with \`&name\` and repeat it with \`*name\`. A few lines of aliases that repeat aliases grow to gigabytes when they are read, by accident or on purpose. The handbook refuses them before they grow.

Write the values out.`,
    examples: [
      {
        name: 'five levels of nine',
        files: { 'adr/0001-a.md': `---\n${bomb.join('\n')}\n---\n# A\n` },
        expected: ['adr/0001-a.md:2'],
      },
      {
        name: 'an alias that stands once',
        files: { 'adr/0001-a.md': '---\nowner: &team team-data\nreviewer: *team\n---\n# A\n' },
        expected: [],
      },
    ],
  },
  ['alias-bomb'],
  () => 'Write the values out instead of repeating them by alias.',
);
