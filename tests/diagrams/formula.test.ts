import { afterAll, describe, expect, it } from 'vitest';
import { writeFormula } from '../../src/diagrams/draw/formula.ts';
import { createDiagramRenderer } from '../../src/diagrams/index.ts';

/** Formulas in TeX, and what a line of text makes of them. */
const FORMULAS: readonly (readonly [tex: string, line: string | null])[] = [
  ['x^2', 'x²'],
  ['L = \\lambda W', 'L = λW'],
  ['\\frac{a+b}{2}', '(a + b)/2'],
  ['\\sum_{i=1}^n x_i', '∑ᵢ₌₁ⁿ xᵢ'],
  ['\\hat{x}_i', 'x̂ᵢ'],
  ['\\sqrt{x+1}', '√(x + 1)'],
  ['\\sqrt[3]{x}', '³√x'],
  ['\\mathbb{R}^n', 'ℝⁿ'],
  ['\\text{rate } \\lambda < \\mu', 'rate λ < μ'],
  ['O(n \\log n)', 'O(n log n)'],
  ['\\max(a, b)', 'max(a, b)'],
  ['e^{-\\lambda t}', 'e^(−λt)'],
  ['p_{99} \\le 250\\,\\text{ms}', 'p₉₉ ≤ 250 ms'],
  ['\\left(\\frac{a}{b}\\right)^2', '(a/b)²'],
  ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', null],
];

describe('a formula of a label', () => {
  it.each(FORMULAS)('%s becomes %s', (tex, line) => {
    expect(writeFormula(tex)).toBe(line);
  });

  const renderer = createDiagramRenderer();
  afterAll(() => renderer.close());

  it.each([
    [
      'a flowchart',
      'flowchart LR\n  A["$$\\frac{a+b}{2}$$ of it"] -->|$$x^2$$| B["$$f(x) < 1$$"]',
      ['(a + b)/2', 'x²', 'f(x) < 1'],
    ],
    ['a sequence', 'sequenceDiagram\n  A->>B: $$\\lambda_1 < \\mu$$', ['λ₁ < μ']],
  ])('is drawn in %s', async (_name, text, lines) => {
    const result = await renderer.render({ text, path: 'a.md', line: 1 });
    if (!result.ok) throw new Error(result.error.message);
    const words = result.svg
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replace(/\s+/g, '');
    for (const line of lines) expect(words).toContain(line.replaceAll(' ', ''));
  });
});
