/** Nodes that hang together, as far as one picture can show them. */
export interface Picture<Node, Edge> {
  nodes: Node[];
  /** Those with both ends in the picture. */
  edges: Edge[];
  /** Those that lead from here into another picture of the same group. */
  leaving: Edge[];
}

/** The most nodes that a picture shows. */
const MAX_PICTURE = 48;

/**
 * The groups of nodes that edges tie together, the largest first; a node without an edge is in none. A group that is too
 * large for one picture has several, in which the first of the edges keep their ends together. Each node is in one
 * picture; each edge is within one or leaves one.
 */
export function groupConnected<Node, Edge extends { from: Node; to: Node }>(
  edges: readonly Edge[],
): Picture<Node, Edge>[][] {
  const groupOf = unite<Node>(edges, Number.POSITIVE_INFINITY);
  const partOf = unite<Node>(edges, MAX_PICTURE);
  const groups = new Map<Node, Map<Node, Picture<Node, Edge>>>();
  const pictureOf = (node: Node): Picture<Node, Edge> => {
    const pictures = groups.get(groupOf(node)) ?? new Map<Node, Picture<Node, Edge>>();
    groups.set(groupOf(node), pictures);
    const picture = pictures.get(partOf(node)) ?? { nodes: [], edges: [], leaving: [] };
    pictures.set(partOf(node), picture);
    return picture;
  };
  const seen = new Set<Node>();
  for (const edge of edges) {
    for (const node of [edge.from, edge.to]) {
      if (!seen.has(node)) pictureOf(node).nodes.push(node);
      seen.add(node);
    }
    const picture = pictureOf(edge.from);
    (picture === pictureOf(edge.to) ? picture.edges : picture.leaving).push(edge);
  }
  const size = (pictures: readonly Picture<Node, Edge>[]): number =>
    pictures.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return [...groups.values()].map((pictures) => [...pictures.values()]).sort((a, b) => size(b) - size(a));
}

/** Unites the ends of edges, in their order, into sets of at most `most`; answers the one that stands for a node's set. */
function unite<Node>(edges: readonly { from: Node; to: Node }[], most: number): (node: Node) => Node {
  const parents = new Map<Node, Node>();
  const sizes = new Map<Node, number>();
  const find = (node: Node): Node => {
    let root = node;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let step = node; step !== root; ) {
      const next = parents.get(step) ?? root;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  for (const { from, to } of edges) {
    const [a, b] = [find(from), find(to)];
    const size = (sizes.get(a) ?? 1) + (sizes.get(b) ?? 1);
    if (a === b || size > most) continue;
    parents.set(b, a);
    sizes.set(a, size);
  }
  return find;
}
