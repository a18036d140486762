import type { Point } from './box.ts';

/** A piece of a path in absolute coordinates. Quadratic curves and arcs are given as cubic ones. */
export type PathSegment =
  | { type: 'move' | 'line'; to: Point }
  | { type: 'cubic'; control1: Point; control2: Point; to: Point };

const ARGUMENTS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const CACHE_LIMIT = 5000;
const cache = new Map<string, PathSegment[]>();

/** Reads a `d` attribute (SVG 2, 9.3). Reading stops at the first fault, as in a browser. */
export function parsePath(d: string | null): PathSegment[] {
  if (!d) return [];
  const known = cache.get(d);
  if (known) return known;
  const segments = new PathReader(d).read();
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(d, segments);
  return segments;
}

class PathReader {
  readonly #text: string;
  #index = 0;
  #at: Point = [0, 0];
  #start: Point = [0, 0];
  /** Last control point of a curve, which a smooth curve reflects. */
  #control: Point | null = null;
  readonly #segments: PathSegment[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): PathSegment[] {
    let command = '';
    for (;;) {
      const letter = this.#match(/[\s,]*([MLHVCSQTAZmlhvcsqtaz])/y);
      if (letter) command = letter;
      else if (command === 'M') command = 'L';
      else if (command === 'm') command = 'l';
      else if (command === '' || command === 'Z' || command === 'z') break;
      const upper = command.toUpperCase();
      const values = this.#numbers(ARGUMENTS[upper] ?? 0, upper === 'A');
      if (!values) break;
      this.#step(upper, values, command === upper ? [0, 0] : this.#at);
    }
    return this.#segments;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#index;
    const found = pattern.exec(this.#text);
    if (!found) return null;
    this.#index = pattern.lastIndex;
    return found[1] ?? '';
  }

  #numbers(count: number, arc: boolean): number[] | null {
    const values: number[] = [];
    for (let i = 0; i < count; i++) {
      // The two flags of an arc are one digit each and may be glued to what follows.
      const flag = arc && (i === 3 || i === 4);
      const token = this.#match(
        flag ? /[\s,]*([01])/y : /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y,
      );
      if (token === null) return null;
      values.push(Number(token));
    }
    return values;
  }

  #step(command: string, values: number[], [ox, oy]: Point): void {
    const point = (i: number): Point => [(values[i] ?? 0) + ox, (values[i + 1] ?? 0) + oy];
    const [x, y] = this.#at;
    const control = this.#control;
    this.#control = null;
    switch (command) {
      case 'M':
        this.#start = point(0);
        this.#push({ type: 'move', to: this.#start });
        break;
      case 'L':
        this.#push({ type: 'line', to: point(0) });
        break;
      case 'H':
        this.#push({ type: 'line', to: [(values[0] ?? 0) + ox, y] });
        break;
      case 'V':
        this.#push({ type: 'line', to: [x, (values[0] ?? 0) + oy] });
        break;
      case 'C':
        this.#push({ type: 'cubic', control1: point(0), control2: point(2), to: point(4) });
        this.#control = point(2);
        break;
      case 'S':
        this.#push({ type: 'cubic', control1: this.#reflect(control), control2: point(0), to: point(2) });
        this.#control = point(0);
        break;
      case 'Q':
      case 'T': {
        const middle = command === 'Q' ? point(0) : this.#reflect(control);
        this.#push(quadratic([x, y], middle, command === 'Q' ? point(2) : point(0)));
        this.#control = middle;
        break;
      }
      case 'A': {
        const [rx = 0, ry = 0, angle = 0, large = 0, sweep = 0] = values;
        const arc = { rx, ry, angle, large: large === 1, sweep: sweep === 1 };
        for (const segment of arcToCubics([x, y], arc, point(5))) this.#push(segment);
        this.#at = point(5);
        break;
      }
      default:
        this.#push({ type: 'line', to: this.#start });
    }
  }

  #reflect(control: Point | null): Point {
    const [x, y] = this.#at;
    return control ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
  }

  #push(segment: PathSegment): void {
    this.#segments.push(segment);
    this.#at = segment.to;
  }
}

function quadratic(from: Point, control: Point, to: Point): PathSegment {
  const towards = (end: Point): Point => [
    end[0] + (2 / 3) * (control[0] - end[0]),
    end[1] + (2 / 3) * (control[1] - end[1]),
  ];
  return { type: 'cubic', control1: towards(from), control2: towards(to), to };
}

interface Arc {
  rx: number;
  ry: number;
  /** degrees */
  angle: number;
  large: boolean;
  sweep: boolean;
}

/** SVG 2, appendix B.2.4: from end points to a centre, then one cubic for each quarter turn at most. */
function arcToCubics(from: Point, arc: Arc, to: Point): PathSegment[] {
  let rx = Math.abs(arc.rx);
  let ry = Math.abs(arc.ry);
  if (rx === 0 || ry === 0) return [{ type: 'line', to }];
  if (from[0] === to[0] && from[1] === to[1]) return [];
  const phi = (arc.angle * Math.PI) / 180;
  const cos = Math.cos(phi);
  const sin = Math.sin(phi);
  const dx = (from[0] - to[0]) / 2;
  const dy = (from[1] - to[1]) / 2;
  const px = cos * dx + sin * dy;
  const py = cos * dy - sin * dx;
  const lambda = (px * px) / (rx * rx) + (py * py) / (ry * ry);
  if (lambda > 1) {
    rx *= Math.sqrt(lambda);
    ry *= Math.sqrt(lambda);
  }
  const denominator = rx * rx * py * py + ry * ry * px * px;
  const factor =
    (arc.large === arc.sweep ? -1 : 1) *
    Math.sqrt(Math.max(0, rx * rx * ry * ry - denominator) / denominator);
  const ux = (factor * rx * py) / ry;
  const uy = (-factor * ry * px) / rx;
  const cx = cos * ux - sin * uy + (from[0] + to[0]) / 2;
  const cy = sin * ux + cos * uy + (from[1] + to[1]) / 2;
  const first = Math.atan2((py - uy) / ry, (px - ux) / rx);
  let turn = Math.atan2((-py - uy) / ry, (-px - ux) / rx) - first;
  if (arc.sweep && turn < 0) turn += 2 * Math.PI;
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  const alpha = (4 / 3) * Math.tan(step / 4);
  const place = (u: number, v: number): Point => [
    cx + rx * u * cos - ry * v * sin,
    cy + rx * u * sin + ry * v * cos,
  ];
  return Array.from({ length: count }, (_, i) => {
    const a = first + i * step;
    const b = a + step;
    return {
      type: 'cubic' as const,
      control1: place(Math.cos(a) - alpha * Math.sin(a), Math.sin(a) + alpha * Math.cos(a)),
      control2: place(Math.cos(b) + alpha * Math.sin(b), Math.sin(b) - alpha * Math.cos(b)),
      to: place(Math.cos(b), Math.sin(b)),
    };
  });
}
