import { createPageDrawers, type MermaidOptions } from './mermaid-block.ts';

export type { MermaidOptions } from './mermaid-block.ts';

/** The part of a tree of HTML that is read and written; that of hast fits it. */
interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  value?: string;
  children?: Node[];
  position?: { start: { line: number } } | undefined;
}

/**
 * A rehype plugin: each block of Mermaid becomes a picture, as raw HTML, which `rehype-stringify` writes with
 * `allowDangerousHtml` and `rehype-raw` reads. It stands in front of what colours code.
 */
export default function rehypeMermaid(
  options: MermaidOptions = {},
): (tree: object, file: { path?: string | undefined }) => Promise<void> {
  const drawersOf = createPageDrawers(options);
  return async (tree, file) => {
    const draw = drawersOf();
    for (const { code, replace } of findBlocks(tree as Node)) {
      const line = (code.position?.start.line ?? 0) + 1;
      replace(await draw({ text: textOf(code), path: file.path ?? 'HTML', line }));
    }
  };
}

function findBlocks(node: Node): { code: Node; replace: (html: string) => void }[] {
  const { children = [] } = node;
  return children.flatMap((child, index) => {
    const code = child.tagName === 'pre' ? child.children?.find(isMermaid) : undefined;
    if (!code) return findBlocks(child);
    return [{ code, replace: (value: string) => void children.splice(index, 1, { type: 'raw', value }) }];
  });
}

function isMermaid({ tagName, properties }: Node): boolean {
  const names = properties?.['className'];
  return tagName === 'code' && Array.isArray(names) && names.includes('language-mermaid');
}

function textOf({ value, children = [] }: Node): string {
  return value ?? children.map(textOf).join('');
}
