import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel, type Point } from '@dagrejs/dagre';
import { breakLines, textWidth } from '../text/text-width.ts';
import { escapeHtml } from './escape.ts';
import { type Extent, type Place, routeEdge, spreadPorts } from './route-edge.ts';

/** A box of a drawing. */
export interface GraphNode {
  id: string;
  label: string;
  /** Said of the box in full, to those who point at it or do not see it. */
  title: string;
  /** Where the box leads; null for the one that the page is about. */
  href: string | null;
  /** SVG of a mark in a box of 12 by 12, and the name of its tone. */
  mark?: string;
  tone?: string;
  /** It no longer holds: its frame is broken. */
  retired?: boolean;
}

/** A line of a drawing. */
export interface GraphEdge {
  from: string;
  to: string;
  /** Decides the look of the line. */
  type: string;
  /** Stands beside the line. */
  label?: string;
  /** The line ends in an arrow. */
  directed: boolean;
  /** It is so only if something comes to pass: the line is pale. */
  pending?: boolean;
}

/** A picture as SVG with its natural size in px. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

/** What is said of a picture, and how it is laid out. */
export interface GraphOptions {
  name: string;
  role: string;
  /** Where edges lead: to the left or upwards, to what was before, or to the right or downwards. */
  flow: 'left' | 'right';
}

interface Size {
  width: number;
  height: number;
}

const DIRECTIONS = { left: ['RL', 'BT'], right: ['LR', 'TB'] } as const;

const TEXT_SIZE = 13;
const LINE_HEIGHT = 17;
const TEXT_WIDTH = 156;
const PADDING = 10;
const MARK = 12;
const EDGE_TEXT_SIZE = 11.5;
const MARGIN = 6;

/**
 * Draws a graph in layers that run across, or down where that makes a narrower picture. The same graph gives the same
 * bytes; colours come from the style sheet.
 */
export function drawLayeredGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { name, role, flow }: GraphOptions,
): Drawing {
  const isDeep = isNarrowerUpright(nodes, edges);
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({
    rankdir: DIRECTIONS[flow][isDeep ? 1 : 0],
    ranker: 'tight-tree',
    nodesep: 14,
    edgesep: 10,
    ranksep: (isDeep ? 30 : 44) / (edges.some((edge) => edge.label) ? 2 : 1),
    marginx: MARGIN,
    marginy: MARGIN,
  });
  const lines = new Map(nodes.map((node) => [node.id, breakLines(node.label, TEXT_WIDTH / TEXT_SIZE, 2)]));
  for (const node of nodes) graph.setNode(node.id, boxSize(node, lines.get(node.id) ?? []));
  edges.forEach((edge, index) => {
    const label = edge.label
      ? { width: textWidth(edge.label) * EDGE_TEXT_SIZE + 12, height: 16, labelpos: 'c' as const }
      : {};
    graph.setEdge(edge.from, edge.to, { ...label }, String(index));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const ways = routeEdges(nodes, edges, graph, isDeep);
  const parts = edges.map((edge, index) =>
    renderEdge(
      edge,
      ways[index] ?? [],
      isDeep,
      graph.edge({ v: edge.from, w: edge.to, name: String(index) }),
    ),
  );
  for (const node of nodes) parts.push(renderNode(node, lines.get(node.id) ?? [], graph.node(node.id)));
  return {
    svg: [
      `<svg class="hb-graph" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"`,
      ` style="max-width:${w}px;min-width:${Math.ceil(w * SMALLEST_SCALE)}px" role="group"`,
      ` aria-roledescription="${escapeHtml(role)}" aria-label="${escapeHtml(name)}">`,
      ...parts,
      '</svg>',
    ].join(''),
    width: w,
    height: h,
  };
}

/** Whether a graph has more layers than boxes in a layer, as far as that can be told before it is laid out. */
function isNarrowerUpright(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): boolean {
  const layers = new Map(nodes.map(({ id }) => [id, 0]));
  const waiting = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { to } of edges) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const ready = nodes.flatMap(({ id }) => (waiting.get(id) === 0 ? [id] : []));
  for (const id of ready) {
    for (const { from, to } of edges) {
      if (from !== id) continue;
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(id) ?? 0) + 1));
      waiting.set(to, (waiting.get(to) ?? 0) - 1);
      if (waiting.get(to) === 0) ready.push(to);
    }
  }
  const sizes = new Map<number, number>();
  for (const layer of layers.values()) sizes.set(layer, (sizes.get(layer) ?? 0) + 1);
  return sizes.size > 3 && sizes.size > Math.max(...sizes.values());
}

