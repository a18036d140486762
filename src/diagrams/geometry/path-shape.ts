import { type Box, boxOfPoints, type Point } from './box.ts';
import { type PathSegment, parsePath } from './path-data.ts';

/** Steps into which a curve is cut to measure its length; 24 keeps the error of a quarter circle below 0.1 %. */
const STEPS = 24;

/** The tight box of a path: a curve counts with its extremes, not with its control points. */
export function boxOfPath(d: string | null): Box | null {
  const points: Point[] = [];
  let from: Point = [0, 0];
  for (const segment of parsePath(d)) {
    points.push(segment.to);
    if (segment.type === 'cubic') {
      for (const axis of [0, 1] as const) {
        for (const t of extremes(
          from[axis],
          segment.control1[axis],
          segment.control2[axis],
          segment.to[axis],
        )) {
          points.push(cubicPoint(from, segment, t));
        }
      }
    }
    from = segment.to;
  }
  return boxOfPoints(points);
}

/** Length in user units; a move adds none. */
export function lengthOfPath(d: string | null): number {
  return trace(d).at(-1)?.length ?? 0;
}

/** The point at a distance along the path; before the start and behind the end it is that end. */
export function pointOnPath(d: string | null, distance: number): Point {
  const stops = trace(d);
  let before = stops[0];
  if (!before) return [0, 0];
  for (const stop of stops.slice(1)) {
    if (stop.length >= distance) {
      const span = stop.length - before.length;
      const share = span === 0 ? 0 : Math.max(0, distance - before.length) / span;
      return [
        before.at[0] + (stop.at[0] - before.at[0]) * share,
        before.at[1] + (stop.at[1] - before.at[1]) * share,
      ];
    }
    before = stop;
  }
  return before.at;
}

interface Stop {
  at: Point;
  length: number;
}

const traces = new WeakMap<PathSegment[], Stop[]>();

function trace(d: string | null): Stop[] {
  const segments = parsePath(d);
  const known = traces.get(segments);
  if (known) return known;
  const stops: Stop[] = [];
  let at: Point = [0, 0];
  let length = 0;
  const go = (to: Point, drawn: boolean): void => {
    if (drawn) length += Math.hypot(to[0] - at[0], to[1] - at[1]);
    at = to;
    stops.push({ at, length });
  };
  for (const segment of segments) {
    if (segment.type !== 'cubic') go(segment.to, segment.type === 'line');
    else {
      const from = at;
      for (let i = 1; i <= STEPS; i++) go(cubicPoint(from, segment, i / STEPS), true);
    }
  }
  traces.set(segments, stops);
  return stops;
}

type Cubic = Extract<PathSegment, { type: 'cubic' }>;

function cubicPoint(from: Point, { control1, control2, to }: Cubic, t: number): Point {
  const u = 1 - t;
  const on = (axis: 0 | 1): number =>
    u * u * u * from[axis] +
    3 * u * u * t * control1[axis] +
    3 * u * t * t * control2[axis] +
    t * t * t * to[axis];
  return [on(0), on(1)];
}

/** Where the derivative of a cubic is zero, strictly inside (0, 1). */
function extremes(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = 3 * (-p0 + 3 * p1 - 3 * p2 + p3);
  const b = 6 * (p0 - 2 * p1 + p2);
  const c = 3 * (p1 - p0);
  const roots: number[] = [];
  if (Math.abs(a) < 1e-9) {
    if (b !== 0) roots.push(-c / b);
  } else {
    const discriminant = b * b - 4 * a * c;
    if (discriminant >= 0) {
      const root = Math.sqrt(discriminant);
      roots.push((-b + root) / (2 * a), (-b - root) / (2 * a));
    }
  }
  return roots.filter((t) => t > 0 && t < 1);
}
