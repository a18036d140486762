import type { DiagramResult, DrawnDiagram } from '../diagram.ts';
import { escapeHtml } from '../escape-html.ts';
import { createPageIds } from '../figure.ts';
import { createDiagramRenderer, type DiagramRenderer } from '../renderer.ts';

/** How blocks of Mermaid become pictures in somebody's pages. */
export interface MermaidOptions {
  /**
   * When the dark theme counts: where a selector matches, or `media` for what the reader's system says.
   * @default ":root[data-theme='dark']"
   */
  dark?: 'media' | (string & {});
  /**
   * What a block that cannot be drawn becomes: its text with the reason above it, or an error.
   * @default 'show'
   */
  onError?: 'show' | 'throw';
  /** Folder that keeps drawings; `false` keeps none. Default: `diagrams` in the cache of the handbook. */
  cache?: string | false;
  /** Threads at most, each of about 300 MB. Default 1. */
  workers?: number;
  /** BCP 47 tag for the words that stand beside a picture. Default `en`. */
  locale?: string;
}

/** A block of a page. */
export interface MermaidBlock {
  text: string;
  /** Path of the page, for messages. */
  path: string;
  /** 1-based line of the page on which the text begins. */
  line: number;
}

/** Draws the blocks of one page after the other; each use on a page has ids of its own. */
export type PageDrawer = (block: MermaidBlock) => Promise<string>;

/** Gives a drawer for each page. All pages share the threads, which do not keep the process alive. */
export function createPageDrawers(options: MermaidOptions = {}): () => PageDrawer {
  let renderer: DiagramRenderer | null = null;
  return () => {
    const withOwnIds = createPageIds();
    let last: Promise<unknown> = Promise.resolve();
    const draw: PageDrawer = async ({ text, path, line }) => {
      renderer ??= createDiagramRenderer({
        ...(options.cache === undefined ? {} : { cache: options.cache }),
        ...(options.workers === undefined ? {} : { workers: options.workers }),
      });
      const { locale } = options;
      const result = await renderer.render({ text, path, line, ...(locale ? { locale } : {}) });
      return toHtml(result, { text, path, line }, { options, withOwnIds });
    };
    // In their order, so that two builds number the same picture in the same way.
    return (block) => {
      const drawn = last.then(() => draw(block));
      last = drawn.catch(() => {});
      return drawn;
    };
  };
}

function toHtml(
  result: DiagramResult,
  { text, path, line }: MermaidBlock,
  { options, withOwnIds }: { options: MermaidOptions; withOwnIds: (diagram: DrawnDiagram) => DrawnDiagram },
): string {
  if (result.ok) {
    const { svg, type, lightCard } = withOwnIds(result);
    const card = lightCard ? ' data-light-card' : '';
    return `<figure class="mermaid-diagram" data-diagram="${escapeHtml(type)}"${card}>${inTheme(svg, options.dark)}</figure>`;
  }
  const { message, line: where, column } = result.error;
  const place = `${path}:${where || line}:${column}`;
  if (options.onError === 'throw') throw new Error(`${place} ${message}`);
  console.warn(`${place} ${message}`);
  return `<figure class="mermaid-diagram" data-error><figcaption>${escapeHtml(message)}</figcaption><pre tabindex="0"><code>${escapeHtml(text)}</code></pre></figure>`;
}

/** The condition under which a picture takes its dark colours. */
const DARK = /@media screen\{:root\[data-theme='dark'\] (#[\w-]+)\{([^{}]*)\}\}/;

function inTheme(svg: string, dark: MermaidOptions['dark']): string {
  if (dark === undefined) return svg;
  return svg.replace(DARK, (_, id: string, colours: string) =>
    dark === 'media'
      ? `@media screen and (prefers-color-scheme:dark){${id}{${colours}}}`
      : `@media screen{${dark.replaceAll('<', '')} ${id}{${colours}}}`,
  );
}
