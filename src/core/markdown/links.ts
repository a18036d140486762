import type { Definition, Nodes } from 'mdast';
import type { Link } from '../schema/record-base.ts';
import { once } from '../text/once.ts';
import { type ParsedDocument, sourceAt, startOf } from './document.ts';
import { nodeText } from './node-text.ts';
import { walk } from './walk.ts';

/** All links and images of a document in source order, their states still `unchecked`. */
export function collectLinks(document: ParsedDocument): Link[] {
  const definitions = collectDefinitions(document.tree);
  const links: Link[] = [];
  walk(document.tree, (node) => {
    const href = hrefOf(node, definitions);
    if (href === null) return undefined;
    links.push({
      href,
      text: nodeText(node).trim(),
      image: node.type === 'image' || node.type === 'imageReference',
      state: 'unchecked',
      target: null,
      targetPath: null,
      source: sourceAt(document, startOf(document, node), 'body'),
    });
    return undefined;
  });
  return links;
}

/** The address that a node leads to, references resolved, or null where it is no link. */
export function hrefOf(node: Nodes, definitions: ReadonlyMap<string, Definition>): string | null {
  if (node.type === 'link' || node.type === 'image') return node.url;
  if (node.type === 'linkReference' || node.type === 'imageReference')
    return definitions.get(node.identifier.toLowerCase())?.url ?? null;
  return null;
}

/** Link definitions of a document by identifier; the first one counts. */
export const collectDefinitions = once((tree: Nodes): ReadonlyMap<string, Definition> => {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    const key = node.type === 'definition' ? node.identifier.toLowerCase() : null;
    if (node.type === 'definition' && key && !definitions.has(key)) definitions.set(key, node);
    return undefined;
  });
  return definitions;
});
