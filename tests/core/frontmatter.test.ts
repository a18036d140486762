import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrontmatter } from '../../src/core/markdown/frontmatter.ts';

const texts = (source: string): Record<string, string[]> =>
  Object.fromEntries(
    (parseFrontmatter(source)?.fields ?? []).map((field) => [
      field.key,
      field.values.map((value) => value.text),
    ]),
  );

describe('front matter', () => {
  it('is absent where a document opens with text or a rule', () => {
    expect(parseFrontmatter('# Title\n')).toBeNull();
    expect(parseFrontmatter('---\n\nA paragraph after a thematic break.\n')).toBeNull();
  });

  it('keeps dates, numbers and booleans as the text that the author wrote', () => {
    expect(texts('---\ndate: 2024-05-02\nn: 0012\nflag: No\n---\n')).toEqual({
      date: ['2024-05-02'],
      n: ['0012'],
      flag: ['No'],
    });
  });

  it('reads lists in both notations', () => {
    expect(texts('---\na: [x, y]\nb:\n  - x\n  - y\n---\n')).toEqual({ a: ['x', 'y'], b: ['x', 'y'] });
  });

  it('reads broken YAML line by line and says what is wrong with it', () => {
    const source = '---\ntitle: Use: colons\nstatus: accepted\n---\n';
    expect(texts(source)).toEqual({ title: ['Use: colons'], status: ['accepted'] });
    expect(parseFrontmatter(source)?.problems).toHaveLength(1);
  });

  it('may stand behind blank lines and end its lines with CRLF', () => {
    expect(texts('\r\n---\r\ntitle: x\r\n---\r\nbody')).toEqual({ title: ['x'] });
  });

  it('says one fault of a line, whatever follows from it', () => {
    const problems = parseFrontmatter(`---\nstatus: ${'"a" '.repeat(50)}\ntags: [x\n---\n`)?.problems ?? [];
    expect(problems.map(({ offset }) => offset)).toEqual([16, expect.any(Number)]);
  });

  it('ends where a file begins with many blank lines and no front matter', () => {
    expect(parseFrontmatter(`${'\r\n'.repeat(5000)}text`)).toBeNull();
    expect(texts(`${' \r\n\r'.repeat(5000)}---\ntitle: x\n---\n`)).toEqual({ title: ['x'] });
  });

  it('refuses aliases that multiply in well under a second', () => {
    const levels = Array.from({ length: 9 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x,x,x,x,x,x,x,x,x]'
        : `a${level}: &a${level} [${Array(9)
            .fill(`*a${level - 1}`)
            .join(',')}]`,
    );
    const start = performance.now();
    const read = parseFrontmatter(`---\n${levels.join('\n')}\n---\n`);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(read?.problems.map((problem) => problem.message).join()).toContain('aliases');
  });

  it('never throws, and every value points at its raw text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '---',
        '...',
        'status: {proposed}',
        'date: { 2024-05-02 }',
        '# Heading',
        '- item',
        'k: |',
        '  x: y',
      ),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const source = ['---', ...lines].join(end);
        for (const field of parseFrontmatter(source)?.fields ?? []) {
          for (const value of field.values) {
            expect(source.slice(value.offset, value.offset + value.raw.length)).toBe(value.raw);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