/** How far a picture may shrink until its text is too small to read; below that its frame scrolls. */
const SMALLEST_SCALE = 0.92;

function boxSize(node: GraphNode, lines: readonly string[]): { width: number; height: number } {
  const text = Math.max(...lines.map((line) => textWidth(line) * TEXT_SIZE), 40);
  return {
    width: Math.ceil(text + 2 * PADDING + (node.mark ? MARK + 7 : 0)),
    height: lines.length * LINE_HEIGHT + 15,
  };
}

function renderNode(node: GraphNode, lines: readonly string[], box: NodeLabel): string {
  const { x = 0, y = 0, width, height } = box;
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  const first = round(y - ((lines.length - 1) * LINE_HEIGHT) / 2 + TEXT_SIZE * 0.36);
  const textAt = left + PADDING + (node.mark ? MARK + 7 : 0);
  const content = [
    `<title>${escapeHtml(node.title)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6"/>`,
    node.mark ? `<g transform="translate(${left + PADDING} ${round(y - MARK / 2)})">${node.mark}</g>` : '',
    ...lines.map(
      (line, index) => `<text x="${textAt}" y="${first + index * LINE_HEIGHT}">${escapeHtml(line)}</text>`,
    ),
  ].join('');
  const attributes = `class="hb-node"${node.tone ? ` data-tone="${node.tone}"` : ''}${node.retired ? ' data-retired' : ''}`;
  return node.href === null
    ? `<g ${attributes} data-current>${content}</g>`
    : `<a ${attributes} href="${escapeHtml(node.href)}">${content}</a>`;
}

function renderEdge(
  edge: GraphEdge,
  way: readonly Point[],
  isUpright: boolean,
  { x = 0, y = 0, width = 0 }: EdgeLabel,
): string {
  const head = edge.directed ? arrowHead(way, isUpright) : '';
  const label = edge.label
    ? `<rect x="${round(x - width / 2)}" y="${round(y - 8)}" width="${round(width)}" height="16"/><text x="${round(x)}" y="${round(y + 4)}">${escapeHtml(edge.label)}</text>`
    : '';
  const line = `<path d="${curve(way, isUpright)}"/>`;
  return `<g class="hb-edge" data-type="${edge.type}"${edge.pending ? ' data-pending' : ''}>${line}${head}${label}</g>`;
}

/** The ways of all edges as points, between which they are straight and bent by turns. */
function routeEdges(
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
          if (Math.sign(ends[(1 - end) as 0 | 1].along - own.along) !== sign) return [];
          const next = through.at(end === 0 ? 1 : -2) ?? ends[(1 - end) as 0 | 1];
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

/** A line that is straight and bent by turns; the bends begin and end in its direction. */
function curve(way: readonly Point[], isUpright: boolean): string {
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

/** A triangle at the end of a line, which comes in straight. */
function arrowHead(way: readonly Point[], isUpright: boolean): string {
  const [tip, start] = [way.at(-1), way[0]];
  if (!tip || !start) return '';
  const [dx, dy] = isUpright ? [0, Math.sign(tip.y - start.y) || 1] : [Math.sign(tip.x - start.x) || 1, 0];
  const side = (sign: number): Point => ({
    x: tip.x - 8 * dx - 4 * sign * dy,
    y: tip.y - 8 * dy + 4 * sign * dx,
  });
  return `<path class="hb-head" d="M${pair(tip)}L${pair(side(1))}L${pair(side(-1))}z"/>`;
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
