import { createPageDrawers, type MermaidOptions } from './mermaid-block.ts';

export type { MermaidOptions } from './mermaid-block.ts';

/** The part of a tree of Markdown that is read and written; that of mdast fits it. */
interface Node {
  type: string;
  lang?: string | null;
  value?: string;
  children?: Node[];
  position?: { start: { line: number } } | undefined;
}

/**
 * A remark plugin: each block of Mermaid becomes a picture. What turns the Markdown into HTML must let HTML through,
 * as Astro does; with remark-rehype that is `allowDangerousHtml`.
 */
export default function remarkMermaid(
  options: MermaidOptions = {},
): (tree: object, file: { path?: string | undefined }) => Promise<void> {
  const drawersOf = createPageDrawers(options);
  return async (tree, file) => {
    const draw = drawersOf();
    const path = file.path ?? 'Markdown';
    for (const { block, replace } of findBlocks(tree as Node)) {
      const line = (block.position?.start.line ?? 0) + 1;
      const html = await draw({ text: block.value ?? '', path, line });
      replace(path.endsWith('.mdx') ? toElement(html) : { type: 'html', value: html });
    }
  };
}

/** HTML in a page of MDX, where it is no Markdown. */
function toElement(html: string): object {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }];
  return { type: 'mdxJsxFlowElement', name: 'div', attributes, children: [] };
}

function findBlocks({ children = [] }: Node): { block: Node; replace: (node: object) => void }[] {
  return children.flatMap((child, index) =>
    child.type === 'code' && child.lang === 'mermaid'
      ? [{ block: child, replace: (node: object) => void children.splice(index, 1, node as Node) }]
      : findBlocks(child),
  );
}
