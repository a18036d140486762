import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

const FIXTURES = resolve(import.meta.dirname, '../../../tests/fixtures/reading');

/** The pages of notations: their names, titles, and the cases that they show. */
export const NOTATION_PAGES = [
  { name: 'notations-onboarding', title: 'Notations of onboarding', cases: /^path-/ },
  { name: 'notations-playbooks', title: 'Notations of playbooks', cases: /^playbook-/ },
  { name: 'notations-postmortems', title: 'Notations of postmortems', cases: /^postmortem-/ },
  { name: 'notations-languages', title: 'One set of records in each language', cases: /^language-/ },
  {
    name: 'notations-everywhere',
    title: 'Notations of decisions, services and every kind',
    cases: /^(?!path-|playbook-|postmortem-|language-)/,
  },
] as const;

/** Files as they are written beside what is read of them: the cases that the readers are tested with. */
export function renderNotations({ title, cases }: (typeof NOTATION_PAGES)[number]): string {
  const names = readdirSync(FIXTURES).filter((name) => cases.test(name));
  return [
    `# ${title}`,
    'Each file is one that the readers are tested with, and below it stands what is read. What is not shown there is not asked by that test.',
    ...names.flatMap(renderCase),
    '',
  ].join('\n\n');
}

function renderCase(name: string): string[] {
  const folder = join(FIXTURES, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const input = join(folder, 'input');
  const files = readdirSync(input, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(input, path)).isFile())
    .sort();
  const words = name.replaceAll('-', ' ');
  return [
    `## ${words[0]?.toUpperCase()}${words.slice(1)}`,
    ...(typeof expected.why === 'string'
      ? [`${expected.why[0].toUpperCase()}${expected.why.slice(1)}.`]
      : []),
    ...files.flatMap((path) => [
      `\`${path}\``,
      fence(extname(path).slice(1), readFileSync(join(input, path), 'utf8')),
    ]),
    'Read as:',
    fence('json', JSON.stringify(expected.records ?? expected, null, 1)),
  ];
}

/** A block whose fence is longer than every one in it. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+|~+/g)].map(([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}${language}\n${text.trimEnd()}\n${mark}`;
}
