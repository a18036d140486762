import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../support/compile-files.ts';

/** `value precision from:line "raw"` of the day of a decision, or null. */
function dayOf(text: string, path = 'adr/0001-a.md'): string | null {
  const record = compileFiles({ [path]: text }).byPath.get(path);
  if (record?.kind !== 'adr') throw new Error('No decision.');
  if (!record.date) return null;
  const { value, precision, raw, source } = record.date;
  const at = source.line === null ? '' : `:${source.line}:${source.column}`;
  return `${value} ${precision} ${source.from}${at} ${JSON.stringify(raw)}`;
}

const END = '\n## Decision\n\nx\n';

describe('the day of a decision stands', () => {
  it.each([
    ['in front matter', '---\ndate: 2024-05-14\n---\n# A\n', '2024-05-14 day frontmatter:2:7 "2024-05-14"'],
    ['in a list there', '---\ndate: [2024-05-14]\n---\n# A\n', '2024-05-14 day frontmatter:2:8 "2024-05-14"'],
    [
      'with braces around it',
      '---\ndate: "{ 2024-05-14 }"\n---\n# A\n',
      '2024-05-14 day frontmatter:2:7 "\\"{ 2024-05-14 }\\""',
    ],
    [
      'behind words',
      '---\ndate: on 2024-05-14 in Rome\n---\n# A\n',
      '2024-05-14 day frontmatter:2:7 "on 2024-05-14 in Rome"',
    ],
    [
      'as the decided of several',
      '---\ncreated: 2024-01-01\ndate: 2024-05-14\n---\n# A\n',
      '2024-05-14 day frontmatter:3:7 "2024-05-14"',
    ],
    [
      'below a status',
      '---\nstatus:\n  value: accepted\n  since: 2024-05-14\n---\n# A\n',
      '2024-05-14 day frontmatter:4:10 "2024-05-14"',
    ],
    ['below a status alone', '---\nowner:\n  since: 2024-05-14\nstatus: accepted\n---\n# A\n', null],
    [
      'below a status under a key of its own',
      '---\nstatus:\n  value: accepted\n  build: 2024-05-14\n---\n# A\n',
      null,
    ],
    ['in a field', `# A\n\nDate: 14 May 2024\n${END}`, '2024-05-14 day body:3:7 "14 May 2024"'],
    [
      'in a field behind words',
      `# A\n\nDate: decided 2024-05-14\n${END}`,
      '2024-05-14 day body:3:7 "decided 2024-05-14"',
    ],
    [
      'behind those who decided',
      `# A\n\nDeciders: Chloé Martin, 7 March 2025\n${END}`,
      '2025-03-07 day body:3:25 "7 March 2025"',
    ],
    [
      'not behind them where they name two',
      `# A\n\nDeciders: A, 7 March 2025, B, 8 March 2025\n${END}`,
      null,
    ],
    ['not behind them without its day', `# A\n\nDeciders: A, March 2025\n${END}`, null],
    ['alone below the title', `# A\n\n_14 May 2024_\n${END}`, '2024-05-14 day body:3:1 "_14 May 2024_"'],
    ['alone, as a month', `# A\n\nMay 2024\n${END}`, '2024-05 month body:3:1 "May 2024"'],
    ['not as a year alone', `# A\n\n2024\n${END}`, null],
    [
      'not in a sentence that begins with it',
      `# A\n\n2024-05-14 was the day on which all of it fell over.\n${END}`,
      null,
    ],
    ['not four paragraphs below the title', '# A\n\na\n\nb\n\nc\n\n2024-05-14\n', null],
    ['alone where no heading follows', '# A\n\na\n\n2024-05-14\n', '2024-05-14 day body:5:1 "2024-05-14"'],
    ['not below the next heading', `# A\n\na\n\n## Context\n\n2024-05-14\n${END}`, null],
    [
      'in a section',
      `# A\n\n## Date\n\nOn 2024-05-14.\n\nNot 2024-06-01.\n${END}`,
      '2024-05-14 day section:5:4 "2024-05-14"',
    ],
    [
      'in a section, the first of two',
      `# A\n\n## Date\n\n2024-05-14, then 2024-06-01\n${END}`,
      '2024-05-14 day section:5:1 "2024-05-14"',
    ],
    [
      'in a section, as a month',
      `# A\n\n## Date\n\nMay 2024\n${END}`,
      '2024-05 month section:5:1 "May 2024"',
    ],
    ['not in an empty section', `# A\n\n## Date\n${END}`, null],
    [
      'in the status',
      `# A\n\n## Status\n\nAccepted on 2024-05-14\n${END}`,
      '2024-05-14 day section:5:13 "2024-05-14"',
    ],
    [
      'in the first line of the status',
      `# A\n\n## Status\n\nAccepted\n\nProposed on 2024-05-14\n${END}`,
      null,
    ],
    [
      'not in a link of the status',
      `# A\n\n## Status\n\nAccepted by [the notes](notes-2024-05-14.md)\n${END}`,
      null,
    ],
    [
      'not in the words of a link',
      `# A\n\n## Status\n\nAccepted, see [notes of [2024-05-14]](notes.md)\n${END}`,
      null,
    ],
    ['not in an address', `# A\n\n## Status\n\nAccepted, see https://example.org/2024-05-14\n${END}`, null],
    [
      'not in an address in angles',
      `# A\n\n## Status\n\nAccepted, see <http://example.org/2024-05-14>\n${END}`,
      null,
    ],
    [
      'in front of a link',
      `# A\n\n## Status\n\nAccepted 2024-05-14 by [notes](x.md)\n${END}`,
      '2024-05-14 day section:5:10 "2024-05-14"',
    ],
    [
      'behind a link',
      `# A\n\n## Status\n\nAccepted by [notes](x.md) 2024-05-14\n${END}`,
      '2024-05-14 day section:5:27 "2024-05-14"',
    ],
    [
      'first in a change log, wherever it stands there',
      `# A\n${END}\n## Changelog\n\n- 2024-06-01: again\n- 2024-05-14: first\n- 2024: all\n`,
      '2024-05-14 day section:10:3 "2024-05-14"',
    ],
    [
      'in a change log of two words',
      `# A\n${END}\n## Change log\n\n- 2024-05-14: first\n`,
      '2024-05-14 day section:9:3 "2024-05-14"',
    ],
    [
      'not in a change log of something else',
      `# A\n${END}\n## Changelog of the library\n\n- 2024-05-14: first\n`,
      null,
    ],
    ['not in what precedes such a word', `# A\n${END}\n## Our history\n\n- 2024-05-14: first\n`, null],
    ['not in an empty change log', `# A\n${END}\n## Changelog\n`, null],
    [
      'not where its month alone stands in a change log',
      `# A\n${END}\n## Changelog\n\n- May 2024: first\n`,
      null,
    ],
  ])('%s', (_, text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });

  it.each([
    [
      '= A\nAnn Lee <ann@example.org>\nv1.2, 2024-09-01: second look\n',
      '2024-09-01 day body:3:7 "2024-09-01"',
    ],
    ['= A\nAnn Lee <ann@example.org>\n1.2,\t2024-09-01\n', '2024-09-01 day body:3:6 "2024-09-01"'],
    ['= A\nAnn Lee <ann@example.org>\n2024-09-01\n', '2024-09-01 day body:3:1 "2024-09-01"'],
    ['= A\nv1.2, 2024-09-01\n', '2024-09-01 day body:2:7 "2024-09-01"'],
    ['= A\nAnn Lee <ann@example.org>\nv1.2, after 2024-09-01\n', null],
    ['= A\nAnn Lee <ann@example.org>\n', null],
    ['= A', null],
  ])('in the line of revision of AsciiDoc: %j', (head, expected) => {
    expect(dayOf(`${head}\n== Context\n\nx\n\n== Decision\n\nx\n`, 'adr/0001-a.adoc')).toBe(expected);
  });

  it('in the name of its file where the page says none', () => {
    expect(dayOf(`# A\n${END}`, 'adr/2024-05-14-a.md')).toBe('2024-05-14 day filename "2024-05-14"');
    expect(dayOf(`# A\n\nDate: 2024-06-01\n${END}`, 'adr/2024-05-14-a.md')).toContain('2024-06-01');
  });

  it('nowhere where the page states one that no calendar has', () => {
    expect(dayOf(`# A\n\nDate: 2024-02-30\n\n## Status\n\nAccepted on 2024-05-14\n${END}`)).toBeNull();
    expect(dayOf(`# A\n\nDate: 2024-02-30\n${END}`, 'adr/2024-05-14-a.md')).toBeNull();
  });
});
