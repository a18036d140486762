import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDENTITY, multiply, parseTransform } from '../../src/diagrams/geometry/matrix.ts';
import { parsePath } from '../../src/diagrams/geometry/path-data.ts';
import { boxOfPath, lengthOfPath, pointOnPath } from '../../src/diagrams/geometry/path-shape.ts';
import { compileSelector, splitSelectors } from '../../src/diagrams/geometry/selector.ts';

const rounded = (box: ReturnType<typeof boxOfPath>): number[] =>
  [box?.left, box?.top, box?.right, box?.bottom].map((n) => Math.round((n ?? Number.NaN) * 1000) / 1000);

describe('parsePath (SVG 2, 9.3)', () => {
  it.each([
    ['relative commands', 'm1 1l2 0v3h-2z', [1, 1, 3, 4]],
    ['a move followed by lines without a letter', 'M0 0 4 0 4 5', [0, 0, 4, 5]],
    ['numbers that are glued', 'M.5.5L-1-1', [-1, -1, 0.5, 0.5]],
    ['flags that are glued', 'M0 0a5 5 0 0110 0', [0, -5, 10, 0]],
    ['a curve, with its extremes and not its control points', 'M0 0C0 10 10 10 10 0', [0, 0, 10, 7.5]],
    ['a quadratic curve', 'M0 0Q5 10 10 0', [0, 0, 10, 5]],
    ['smooth curves, which reflect', 'M0 0Q5 10 10 0T20 0', [0, -5, 20, 5]],
    ['an arc whose radii are too small, which grow (B.2.5)', 'M0 0A1 1 0 0 1 10 0', [0, -5, 10, 0]],
    ['an arc without a radius, which is a line (9.5.1)', 'M0 0A0 5 0 0 1 10 0', [0, 0, 10, 0]],
    ['the part before a fault', 'M0 0L5 5 L oops', [0, 0, 5, 5]],
  ])('reads %s', (_name, d, expected) => {
    expect(rounded(boxOfPath(d))).toEqual(expected);
  });

  it('never fails, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (d) => Array.isArray(parsePath(d))));
  });

  it('keeps every end point inside the box', () => {
    const number = fc.integer({ min: -500, max: 500 });
    const curve = fc.tuple(number, number, number, number, number, number);
    fc.assert(
      fc.property(fc.array(curve, { minLength: 1, maxLength: 6 }), (curves) => {
        const d = `M0 0${curves.map((c) => `C${c.join(' ')}`).join('')}`;
        const box = boxOfPath(d);
        return curves.every(([, , , , x, y]) => {
          return box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
        });
      }),
    );
  });
});

describe('length of a path', () => {
  it('is that of a circle within a thousandth', () => {
    expect(lengthOfPath('M10 0A10 10 0 1 1 -10 0A10 10 0 1 1 10 0')).toBeCloseTo(20 * Math.PI, 1);
  });

  it('does not count moves', () => {
    expect(lengthOfPath('M0 0L3 0M100 100L100 104')).toBe(7);
  });

  it('finds points on the way, and the ends beyond it', () => {
    expect(pointOnPath('M0 0L10 0L10 10', 15)).toEqual([10, 5]);
    expect(pointOnPath('M0 0L10 0', 99)).toEqual([10, 0]);
    expect(pointOnPath('M2 3L10 0', -1)).toEqual([2, 3]);
    expect(pointOnPath('', 1)).toEqual([0, 0]);
  });
});

describe('parseTransform (CSS Transforms 1, 8)', () => {
  it('applies functions from the right to the left', () => {
    expect(parseTransform('translate(10,0) scale(2)')).toEqual([2, 0, 0, 2, 10, 0]);
    expect(parseTransform('rotate(90 5 5)').map(Math.round)).toEqual([0, 1, -1, 0, 10, 0]);
    expect(parseTransform('matrix(1 2 3 4 5 6)')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(parseTransform('none')).toBe(IDENTITY);
  });

  it('has the identity as its neutral element', () => {
    const matrix = parseTransform('rotate(30) skewX(10) translate(3 4)');
    expect(multiply(matrix, IDENTITY)).toEqual(matrix);
  });
});

describe('compileSelector', () => {
  it('counts ids, classes and tags (Selectors 4, 17)', () => {
    const order = ['g', '.a', 'g.a', '.a.b', '#i', '#i g', '#i .a[b="c"]'];
    const specificities = order.map((text) => compileSelector(text).specificity);
    expect(specificities).toEqual(specificities.toSorted((a, b) => a - b));
  });

  it('cuts a list at its own commas only', () => {
    expect(splitSelectors('a, b:is(c, d), [e="f,g"]')).toEqual(['a', 'b:is(c, d)', '[e="f,g"]']);
  });
});
