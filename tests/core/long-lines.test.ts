import { expect, test } from 'vitest';
import { prepareBody } from '../../src/core/render/prepare.ts';
import { checkHandbook } from '../../src/core/rules/index.ts';
import { buildRuleContext } from '../../src/core/rules/rule.ts';
import { renderWords } from '../../src/plugin/words.ts';
import { compileFiles } from '../support/compile-files.ts';

/** Reads, checks and prepares one file, as a build does. */
function readWhole(path: string, text: string): number {
  const handbook = compileFiles({ [path]: text });
  checkHandbook(buildRuleContext(handbook, { asOf: '2026-01-01' }));
  for (const record of handbook.records)
    for (const document of handbook.documents.get(record.id) ?? [])
      prepareBody(document, { handbook, record, base: '/', words: renderWords('en') });
  return handbook.records.length + handbook.skipped.length;
}

// Where reading backtracks, each of these takes from minutes to for ever, which the test's own time limit ends.
test.each([
  ['blank lines before the text', 'adr/0001-a.md', `${'\r\n'.repeat(20_000)}# A\r\n`],
  ['breaks and comments behind a status', 'adr/0001-a.md', status(`x ${'<BR/><!----><!-->'.repeat(3000)}B`)],
  ['badges that are never closed', 'adr/0001-a.md', status('![a]('.repeat(3000))],
  ['blanks within a label', 'adr/0001-a.md', `# A\n\nx${' '.repeat(40_000)}y\n`],
  ['blanks within a choice', 'adr/0001-a.md', status(`x${' '.repeat(20_000)}y`)],
  ['faults of one line of YAML', 'adr/0001-a.md', `---\nstatus: ${'"a" '.repeat(8000)}\n---\n# A\n`],
  [
    'table heads in a shell block',
    'playbooks/a.md',
    `# A\n\n\`\`\`sh\nls\n\nA\tA${' \tA'.repeat(3000)}?\n\`\`\`\n`,
  ],
  [
    'blanks in the bracket of a column',
    'incidents/a.md',
    `# 2024-05-14\n\n## Timeline\n\n| Time (${' '.repeat(8000)}x( | Event |\n|--|--|\n| 10:00 | x |\n`,
  ],
  [
    'marks of a fence',
    'playbooks/a.md',
    `# A\n\n${'~'.repeat(40_000)}\nx\n\n${':'.repeat(70_000)}{note}\ny\n${':'.repeat(70_000)}\n`,
  ],
  ['roles of a task', 'onboarding/a.md', `# A\n\n- [ ] ${'@a/'.repeat(10_000)}\n`],
  ['tags of a template', 'playbooks/a.md', `# A\n\n{{< x${' '.repeat(8000)}y\n\n{% x${' '.repeat(8000)}y\n`],
])('reads a file with many %s', (_, path, text) => {
  expect(readWhole(path, text)).toBe(1);
});

function status(text: string): string {
  return `# A\n\n## Status\n\n${text}\n`;
}
