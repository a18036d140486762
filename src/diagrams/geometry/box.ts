/** An axis-parallel box. `null` stands for "nothing painted", which a union ignores. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Point = readonly [x: number, y: number];

/** The smallest box that holds both; null is an empty one. */
export function unionBoxes(a: Box | null, b: Box | null): Box | null {
  if (!a) return b;
  if (!b) return a;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The smallest box that holds all points; null without any. */
export function boxOfPoints(points: Iterable<Point>): Box | null {
  let box: Box | null = null;
  for (const [x, y] of points) {
    box ??= { left: x, top: y, right: x, bottom: y };
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return box;
}

/** A box moved by a distance. */
export function shiftBox(box: Box | null, dx: number, dy: number): Box | null {
  return box && { left: box.left + dx, top: box.top + dy, right: box.right + dx, bottom: box.bottom + dy };
}
