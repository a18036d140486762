import { fileURLToPath } from 'node:url';
import { createPageDrawers, type MermaidOptions, type PageDrawer } from './mermaid-block.ts';
import remarkMermaid from './remark.ts';

export type { MermaidOptions } from './mermaid-block.ts';

/** An integration of Astro; the type of Astro's own is this and more. */
export interface MermaidIntegration {
  name: string;
  hooks: { 'astro:config:setup': (setup: { config: object; logger: { warn(text: string): void } }) => void };
}

/** The engine that reads the Markdown of a site, and the lists of its plugins. */
interface Processor {
  name?: string;
  options?: { mdastPlugins?: unknown[]; remarkPlugins?: unknown[] };
}

/** A block of code of Sätteri's tree. */
interface Code {
  lang?: string | null;
  value: string;
  position?: { start: { line: number } } | undefined;
}

/** What Sätteri gives to a plugin beside a node. */
interface Visit {
  fileURL: URL | undefined;
  sourceFormat: 'markdown' | 'mdx';
}

/** An Astro integration: blocks of Mermaid in all Markdown of the site become pictures while it is built. */
export default function mermaid(options: MermaidOptions = {}): MermaidIntegration {
  return {
    name: 'starlight-handbook-diagrams',
    hooks: {
      'astro:config:setup'({ config, logger }) {
        const { processor, remarkPlugins } = markdownOf(config);
        // In front of what colours code.
        if (processor?.options?.mdastPlugins) processor.options.mdastPlugins.unshift(satteriPlugin(options));
        else if (processor?.options?.remarkPlugins)
          processor.options.remarkPlugins.unshift([remarkMermaid, options]);
        else if (!processor && remarkPlugins) remarkPlugins.unshift([remarkMermaid, options]);
        else
          logger.warn(
            `Unexpected Markdown processor ${processor?.name ?? ''}, expected satteri() or unified(): diagrams stay text.`,
          );
      },
    },
  };
}

/** Where the plugins of Markdown stand: at the processor from Astro 7 on, in the settings before. */
function markdownOf(config: object): { processor?: Processor; remarkPlugins?: unknown[] } {
  const markdown: unknown = Reflect.get(config, 'markdown');
  return typeof markdown === 'object' && markdown !== null ? markdown : {};
}

/** For each document a plugin of Sätteri, so that the ids of a page are its own. */
function satteriPlugin(options: MermaidOptions): () => object {
  const drawersOf = createPageDrawers(options);
  return () => {
    const draw: PageDrawer = drawersOf();
    return {
      name: 'mermaid',
      options: { position: true },
      async code(node: Code, { fileURL, sourceFormat }: Visit) {
        if (node.lang !== 'mermaid') return undefined;
        const path = fileURL ? fileURLToPath(fileURL) : 'Markdown';
        const html = await draw({ text: node.value, path, line: (node.position?.start.line ?? 0) + 1 });
        return sourceFormat === 'mdx' ? { raw: html, mdxExpressions: false } : { type: 'html', value: html };
      },
    };
  };
}
