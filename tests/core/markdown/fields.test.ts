import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { fieldOf, readFields, splitParts } from '../../../src/core/markdown/fields.ts';

const isLabel = (key: string): boolean => ['status', 'date'].includes(key);

function read(text: string): [string, string, string][] {
  const document = parseDocument({ path: 'a.md', text });
  return readFields(document, document.tree.children, { isLabel }).map((field) => {
    expect(text.slice(field.offset, field.offset + field.raw.length)).toBe(field.raw);
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

  it('takes neither an address nor a clock time nor code for a field', () => {
    expect(read('See https://example.org/a\n\nAt 12:30 it began.\n\n```\nStatus: x\n```')).toEqual([]);
  });

  it('splits names at commas, lines and nested items, not inside a link', () => {
    const text = '* Deciders: a, [b, c](x.md)\n* Informed:\n  - d\n  - e, f\n';
    const document = parseDocument({ path: 'a.md', text });
    const fields = readFields(document, document.tree.children);
    const names = (key: string): string[] => {
      const field = fieldOf(fields, [key]);
      return field ? splitParts(document, field).map((part) => part.value) : [];
    };
    expect(names('deciders')).toEqual(['a', 'b, c']);
    expect(names('informed')).toEqual(['d', 'e, f']);
  });
});
