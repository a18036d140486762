import type { LoaderContext } from 'astro/loaders';

/** The text of a page as HTML, with what was found in it. */
export type RenderedText = Awaited<ReturnType<LoaderContext['renderMarkdown']>>;
