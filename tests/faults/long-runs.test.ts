import { expect, test } from 'vitest';
import { checkHandbook } from '../../src/core/rules/index.ts';
import { buildRuleContext } from '../../src/core/rules/rule.ts';
import { compileFiles } from '../support/compile-files.ts';

/** One of each class of characters that a pattern of the readers tells from others, and openings without their ends. */
const RUNS = [
  ...[
    ' ',
    '\t',
    'a',
    'É',
    '中',
    '1',
    '-',
    '_',
    '*',
    '`',
    '~',
    '[',
    ']',
    '(',
    ')',
    '<',
    '{',
    '|',
    '/',
    '\\',
    ':',
    '.',
  ],
  ...[
    '[[',
    '[a](',
    '![a](',
    '](',
    '<del>',
    '~~',
    '<!--',
    '`a <',
    '`_',
    ':a:`',
    '<<a,',
    'xref:',
    'link:',
    'a.md ',
    'https://a.b ',
  ],
  ...[
    'by ',
    'ADR-1 ',
    'decision 1 ',
    'Superseded by ADR-2. ',
    'Accepted ',
    '2024-01-01 ',
    'Status: ',
    'x → ',
    'a, ',
    'a? ',
  ],
  ...['&nbsp;', '<br>', '|\n', '* x\n', '# a\n', 'a: b\n', ':a: b\n', 'a  \n', '.. _a: b\n', '|===\n'],
];

/** Where a run stands in a record. */
const PLACES: readonly (readonly [name: string, write: (run: string) => string])[] = [
  ['the title', (run) => `# ${run}x\n\nStatus: Accepted\n`],
  ['the head', (run) => `# A\n\n${run}x\n\n## Decision\n\ny\n`],
  [
    'a field',
    (run) => `# A\n\n* Status: ${run}x\n* Date: ${run}x\n* Deciders: ${run}x\n\n## Decision\n\ny\n`,
  ],
  ['a status', (run) => `# A\n\n## Status\n\nAccepted ${run}x\n`],
  ['a supersession', (run) => `# A\n\n## Status\n\nSuperseded by ${run} [x](0002-b.md)\n`],
  ['the text', (run) => `# A\n\nStatus: Accepted\n\n## Context\n\n${run}x\n`],
  ['a change log', (run) => `# A\n\nStatus: Accepted\n\n## Changelog\n\n${run}x\n\n## Links\n\n- ${run}x\n`],
];

const FORMATS = ['md', 'rst', 'adoc'] as const;

function timeOf(text: string, format: string): number {
  const start = performance.now();
  const handbook = compileFiles({
    [`adr/0001-a.${format}`]: text,
    'adr/0002-b.md': '# B\n\nStatus: Accepted\n',
  });
  checkHandbook(buildRuleContext(handbook));
  return performance.now() - start;
}

// A pattern that tries each place against the rest of the text takes minutes for these; a linear one a few milliseconds.
test.each(PLACES)('long runs of any characters are read quickly in %s', { timeout: 240_000 }, (_, write) => {
  const slow: string[] = [];
  for (const run of RUNS) {
    const format = FORMATS[RUNS.indexOf(run) % FORMATS.length] ?? 'md';
    for (const extension of new Set(['md', format])) {
      const text = write(run.repeat(Math.ceil(12_000 / run.length)));
      const time = timeOf(text, extension);
      // A busy machine is given a second try.
      if (time > 2500 && timeOf(text, extension) > 2500)
        slow.push(`${JSON.stringify(run)} in .${extension}: ${Math.round(time)} ms`);
    }
  }
  expect(slow).toEqual([]);
});
