import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel, type Point } from '@dagrejs/dagre';
import {
  boxSize,
  type Drawing,
  edgeTextSize,
  type GraphEdge,
  type GraphNode,
  renderDrawing,
  renderEdge,
  renderGroup,
  renderNode,
} from './graph-svg.ts';
import { curve, routeEdges, tipOf } from './graph-ways.ts';

/** What is said of a picture, and how it is laid out. */
export interface GraphOptions {
  name: string;
  role: string;
  /** Where edges lead: to the left or upwards, to what was before, or to the right or downwards. */
  flow: 'left' | 'right';
  /** Room for lines between two layers, where it is not the usual one. */
  gap?: number;
  /** A class of the picture. */
  look?: string;
}

const DIRECTIONS = { left: ['RL', 'BT'], right: ['LR', 'TB'] } as const;
const MARGIN = 6;
/** Boxes up to which groups have frames: laying those out takes far longer with every box. */
const MOST_FRAMED = 20;

/**
 * Draws a graph in layers that run across, or down where that makes a narrower picture. Lines touch no box but their own.
 * The same graph gives the same bytes; colours come from the style sheet.
 */
export function drawLayeredGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  options: GraphOptions,
): Drawing {
  const groups = nodes.length <= MOST_FRAMED ? groupsOf(nodes) : new Map<string, string>();
  if (groups.size > 0)
    try {
      return drawWithGroups(nodes, edges, options, groups);
    } catch {
      // The layout of nested graphs gives up on some: the picture is the same without frames.
    }
  return drawWithGroups(nodes, edges, options, new Map());
}

function drawWithGroups(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  options: GraphOptions,
  groups: ReadonlyMap<string, string>,
): Drawing {
  const isUpright = isNarrowerUpright(nodes, edges);
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true, compound: groups.size > 0 });
  graph.setGraph({
    rankdir: DIRECTIONS[options.flow][isUpright ? 1 : 0],
    ranker: 'tight-tree',
    nodesep: 14,
    edgesep: 10,
    ranksep: (options.gap ?? (isUpright ? 30 : 44)) / (edges.some((edge) => edge.label) ? 2 : 1),
    marginx: MARGIN,
    marginy: MARGIN,
  });
  for (const id of groups.values()) graph.setNode(id, { width: 0, height: 0 });
  for (const node of nodes) {
    graph.setNode(node.id, { ...boxSize(node) });
    const group = groups.get(node.group ?? '');
    if (group !== undefined) graph.setParent(node.id, group);
  }
  edges.forEach(({ from, to, label }, index) => {
    const words = label ? { ...edgeTextSize(label), labelpos: 'c' as const } : {};
    graph.setEdge(from, to, words, String(index));
  });
  layout(graph);
  fitLines(graph, routeEdges(nodes, edges, graph, isUpright).flat());
  const { width = 0, height = 0 } = graph.graph();
  const ways = routeEdges(nodes, edges, graph, isUpright);
  const parts = [
    ...[...groups].map(([name, id]) => renderGroup(name, placed(graph.node(id)))),
    ...edges.map((edge, index) => {
      const way = ways[index] ?? [];
      const words = graph.edge({ v: edge.from, w: edge.to, name: String(index) });
      return renderEdge(edge, curve(way, isUpright), tipOf(way, isUpright), words);
    }),
    ...nodes.map((node) => renderNode(node, placed(graph.node(node.id)))),
  ];
  return renderDrawing(parts, { width, height }, options);
}

/** Ids of the frames by the names of groups; none where there is but one group. */
function groupsOf(nodes: readonly GraphNode[]): Map<string, string> {
  const names = [...new Set(nodes.flatMap(({ group }) => (group ? [group] : [])))];
  return new Map(names.length < 2 ? [] : names.map((name, index) => [name, `\u0000group ${index}`]));
}

/** Moves and widens a laid-out graph so that its lines lie within it too: the layout counts boxes alone. */
function fitLines(graph: Graph<GraphLabel, NodeLabel, EdgeLabel>, ways: readonly Point[]): void {
  const size = graph.graph();
  const least = (side: 'x' | 'y') => Math.max(0, ...ways.map((place) => MARGIN - place[side]));
  const most = (side: 'x' | 'y') => Math.max(...ways.map((place) => place[side] + MARGIN));
  const move = { x: least('x'), y: least('y') };
  size.width = Math.max(size.width ?? 0, most('x')) + move.x;
  size.height = Math.max(size.height ?? 0, most('y')) + move.y;
  const lines = graph.edges().map((edge) => graph.edge(edge));
  const places: Partial<Point>[] = [
    ...graph.nodes().map((id) => graph.node(id)),
    ...lines,
    ...lines.flatMap(({ points = [] }) => points),
  ];
  for (const place of places) {
    place.x = (place.x ?? 0) + move.x;
    place.y = (place.y ?? 0) + move.y;
  }
}

function placed({ x = 0, y = 0, width, height }: NodeLabel): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  return { x, y, width, height };
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
