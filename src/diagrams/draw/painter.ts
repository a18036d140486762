import type { Mermaid, MermaidConfig } from 'mermaid';

/** What mermaid has painted. */
export interface Painting {
  svg: string;
  /** mermaid's name of the type. */
  diagramType: string;
}

/** Whoever lets mermaid paint: this thread, or a browser. */
export interface Painter {
  paint(id: string, text: string, config: MermaidConfig): Promise<Painting>;
  close(): Promise<void>;
}

/** Paints in this thread, which `installEnvironment` has prepared. */
export function createThreadPainter(mermaid: Mermaid): Painter {
  return {
    async paint(id, text, config) {
      mermaid.initialize(config);
      return mermaid.render(id, text);
    },
    async close() {},
  };
}
