import { createHash } from 'node:crypto';
import type { AstroConfig, AstroInlineConfig } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import { readCompiled } from '../compiled.ts';
import { LOADING, noteBuild } from '../load-records.ts';
import type { HandbookOptions } from '../options.ts';
import { type KnownShape, knowShapes, UnknownShapeError } from '../page-data.ts';
import { renderSample } from '../record-renderer.ts';
import { LaterTexts, MemoryStore } from './memory-store.ts';
import { resolveConfig, SILENT } from './resolve-config.ts';
import type { SiteReuse } from './site-reuse.ts';

/** What the collections of a site are filled from. */
export interface CollectionsInput {
  config: AstroInlineConfig;
  /** Root of the Astro project. */
  root: string;
  options: HandbookOptions;
  /** What the last build has made of texts and of the data of pages. */
  info: { sample: string; shapes: { pages: KnownShape[] } };
  reuse: SiteReuse;
}

/** Collections of a site, which a bundle finds in the process. */
export interface LoadedCollections {
  config: AstroConfig;
  /** Forgets what was found while they were filled, since a build from nothing finds it again. */
  forget(): false;
  /** Renders the text of a page that is about to be rendered. */
  prepare(pathname: string): Promise<void>;
  /** Renders the texts that a page has asked for; false where it has asked for none. */
  renderAsked(): Promise<boolean>;
}

/**
 * Fills the collections of a site without Astro: texts that the last build has rendered are left until a page asks for
 * them.
 * @returns null where that takes what only Astro has: the schema of a new shape of page, or another renderer of texts.
 */
export async function loadCollections({
  config: inline,
  root,
  options,
  info,
  reuse,
}: CollectionsInput): Promise<LoadedCollections | null> {
  const config = await resolveConfig(inline, root);
  const texts = new LaterTexts();
  const store = new MemoryStore();
  const docs = contextOf('docs', store, config);
  const records = contextOf('handbook', store, config);
  if ((await renderSample(docs)) !== info.sample) return null;
  knowShapes(docs, info.shapes.pages);
  noteBuild({
    inputs: reuse.inputs,
    plots: reuse.plots,
    texts: reuse.texts,
    later: ({ text }) => (reuse.kept.knowsText(text) ? (render) => texts.add(render) : null),
  });
  const { diagnostics } = await readCompiled(options);
  const before = diagnostics.length;
  const forget = (): false => {
    diagnostics.length = before;
    return false;
  };
  try {
    await LOADING.loadPages(docs, options, () => {
      throw new UnknownShapeError();
    });
    await LOADING.loadRecords(records, options);
  } catch (error) {
    if (!(error instanceof UnknownShapeError)) throw error;
    forget();
    return null;
  }
  store.offer();
  return {
    config,
    forget,
    async prepare(pathname) {
      const rendered = docs.store.get(pathname.replace(/^\/+|\/+$/g, ''))?.rendered;
      // To look at a text is to ask for it.
      if (rendered && rendered.html === '') await texts.renderAsked();
    },
    renderAsked: () => texts.renderAsked(),
  };
}

function contextOf(collection: string, store: MemoryStore, config: AstroConfig): LoaderContext {
  const context: Partial<LoaderContext> = {
    collection,
    store: store.collection(collection),
    logger: SILENT,
    config,
    parseData: () => {
      throw new UnknownShapeError();
    },
    generateDigest: (data) =>
      createHash('sha256')
        .update(typeof data === 'string' ? data : JSON.stringify(data))
        .digest('base64url'),
  };
  return context as LoaderContext;
}
