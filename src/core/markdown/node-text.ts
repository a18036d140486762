import type { Nodes } from 'mdast';

/** Elements of HTML: their tags say nothing by themselves. */
const ELEMENTS = new Set(
  `a abbr address article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col
  colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame
  frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd legend li link main map mark math
  menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp
  script search section select slot small source span strike strong style sub summary sup svg table tbody td template
  textarea tfoot th thead tr track tt u ul var video wbr`.split(/\s+/),
);

/** The text that a reader sees of a node: no HTML tags or comments, image alternatives included. */
export function nodeText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return isPlaceholder(node.value) ? node.value : '';
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

/** A placeholder such as `<name>` is text to its author; a comment or a tag of HTML is not. */
function isPlaceholder(html: string): boolean {
  const name = /^<([a-z][\w-]*)>$/i.exec(html)?.[1];
  return name !== undefined && !ELEMENTS.has(name.toLowerCase());
}
