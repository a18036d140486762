import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLineIndex } from '../../src/core/text/line-index.ts';

describe('the line index', () => {
  it('counts LF, CRLF and a lone CR as one line end each', () => {
    const index = buildLineIndex('a\nb\r\nc\rd');
    expect([1, 2, 3, 4].map((line) => index.text(line))).toEqual(['a', 'b', 'c', 'd']);
    expect(index.count).toBe(4);
  });

  it('counts columns in UTF-16 units', () => {
    expect(buildLineIndex('x\n😀b').place(4)).toEqual({ line: 2, column: 3 });
  });

  it('finds for every offset the line and column that lead back to it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', ' ')).map((parts) => parts.join('')),
        fc.nat(60),
        (text, at) => {
          const offset = Math.min(at, text.length);
          const index = buildLineIndex(text);
          const { line, column } = index.place(offset);
          expect(index.start(line) + column - 1).toBe(offset);
        },
      ),
    );
  });
});
