import type { Nodes } from 'mdast';

/** Deepest nesting of blocks that is read. People stop at ten; beyond hundreds every program that walks a tree fails. */
export const MAX_TREE_DEPTH = 150;

/** Whether a tree is nested deeper than that; found without recursion. */
export function isTooDeep(root: Nodes): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_TREE_DEPTH) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}
