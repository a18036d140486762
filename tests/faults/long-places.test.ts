import { expect, test } from 'vitest';
import { checkHandbook } from '../../src/core/rules/index.ts';
import { buildRuleContext } from '../../src/core/rules/rule.ts';
import { compileFiles } from '../support/compile-files.ts';

/** What a run is made of: marks that open something, and pieces that readers look for. */
const PIECES = [
  ...[' ', '[', '(', '<', '{', '|', '`', '*', '1', '.', '"', '$$', '- ', '>', '> ', '1. ', '![', '&nbsp;'],
  ...['a: ', 'a: b\n', '- a\n', '|\n', 'a\n', '10:00 ', '@a ', '— a ', '; a', '1 p. m. ', 'superseded '],
];

/** Every place of every kind that is read, with a run in it. */
const PLACES: Readonly<Record<string, (run: string) => readonly [path: string, text: string]>> = {
  'a body': (run) => ['adr/0001-a.md', `# A\n\nStatus: Accepted\n\n## Context\n\n${run}x\n`],
  'a status': (run) => ['adr/0001-a.md', `# A\n\n## Status\n\nSuperseded ${run}x\n`],
  'a title': (run) => ['postmortems/a.md', `# ${run}x\n\nDate: 2024-01-01\n`],
  'a heading': (run) => ['runbooks/a.md', `# A\n\n## ${run}x\n\ny\n`],
  'front matter': (run) => ['runbooks/a.md', `---\ntitle: ${run}x\nowner: b\n---\n# A\n`],
  'an alert line': (run) => ['runbooks/a.md', `# A\n\nAlert: ${run}x\n\n## Steps\n\nx\n`],
  'an item': (run) => ['runbooks/a.md', `# A\n\n## Mitigation\n\n- ${run}x\n`],
  'a table cell': (run) => [
    'services/a.md',
    `# A\n\n| Owner | b |\n|---|---|\n| Team | ${run.replaceAll('\n', ' ')}x |\n`,
  ],
  'a timeline': (run) => ['postmortems/a.md', `# A\n\nDate: 2024-01-01\n\n## Timeline\n\n- 10:00 ${run}x\n`],
  'an action': (run) => ['postmortems/a.md', `# A\n\nDate: 2024-01-01\n\n## Action items\n\n- ${run}x\n`],
  'a step': (run) => ['onboarding/a.md', `# A\n\n## Week 1\n\n- [ ] ${run}x\n`],
};

const LENGTH = 100_000;
/** Far above what a linear reading takes on a slow and busy machine, far below what the square of the length does. */
const LIMIT = 8_000;

function timeOf(path: string, text: string): number {
  const start = performance.now();
  const handbook = compileFiles({ [path]: text, 'adr/0002-b.md': '# B\n\nStatus: Accepted\n' });
  checkHandbook(buildRuleContext(handbook));
  return performance.now() - start;
}

test.each(Object.entries(PLACES))('%s of 100 kB is read in linear time', { timeout: 300_000 }, (_, write) => {
  const slow = PIECES.flatMap((piece) => {
    const [path, text] = write(piece.repeat(Math.ceil(LENGTH / piece.length)));
    const time = timeOf(path, text);
    // A busy machine is given a second try.
    return time > LIMIT && timeOf(path, text) > LIMIT
      ? [`${JSON.stringify(piece)}: ${Math.round(time)} ms`]
      : [];
  });
  expect(slow).toEqual([]);
});
