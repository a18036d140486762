import { createHash } from 'node:crypto';
import type { AstroConfig, AstroInlineConfig } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { trimSlashes } from '../../core/text/path.ts';
import { readCompiled } from '../compiled.ts';
import { LOADING, noteBuild } from '../load-records.ts';
import type { HandbookOptions } from '../options.ts';
import { pageSchema } from '../page-schema.ts';
import { renderSample } from '../record-renderer.ts';
import { LaterTexts, MemoryStore } from './memory-store.ts';
import { resolveConfig, SILENT } from './resolve-config.ts';
import type { SiteReuse } from './site-reuse.ts';
import { optionsIn, readSettings, type SiteSettings } from './site-settings.ts';

/** What the collections of a site are filled from. */
export interface CollectionsInput {
  config: AstroInlineConfig;
  /** Root of the Astro project. */
  root: string;
  reuse: SiteReuse;
}

/** A site with its collections filled, which a bundle finds in the process. */
export interface LoadedCollections {
  config: AstroConfig;
  settings: SiteSettings;
  options: HandbookOptions;
  store: MemoryStore;
  /** Whether texts wait until a page asks for them. */
  hasLaterTexts: boolean;
  /** What the renderer of texts makes of its sample. */
  sample: string;
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
 */
export async function loadCollections({
  config: inline,
  root,
  reuse,
}: CollectionsInput): Promise<LoadedCollections> {
  const config = await resolveConfig(inline, root);
  const settings = await readSettings(config.vite.plugins ?? []);
  const options = optionsIn(settings);
  const texts = new LaterTexts();
  const store = new MemoryStore();
  const docs = contextOf('docs', store, config);
  const records = contextOf('handbook', store, config);
  noteBuild({
    inputs: reuse.inputs,
    plots: reuse.plots,
    texts: reuse.texts,
    later: ({ text }) => (reuse.kept.knowsText(text) ? (render) => texts.add(render) : null),
  });
  const { diagnostics } = await readCompiled(options);
  const before = diagnostics.length;
  const none = (): never => {
    throw new Error('Unexpected pages of the site itself, expected those of records alone.');
  };
  await LOADING.loadPages(docs, options, none);
  await LOADING.loadRecords(records, options);
  return {
    config,
    settings,
    options,
    store,
    hasLaterTexts: texts.size > 0,
    sample: await renderSample(docs),
    forget() {
      diagnostics.length = before;
      return false;
    },
    async prepare(pathname) {
      const rendered = docs.store.get(trimSlashes(pathname))?.rendered;
      // To look at a text is to ask for it.
      if (rendered && rendered.html === '') await texts.renderAsked();
    },
    renderAsked: () => texts.renderAsked(),
  };
}

/** What the renderer of texts of a site makes of its sample. */
export async function renderSampleOf(inline: AstroInlineConfig, root: string): Promise<string> {
  const config = await resolveConfig(inline, root);
  return renderSample(contextOf('docs', new MemoryStore(), config));
}

function contextOf(collection: string, store: MemoryStore, config: AstroConfig): LoaderContext {
  const context: Partial<LoaderContext> = {
    collection,
    store: store.collection(collection),
    logger: SILENT,
    config,
    parseData: async ({ data }) => pageSchema({ image: () => z.never() as never }).parse(data) as never,
    generateDigest: (data) =>
      createHash('sha256')
        .update(typeof data === 'string' ? data : JSON.stringify(data))
        .digest('base64url'),
  };
  return context as LoaderContext;
}
