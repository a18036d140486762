import type { DrawnPlots } from './incident-plots.ts';
import type { PageTexts } from './page-texts.ts';
import type { RenderedText } from './rendered-text.ts';

/**
 * What a server for authors keeps from one change of a file to the next. Astro writes all that is stored into one module,
 * and reads it back at each change, which for the texts of a thousand pages takes seconds: they lie here, and what is
 * stored only stands for them.
 */
export interface ServerMemory {
  texts: PageTexts;
  /** The texts of pages as they were rendered, by page. */
  pages: Map<string, { digest: string; rendered: RenderedText }>;
  /** The entries of the collection of records, as JSON. */
  records: Map<string, string>;
  plots: DrawnPlots;
}

/** Vite loads modules a second time beside those of the plugin; all find the same memory under this name. */
const KEY = Symbol.for('starlight-handbook.server-memory');

/** Begins to remember, where this process serves authors. */
export function startServerMemory(memory: ServerMemory): void {
  if (serverMemory() === null) Reflect.set(globalThis, KEY, memory);
}

/** The memory of this process; null where it builds a site. */
export function serverMemory(): ServerMemory | null {
  return Reflect.get(globalThis, KEY) ?? null;
}

/** What is stored in place of the text of a page. */
export function standInFor(page: string): string {
  return `<!--handbook-text ${encodeURIComponent(page)}-->`;
}

/** A text with those in it that others stand for. */
export function fillTexts(html: string): string {
  return html.replace(
    /<!--handbook-text ([^\s>]+)-->/g,
    (whole, page: string) => serverMemory()?.pages.get(decodeURIComponent(page))?.rendered.html ?? whole,
  );
}
