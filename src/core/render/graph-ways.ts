import type { EdgeLabel, Graph, GraphLabel, NodeLabel, Point } from '@dagrejs/dagre';
import { type GraphEdge, type GraphNode, pair, round, type Size } from './graph-svg.ts';
import { type Extent, type Place, routeEdge, spreadPorts } from './route-edge.ts';

/** The ways of all edges as points, between which they are straight and bent by turns. */
export function routeEdges(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  graph: Graph<GraphLabel, NodeLabel, EdgeLabel>,
  isUpright: boolean,
): Point[][] {
  const placeOf = ({ x, y }: Point): Place => (isUpright ? { along: y, across: x } : { along: x, across: y });
  const extentOf = ({ x = 0, y = 0, width, height }: Partial<Point> & Size): Extent => {
    return { ...placeOf({ x, y }), length: isUpright ? height : width };
  };
  const layers = new Map<number, Extent>();
  for (const { id } of nodes) {
    const box = extentOf(graph.node(id));
    const key = Math.round(box.along);
    layers.set(key, { ...box, length: Math.max(box.length, layers.get(key)?.length ?? 0) });
  }
  const raw = edges.map(({ from, to, label }, index) => {
    const {
      points = [],
      x = 0,
      y = 0,
      width = 0,
      height = 0,
    } = graph.edge({ v: from, w: to, name: String(index) });
    // The line goes straight below its words.
    const words = label ? [extentOf({ x, y, width, height })] : [];
    return {
      ends: [extentOf(graph.node(from)), extentOf(graph.node(to))] as const,
      through: points.map(placeOf),
      layers: [...layers.values(), ...words],
    };
  });
  const offsets = raw.map(() => [0, 0]);
  for (const { id, ...node } of nodes.map(({ id }) => ({ id, ...graph.node(id) }))) {
    const own = extentOf(node);
    for (const sign of [-1, 1]) {
      const side = raw.flatMap(({ ends, through }, index) =>
        ([0, 1] as const).flatMap((end) => {
          if (edges[index]?.[end === 0 ? 'from' : 'to'] !== id) return [];
          if (Math.sign(ends[end === 0 ? 1 : 0].along - own.along) !== sign) return [];
          const next = through.at(end === 0 ? 1 : -2) ?? ends[end === 0 ? 1 : 0];
          return [{ index, end, across: next.across }];
        }),
      );
      const places = spreadPorts(
        isUpright ? node.width : node.height,
        side.map(({ across }) => across),
      );
      side.forEach(({ index, end }, port) => {
        const offset = offsets[index];
        if (offset) offset[end] = places[port] ?? 0;
      });
    }
  }
  return raw.map(({ ends: [from, to], through, layers: own }, index) => {
    const [start = 0, end = 0] = offsets[index] ?? [];
    const way = routeEdge(
      { ...from, across: from.across + start },
      { ...to, across: to.across + end },
      through,
      own,
    );
    return way.map(({ along, across }) => (isUpright ? { x: across, y: along } : { x: along, y: across }));
  });
}

/** Where a way ends, and the direction in which it comes there: always that of the layers. */
export function tipOf(
  way: readonly Point[],
  isUpright: boolean,
): (Point & { dx: number; dy: number }) | null {
  const [tip, start] = [way.at(-1), way[0]];
  if (!tip || !start) return null;
  const sign = Math.sign(isUpright ? tip.y - start.y : tip.x - start.x) || 1;
  return { x: tip.x, y: tip.y, dx: isUpright ? 0 : sign, dy: isUpright ? sign : 0 };
}

/** A line that is straight and bent by turns; the bends begin and end in its direction. */
export function curve(way: readonly Point[], isUpright: boolean): string {
  const [start, ...rest] = way;
  if (!start) return '';
  let last = start;
  let path = `M${pair(start)}`;
  rest.forEach((point, index) => {
    const isBent = index % 2 === 1 && (isUpright ? point.x !== last.x : point.y !== last.y);
    const middle = isUpright ? (last.y + point.y) / 2 : (last.x + point.x) / 2;
    if (isBent && isUpright)
      path += `C${round(last.x)} ${round(middle)} ${round(point.x)} ${round(middle)} ${pair(point)}`;
    else if (isBent)
      path += `C${round(middle)} ${round(last.y)} ${round(middle)} ${round(point.y)} ${pair(point)}`;
    else if (point.x !== last.x || point.y !== last.y) path += `L${pair(point)}`;
    last = point;
  });
  return path;
}
