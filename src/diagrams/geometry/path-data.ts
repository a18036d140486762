import svgpath from 'svgpath';
import type { Point } from './box.ts';

/** A piece of a path in absolute coordinates. Quadratic curves and arcs are given as cubic ones. */
export type PathSegment =
  | { type: 'move' | 'line'; to: Point }
  | { type: 'cubic'; control1: Point; control2: Point; to: Point };

const CACHE_LIMIT = 5000;
const cache = new Map<string, PathSegment[]>();

/** Reads a `d` attribute (SVG 2, 9.3). Reading stops at the first fault, as in a browser. */
export function parsePath(d: string | null): PathSegment[] {
  if (!d) return [];
  const known = cache.get(d);
  if (known) return known;
  const segments: PathSegment[] = [];
  let start: Point = [0, 0];
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...values], _index, x, y) => {
      const point = (at: number): Point => [values[at] ?? Number.NaN, values[at + 1] ?? Number.NaN];
      if (command === 'M') {
        start = point(0);
        segments.push({ type: 'move', to: start });
      } else if (command === 'C')
        segments.push({ type: 'cubic', control1: point(0), control2: point(2), to: point(4) });
      else if (command === 'Q') segments.push(quadratic([x, y], point(0), point(2)));
      else segments.push({ type: 'line', to: lineEnd(command, values, [x, y], start) });
    });
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(d, segments);
  return segments;
}

/** Where a line leads: along an axis, to a point, or back to where the path began. */
function lineEnd(command: string, [first = 0, second = 0]: number[], [x, y]: Point, start: Point): Point {
  if (command === 'H') return [first, y];
  if (command === 'V') return [x, first];
  return command === 'L' ? [first, second] : start;
}

function quadratic(from: Point, control: Point, to: Point): PathSegment {
  const towards = (end: Point): Point => [
    end[0] + (2 / 3) * (control[0] - end[0]),
    end[1] + (2 / 3) * (control[1] - end[1]),
  ];
  return { type: 'cubic', control1: towards(from), control2: towards(to), to };
}
