import { expect, test } from 'vitest';
import { renderCsvRows } from '../../../src/core/text/csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(1)', "'@SUM(1)"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['\t=1', `'\t'=1`],
  ['fix;=HYPERLINK("x")', `"fix;'=HYPERLINK(""x"")"`],
  ['fix\n=1', `"fix\n'=1"`],
  ['fix\t@x', `fix\t'@x`],
  ['fix;-cmd|x', `fix;'-cmd|x`],
  ['fix; -1 and a=b ;-)', 'fix; -1 and a=b ;-)'],
  ['a,"b"', '"a,""b"""'],
])('%j is no formula, whatever divides the cells of a country', (text, cell) => {
  expect(renderCsvRows([[text, 'x']])).toBe(`${cell},x\r\n`);
});
