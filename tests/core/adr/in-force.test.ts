import { describe, expect, it } from 'vitest';
import { findInForce } from '../../../src/core/query/decisions.ts';
import { compileFiles } from '../../support/compile-files.ts';

const TODAY = '2026-11-27';

const adr = (title: string, status: string, more = ''): string =>
  `# ${title}\n\n${more}\n## Status\n\n${status}\n\n## Decision\n\nx\n`;
const dated = (title: string, day: string, status: string): string => adr(title, status, `Date: ${day}\n`);

/** Day and answer: a decision in capitals holds, one in small letters may. */
const CASES: readonly [name: string, files: Record<string, string>, answers: Record<string, string>][] = [
  [
    'a decision holds from its day on',
    { a: dated('A', '2022-03-03', 'Accepted') },
    { '2022-03-02': '', '2022-03-03': 'A', [TODAY]: 'A' },
  ],
  [
    'a day to come is not yet',
    { a: dated('A', '2027-03-01', 'Accepted') },
    { [TODAY]: '', '2027-02-28': '', '2027-03-01': 'A' },
  ],
  [
    'a successor to come leaves the old one in force until its day',
    {
      a: dated('A', '2022-01-01', 'Accepted'),
      b: dated('B', '2027-05-01', 'Accepted\n\nSupersedes [A](0001-a.md)'),
    },
    { [TODAY]: 'A', '2027-04-30': 'A', '2027-05-01': 'B' },
  ],
  [
    'a dated history opens and ends it',
    { a: adr('A', '- 2022-03-03: accepted\n- 2023-09-09: deprecated') },
    { '2022-03-02': '', '2022-03-03': 'A', '2023-09-08': 'A', '2023-09-09': '', [TODAY]: '' },
  ],
  [
    'a history in a table, taken up again',
    {
      a: adr(
        'A',
        '| Date | Status |\n|---|---|\n| 2021-06-06 | Accepted |\n| 2022-07-07 | Deprecated |\n| 2024-01-01 | Accepted |',
      ),
    },
    {
      '2021-06-05': '',
      '2021-06-06': 'A',
      '2022-07-07': '',
      '2023-12-31': '',
      '2024-01-01': 'A',
      [TODAY]: 'A',
    },
  ],
  [
    'a history of its own heading',
    {
      a: `---\nstatus: deprecated\ndate: 2022-03-03\n---\n# A\n\n## Status history\n\n* 2022-03-03 - accepted by the board\n* 2023-09-09 - deprecated\n\n## Decision\n\nx\n`,
    },
    { '2022-03-03': 'A', '2023-09-08': 'A', '2023-09-09': '' },
  ],
  [
    'the day on which it was deprecated beside the day on which it was made',
    { a: dated('A', '2022-03-03', 'Deprecated on 2023-09-09') },
    { '2022-03-02': '', '2022-03-03': 'A', '2023-09-08': 'A', '2023-09-09': '' },
  ],
  [
    'an end without a day is not known before today',
    { a: dated('A', '2022-03-03', 'Deprecated') },
    { '2022-03-02': '', '2022-03-03': 'a', '2026-11-26': 'a', [TODAY]: '' },
  ],
  [
    'a beginning without a day is not known before today',
    { a: adr('A', 'Accepted') },
    { '2020-01-01': 'a', '2026-11-26': 'a', [TODAY]: 'A', '2030-01-01': 'A' },
  ],
  [
    'a replaced decision without a day',
    {
      a: adr('A', 'Superseded by [B](0002-b.md)'),
      b: dated('B', '2023-01-01', 'Accepted'),
    },
    { '2022-01-01': 'a', '2023-01-01': 'B', [TODAY]: 'B' },
  ],
  [
    'a successor without a day',
    { a: dated('A', '2022-01-01', 'Superseded by [B](0002-b.md)'), b: adr('B', 'Accepted') },
    { '2021-12-31': 'b', '2022-01-01': 'ab', [TODAY]: 'B' },
  ],
  [
    'a rejected successor replaces nothing',
    {
      a: dated('A', '2022-01-01', 'Accepted'),
      b: dated('B', '2023-01-01', 'Rejected\n\nSupersedes [A](0001-a.md)'),
    },
    { '2023-01-01': 'A', [TODAY]: 'A' },
  ],
  [
    'neither does a proposal or a draft',
    {
      a: dated('A', '2022-01-01', 'Accepted'),
      b: dated('B', '2023-01-01', 'Proposed\n\nSupersedes [A](0001-a.md)'),
      c: dated('C', '2023-01-01', 'Draft\n\nSupersedes [A](0001-a.md)'),
    },
    { '2023-01-01': 'A', [TODAY]: 'A' },
  ],
  [
    'superseded in part holds',
    {
      a: dated('A', '2022-01-01', 'Partially superseded by [B](0002-b.md)'),
      b: dated('B', '2023-01-01', 'Accepted'),
    },
    { '2022-06-01': 'A', '2023-01-01': 'AB' },
  ],
  [
    'the first of several successors ends it',
    {
      a: dated('A', '2020-01-01', 'Superseded by [B](0002-b.md) and [C](0003-c.md)'),
      b: dated('B', '2023-01-01', 'Accepted'),
      c: dated('C', '2022-01-01', 'Accepted'),
    },
    { '2021-12-31': 'A', '2022-01-01': 'C', '2023-01-01': 'BC' },
  ],
  [
    'a successor that was itself replaced did replace it',
    {
      a: dated('A', '2020-01-01', 'Superseded by [B](0002-b.md)'),
      b: dated('B', '2021-01-01', 'Superseded by [C](0003-c.md)'),
      c: dated('C', '2022-01-01', 'Accepted'),
    },
    { '2020-06-01': 'A', '2021-06-01': 'B', '2022-06-01': 'C' },
  ],
  [
    'a date moved when it ended is no beginning',
    {
      a: '---\nstatus: superseded by [B](0002-b.md)\ndate: 2023-01-01\n---\n# A\n\n## Decision\n\nx\n',
      b: dated('B', '2023-01-01', 'Accepted'),
    },
    { '2022-12-31': 'a', '2023-01-01': 'B' },
  ],
  [
    'a year counts from its beginning',
    { a: dated('A', 'May 2023', 'Accepted') },
    { '2023-04-30': '', '2023-05-01': 'A' },
  ],
  [
    'silence and other words bind nobody',
    { a: '# A\n\n## Decision\n\nx\n', b: dated('B', '2022-01-01', 'On hold') },
    { '2022-01-01': '', [TODAY]: '' },
  ],
];

describe('the decisions in force on a day', () => {
  it.each(CASES)('%s', (_, files, answers) => {
    const paths = Object.keys(files);
    const handbook = compileFiles(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`adr/000${paths.indexOf(name) + 1}-${name}.md`, text]),
      ),
    );
    for (const [day, expected] of Object.entries(answers)) {
      const { holding, unknown } = findInForce(handbook.records, day, TODAY);
      const shown = [
        ...holding.map(({ title }) => title.value),
        ...unknown.map(({ title }) => title.value.toLowerCase()),
      ];
      expect([day, shown.sort((a, b) => a.localeCompare(b)).join('')]).toEqual([day, expected]);
    }
  });
});
