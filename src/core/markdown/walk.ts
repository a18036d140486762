import type { Nodes, Parent } from 'mdast';

/**
 * Visits a tree in source order, parents first. A visitor that answers `skip` keeps the walk out of the node's
 * children.
 */
export function walk(
  node: Nodes,
  visit: (node: Nodes, ancestors: readonly Parent[]) => 'skip' | undefined,
  ancestors: readonly Parent[] = [],
): void {
  if (visit(node, ancestors) === 'skip' || !('children' in node)) return;
  const inner = [...ancestors, node];
  for (const child of node.children) walk(child, visit, inner);
}
