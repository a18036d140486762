import type { Nodes } from 'mdast';

/** The text that a reader sees of a node: no HTML tags or comments, image alternatives included. */
export function nodeText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      // A placeholder such as `<name>` is text to its author; a comment or a real tag is not.
      return '';
    case 'break':
      return '\n';
    case 'image':
      return node.alt ?? '';
    case 'imageReference':
      return node.alt ?? '';
    default:
      return 'children' in node ? node.children.map((child) => nodeText(child as Nodes)).join('') : '';
  }
}
