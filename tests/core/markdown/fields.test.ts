import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { readFields, splitParts } from '../../../src/core/markdown/fields.ts';

const isLabel = (key: string): boolean => ['status', 'date', 'owner', 'alert', 'due'].includes(key);

function read(text: string): [string, string, string][] {
  const document = parseDocument({ path: 'a.md', text });
  return readFields(document, document.tree.children, { isLabel }).map((field) => {
    expect(document.text.slice(field.offset, field.offset + field.raw.length)).toBe(field.raw);
    return [field.key, field.value, field.source.from];
  });
}

describe('fields of a body', () => {
  it.each([
    ['* Status: accepted', 'accepted', 'list'],
    ['- **Status**: accepted', 'accepted', 'list'],
    ['- **Status:** accepted', 'accepted', 'list'],
    ['* **Status** – accepted', 'accepted', 'list'],
    ['**Status: accepted**', 'accepted', 'body'],
    ['__Status__: accepted', 'accepted', 'body'],
    ['_Status:_ accepted  ', 'accepted', 'body'],
    ['Status: accepted\\\nmore', 'accepted more', 'body'],
    ['<b>Status:</b> accepted<br/>', 'accepted', 'body'],
    ['## Status: ✅ Accepted', '✅ Accepted', 'heading'],
    ['Status: accepted\n---', 'accepted', 'heading'],
    ['> Status: [One](one.md)\n> and two', 'One and two', 'body'],
    ['* Status:\n  * accepted', 'accepted', 'list'],
    ['* Status\n  * accepted', 'accepted', 'list'],
    ['| Status | accepted |\n|--|--|\n| Team | x |', 'accepted', 'table'],
    ['| Key | Value |\n|--|--|\n| **Status** | accepted |', 'accepted', 'table'],
    ['| Status | Date |\n|--|--|\n| accepted | 2020 |', 'accepted', 'table'],
    ['| Status | accepted | Date | 2020 |\n|--|--|--|--|\n| Team | x | Area | y |', 'accepted', 'table'],
  ])('reads %j', (text, value, from) => {
    expect(read(text).find(([key]) => key === 'status')).toEqual(['status', value, from]);
  });

  it('reads several fields on one line and labels of other scripts', () => {
    expect(read('**Status:** a · **Date:** b, **Who**: c').map(([key, value]) => [key, value])).toEqual([
      ['status', 'a'],
      ['date', 'b'],
      ['who', 'c'],
    ]);
    expect(read('状态：已接受')).toEqual([['状态', '已接受', 'body']]);
  });

  it.each([
    ['**Owner:** lift crew. **Date:** 2026-05-31.', 'lift crew', '2026-05-31'],
    ['Owner: lift crew. Date: 2026-05-31', 'lift crew', '2026-05-31'],
    ['**Owner:** lift crew **Date:** 2026-05-31', 'lift crew', '2026-05-31'],
    ['Owner: lift crew | Date: 2026-05-31', 'lift crew', '2026-05-31'],
    ['Owner: lift crew; Date: 2026-05-31', 'lift crew', '2026-05-31'],
    ['Owner: lift crew, Date: 2026-05-31', 'lift crew', '2026-05-31'],
    ['Owner: lift crew / Date: 2026-05-31', 'lift crew', '2026-05-31'],
    ['_Owner:_ lift crew • _Date:_ 2026-05-31', 'lift crew', '2026-05-31'],
    ['`Owner`: lift crew — `Date`: 2026-05-31', 'lift crew', '2026-05-31'],
    ['👤 **Owner:** lift crew<br>📅 **Date:** 2026-05-31', 'lift crew', '2026-05-31'],
    [':bust_in_silhouette: Owner: lift crew\n:calendar: Date: 2026-05-31', 'lift crew', '2026-05-31'],
    ['Owner:lift crew\nDate:2026-05-31', 'lift crew', '2026-05-31'],
    ['Owner：lift crew\nDate ： 2026-05-31', 'lift crew', '2026-05-31'],
    ['Owner\n: lift crew\n\nDate\n:   2026-05-31', 'lift crew', '2026-05-31'],
    ['- Owner - lift crew\n- Date – 2026-05-31', 'lift crew', '2026-05-31'],
    ['Date: ~~2024-11-01~~ 2026-05-31\nOwner: lift crew <del>and stairs</del>', 'lift crew', '2026-05-31'],
    ['> [!NOTE]\n> **Owner**: lift crew\n> **Date**: 2026-05-31', 'lift crew', '2026-05-31'],
    ['<p><b>Owner:</b> lift crew</p>\n<p><strong>Date</strong>: 2026-05-31</p>', 'lift crew', '2026-05-31'],
    ['<ul>\n<li>Owner: lift crew</li>\n<li>Date: 2026-05-31</li>\n</ul>', 'lift crew', '2026-05-31'],
    [
      '<dl>\n<dt>Owner</dt><dd>lift crew</dd>\n<dt>Date</dt>\n<dd>2026-05-31</dd>\n</dl>',
      'lift crew',
      '2026-05-31',
    ],
    [
      '<table><tbody><tr><th>Owner</th><td><p>lift crew</p></td></tr><tr><th>Date</th><td>2026-05-31</td></tr></tbody></table>',
      'lift crew',
      '2026-05-31',
    ],
    ['| | |\n|--|--|\n| 👤 Owner | lift crew |\n| Date: | 2026-05-31 |', 'lift crew', '2026-05-31'],
  ])('reads two fields of %j', (text, owner, date) => {
    const fields = read(text);
    expect(fields.find(([key]) => key === 'owner')?.[1]).toBe(owner);
    expect(fields.find(([key]) => key === 'date')?.[1]).toBe(date);
  });

  it('takes a colon without a blank for a label only where it is known, and dots within a sentence for none', () => {
    expect(read('see:this and x:y\n\nA note: it holds. Yes, and more, too: y.').map(([key]) => key)).toEqual([
      'a note',
    ]);
    expect(read('Owner: Acme Inc. The date: it passed.')).toEqual([
      ['owner', 'Acme Inc. The date: it passed.', 'body'],
    ]);
  });

  it('gives no value where all of it is struck out', () => {
    expect(read('Owner: ~~lift crew~~\n\nThe lift.')).toEqual([['owner', '', 'body']]);
  });

  it('takes neither an address nor a clock time nor code for a field', () => {
    expect(read('See https://example.org/a\n\nAt 12:30 it began.\n\n```\nStatus: x\n```')).toEqual([]);
  });

  it.each([
    ['Kim, Lee', ['Kim', 'Lee']],
    ['Kim / Lee', ['Kim', 'Lee']],
    ['Kim/Lee', ['Kim', 'Lee']],
    ['Kim and Lee', ['Kim', 'Lee']],
    ['Kim, Lee and Bo Li', ['Kim', 'Lee', 'Bo Li']],
    ['@kim & @lee', ['@kim', '@lee']],
    ['`a` `b`', ['a', 'b']],
    ['Ana y Bo', ['Ana', 'Bo']],
    ['Anna und Bo', ['Anna', 'Bo']],
    ['田中、佐藤', ['田中', '佐藤']],
    ['Search and Discovery team', ['Search and Discovery team']],
    ['Lifts team and Stairs team', ['Lifts team', 'Stairs team']],
    ['CI/CD crew', ['CI/CD crew']],
    ['@example/lifts', ['@example/lifts']],
    ['[#lifts](https://chat.example.com/a/b)', ['#lifts']],
    ['on-call (day and night)', ['on-call (day and night)']],
  ])('splits the names of %j', (value, names) => {
    const text = `Owner: ${value}`;
    const document = parseDocument({ path: 'a.md', text });
    const [field] = readFields(document, document.tree.children, { isLabel });
    const parts = field ? splitParts(document, field) : [];
    expect(parts.map((part) => part.value)).toEqual(names);
    for (const part of parts) expect(text.slice(part.offset)).toMatch(part.raw.slice(0, 1));
  });

  it('splits names at commas, lines and nested items, not inside a link', () => {
    const text = '* Deciders: a, [b, c](x.md)\n* Informed:\n  - d\n  - e, f\n';
    const document = parseDocument({ path: 'a.md', text });
    const fields = readFields(document, document.tree.children);
    const names = (key: string): string[] => {
      const field = fields.find((candidate) => candidate.key === key);
      return field ? splitParts(document, field).map((part) => part.value) : [];
    };
    expect(names('deciders')).toEqual(['a', 'b, c']);
    expect(names('informed')).toEqual(['d', 'e, f']);
  });
});
