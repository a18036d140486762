import { type Box, boxOfPoints, type Point } from './box.ts';

/** `matrix(a b c d e f)` of SVG: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A point under a transformation. */
export function mapPoint([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around a transformed box; like `getBBox`, it maps corners, not the shape inside. */
export function mapBox(matrix: Matrix, box: Box | null): Box | null {
  if (!box || matrix === IDENTITY) return box;
  const corners: Point[] = [
    [box.left, box.top],
    [box.right, box.top],
    [box.left, box.bottom],
    [box.right, box.bottom],
  ];
  return boxOfPoints(corners.map((corner) => mapPoint(matrix, corner)));
}

/** Reads the `transform` attribute, and the CSS property in px. An unknown function counts as none. */
export function parseTransform(text: string | null | undefined): Matrix {
  if (!text || text === 'none') return IDENTITY;
  let matrix: Matrix = IDENTITY;
  for (const [, name, list] of text.matchAll(/(?<!\w)(\w+)\s{0,9}\(([^()]*)\)/g)) {
    const numbers = (list ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number.parseFloat);
    matrix = multiply(matrix, transformOf(name ?? '', numbers));
  }
  return matrix;
}

function transformOf(name: string, numbers: number[]): Matrix {
  const [first = 0, second] = numbers;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0];
    case 'translateX':
      return [1, 0, 0, 1, first, 0];
    case 'translateY':
      return [1, 0, 0, 1, 0, first];
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0];
    case 'rotate':
      return rotation(first, second ?? 0, numbers[2] ?? 0);
    case 'skewX':
      return [1, 0, Math.tan((first * Math.PI) / 180), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan((first * Math.PI) / 180), 0, 1, 0, 0];
    case 'matrix': {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
      return [a, b, c, d, e, f];
    }
    default:
      return IDENTITY;
  }
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return multiply(multiply([1, 0, 0, 1, x, y], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -x, -y]);
}
