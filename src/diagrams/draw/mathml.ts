/** An element of MathML, or a run of text, whose name is empty. */
export interface MathNode {
  name: string;
  /** Its attributes as they are written. */
  attributes: string;
  children: MathNode[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads the well-formed MathML that KaTeX writes; the first `math` element, or null. */
export function parseMathml(markup: string): MathNode | null {
  const root: MathNode = { name: 'root', attributes: '', children: [], text: '' };
  const open: MathNode[] = [root];
  for (const [piece, end, name = '', attributes = ''] of markup.matchAll(
    /<(\/?)([a-z]+)(?![a-z])([^<>]*)>|[^<>]+/gi,
  )) {
    const parent = open.at(-1) ?? root;
    if (end === '/') open.pop();
    else if (name === '') parent.children.push({ name, attributes, children: [], text: decode(piece) });
    else {
      const node: MathNode = { name: name.toLowerCase(), attributes, children: [], text: '' };
      parent.children.push(node);
      if (!attributes.endsWith('/')) open.push(node);
    }
  }
  return find(root, 'math');
}

/** All text within an element. */
export function textOf(node: MathNode): string {
  return node.text + node.children.map(textOf).join('');
}

function find(node: MathNode, name: string): MathNode | null {
  if (node.name === name) return node;
  for (const child of node.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return null;
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
