import {
  boxSize,
  type Drawing,
  type GraphEdge,
  type GraphNode,
  renderDrawing,
  renderEdge,
  renderNode,
  round,
} from './graph-svg.ts';

const MARGIN = 4;
const GAP = 16;
/** Room for arcs beside the boxes. */
const ARCS = 132;
const NEAREST = 20;

/**
 * Draws a graph as one column of boxes, for a narrow screen: what others need stands below them, and lines are arcs beside
 * the boxes, so that none goes through one.
 */
export function drawArcGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  options: { name: string; role: string; look?: string },
): Drawing {
  const ordered = orderByNeed(nodes, edges);
  const sizes = ordered.map(boxSize);
  const side = MARGIN + Math.max(0, ...sizes.map(({ width }) => width));
  let top = MARGIN;
  const boxes = new Map(
    ordered.map((node, index) => {
      const { width = 0, height = 0 } = sizes[index] ?? {};
      const y = top + height / 2;
      top += height + GAP;
      return [node.id, { x: MARGIN + width / 2, y, width, height, index }] as const;
    }),
  );
  const spans = edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    return from && to ? [{ edge, from, to, span: to.index - from.index }] : [];
  });
  const ports = new Map<string, number>();
  for (const box of boxes.values()) {
    // Arcs from above meet the upper part of a box, the shortest highest; those from below the lower part, the longest highest.
    const own = spans
      .flatMap(({ from, to, span }, index) => [
        ...(from === box ? [{ key: `${index} from`, reach: span }] : []),
        ...(to === box ? [{ key: `${index} to`, reach: -span }] : []),
      ])
      .sort((a, b) => rankOf(a.reach) - rankOf(b.reach));
    const step = own.length > 1 ? Math.min(7, (box.height - 10) / (own.length - 1)) : 0;
    own.forEach(({ key }, rank) => {
      ports.set(key, box.y + (rank - (own.length - 1) / 2) * step);
    });
  }
  const longest = Math.max(1, ...spans.map(({ span }) => Math.abs(span)));
  const lines = spans.map(({ edge, from, to, span }, index) => {
    const [x1, y1] = [MARGIN + from.width, ports.get(`${index} from`) ?? from.y];
    const [x2, y2] = [MARGIN + to.width, ports.get(`${index} to`) ?? to.y];
    // A cubic curve reaches three quarters of the way to its control points.
    const reach = side + (NEAREST + ((ARCS - NEAREST) * Math.abs(span)) / longest) / 0.75;
    const path = `M${round(x1)} ${round(y1)}L${round(side)} ${round(y1)}C${round(reach)} ${round(y1)} ${round(reach)} ${round(y2)} ${round(side)} ${round(y2)}L${round(x2)} ${round(y2)}`;
    return renderEdge({ ...edge, label: '' }, path, { x: x2, y: y2, dx: -1, dy: 0 });
  });
  const rows = ordered.map((node) =>
    renderNode(node, boxes.get(node.id) ?? { x: 0, y: 0, width: 0, height: 0 }),
  );
  return renderDrawing(
    [...lines, ...rows],
    { width: side + ARCS + MARGIN, height: top - GAP + MARGIN },
    options,
  );
}

/** From top to bottom of a box: arcs to what is above, near before far; then arcs to what is below, far before near. */
function rankOf(reach: number): number {
  return reach < 0 ? -1e6 - reach : -reach;
}

/** Boxes before those that they need, as far as the graph has no circle; else as they were given. */
function orderByNeed(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode[] {
  const left = new Set(nodes);
  const ordered: GraphNode[] = [];
  const needed = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { to } of edges) needed.set(to, (needed.get(to) ?? 0) + 1);
  while (left.size > 0) {
    const all = [...left];
    const next = all.find(({ id }) => needed.get(id) === 0) ?? all[0];
    if (!next) break;
    left.delete(next);
    ordered.push(next);
    for (const { from, to } of edges) if (from === next.id) needed.set(to, (needed.get(to) ?? 0) - 1);
  }
  return ordered;
}
