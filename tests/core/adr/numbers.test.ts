import { expect, it } from 'vitest';
import { listNumberPages } from '../../../src/core/query/decision-numbers.ts';
import { checkHandbook } from '../../../src/core/rules/index.ts';
import { buildRuleContext } from '../../../src/core/rules/rule.ts';
import { compileFiles } from '../../support/compile-files.ts';

const adr = (title: string, status = 'Accepted'): string =>
  `# ${title}\n\n## Status\n\n${status}\n\n## Decision\n\nx\n`;

it('lead to the one decision that has them, in every spelling', () => {
  const { records } = compileFiles({
    'docs/adr/007-a.md': adr('A'),
    'docs/adr/0012-b.md': adr('B'),
    'pay/docs/adr/0012-c.md': adr('C'),
    'docs/adr/13.md': adr('D'),
  });
  expect(listNumberPages(records).map(({ number, record }) => `${number} ${record.path}`)).toEqual([
    '7 docs/adr/007-a.md',
    '0007 docs/adr/007-a.md',
    '007 docs/adr/007-a.md',
    '0013 docs/adr/13.md',
  ]);
});

it('of an advised command are paths where several decisions share them', () => {
  const handbook = compileFiles({
    'docs/adr/0001-a b.md': adr('A'),
    'docs/adr/0002-b.md': adr('B', 'Accepted\n\nSupersedes [A](<0001-a b.md>)'),
    'docs/adr/0003-c.md': adr('C'),
    'docs/adr/0004-d.md': adr('D', 'Accepted\n\nSupersedes [C](0003-c.md)'),
    'pay/docs/adr/0001-e.md': adr('E'),
    'pay/docs/adr/0002-f.md': adr('F'),
  });
  const found = checkHandbook(buildRuleContext(handbook)).filter(({ rule }) => rule === 'adr/one-sided');
  expect(found.map(({ help }) => help)).toEqual([
    "Run: handbook supersede 'docs/adr/0001-a b.md' --by docs/adr/0002-b.md",
    'Run: handbook supersede 3 --by 4',
  ]);
});
