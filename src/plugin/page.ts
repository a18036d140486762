import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { Handbook } from '../core/handbook.ts';
import { describeKind } from '../core/kinds/descriptors.ts';
import { isOnboarding } from '../core/kinds/onboarding/descriptor.ts';
import { isYaml, type ParsedDocument } from '../core/markdown/document.ts';
import { finishHtml } from '../core/render/finish.ts';
import { guardHtml } from '../core/render/guard.ts';
import { type PreparedBody, prepareBody } from '../core/render/prepare.ts';
import { fillSlots, renderSlot } from '../core/render/slot.ts';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import { trimSlashes, withSlash } from '../core/text/path.ts';
import { renderAsciidoc, renderSource } from './asciidoc.ts';
import type { SiteLocale } from './locales.ts';
import { isMdxPage } from './mdx-page.ts';
import type { HandbookOptions } from './options.ts';
import { type PageData, parsePageData } from './page-data.ts';
import { inputsOf, type PageTexts } from './page-texts.ts';
import { renderRecord } from './record-renderer.ts';
import type { RenderedText } from './rendered-text.ts';
import { type ServerMemory, standInFor } from './server-memory.ts';
import { type DiagramFailure, renderSlots } from './slots.ts';
import { renderWords } from './words.ts';

/** A record's page on its way into the content store. */
export interface RecordPage {
  /** The path of the page without slashes around it. */
  id: string;
  /** A hash of everything that its text is rendered from. */
  text: string;
  /**
   * Renders and stores the page; diagrams that cannot be drawn are shown as source and added to `failures`. With `later`
   * the text is rendered when somebody asks for it.
   */
  store(
    failures: DiagramFailure[],
    later?: (render: () => Promise<RenderedText>) => RenderedText,
  ): Promise<void>;
  /** Stores the source of the page, letter by letter, where it cannot be rendered. */
  storeSource(): void;
}

/** Builds the page of a record. It is rendered anew only where its data or its prepared body changed. */
export async function buildPage(
  record: HandbookRecord,
  handbook: Handbook,
  {
    locale,
    context,
    texts,
    memory,
  }: { locale: SiteLocale; context: LoaderContext; texts: PageTexts; memory: ServerMemory | null },
  options: HandbookOptions,
): Promise<RecordPage> {
  const id = trimSlashes(`${locale.path}${record.url}`);
  const { contentsDepth } = describeKind(record);
  const data: PageData = {
    title: record.title.value,
    ...(record.description ? { description: record.description.value } : {}),
    editUrl: editUrl(record, handbook),
    lastUpdated: record.lastUpdated ? new Date(record.lastUpdated.value) : false,
    handbook: record.id,
    ...(contentsDepth ? { tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: contentsDepth } } : {}),
  };
  let prepared: PreparedBody | null = null;
  const prepare = async (): Promise<PreparedBody> => {
    prepared ??= await prepareRecord(record, handbook, locale);
    return prepared;
  };
  const text = await texts.hashOf(id, inputsOf(record, handbook, locale), async () =>
    createHash('sha256')
      .update(JSON.stringify([data, await prepare()]))
      .digest('base64url'),
  );
  // What is stored by a server is of no use for a build.
  const digest = context.generateDigest(memory ? `served ${text}` : text);
  const filePath = join(options.root, record.path);
  return {
    id,
    text,
    async store(failures, later) {
      const known = context.store.get(id);
      const remembered = memory?.pages.get(id);
      const isHere = !memory || remembered?.digest === digest || known?.deferredRender;
      if (known?.digest === digest && isHere) {
        if (known.deferredRender && known.filePath) context.store.addModuleImport(known.filePath);
        return;
      }
      const parsed = await parsePageData(context, { id, data, filePath });
      if (isMdxPage(record, handbook.config.strict)) {
        const module = relative(fileURLToPath(context.config.root), filePath).split(sep).join('/');
        context.store.set({ id, data: parsed, filePath: module, digest, deferredRender: true });
        return;
      }
      const place = { filePath, page: id, language: locale.lang };
      const render = async (): Promise<RenderedText> =>
        renderPrepared(await prepare(), place, context, failures);
      if (!memory) {
        const rendered = later ? later(render) : await render();
        context.store.set({ id, data: parsed, filePath: record.path, digest, rendered });
        return;
      }
      const rendered = remembered?.digest === digest ? remembered.rendered : await render();
      memory.pages.set(id, { digest, rendered });
      const standIn = { ...rendered, html: standInFor(id) };
      context.store.set({ id, data: parsed, filePath: record.path, digest, rendered: standIn });
    },
    storeSource() {
      const html = (handbook.documents.get(record.id) ?? []).map(renderSource).join('');
      const plain = { title: record.title.value, handbook: record.id, editUrl: false };
      context.store.set({ id, data: plain, filePath: record.path, rendered: { html } });
    },
  };
}

/** Renders prepared Markdown with the site's own processor and fills its slots. */
export async function renderPrepared(
  prepared: PreparedBody,
  { filePath, page, language }: { filePath: string; page: string; language: string },
  context: LoaderContext,
  failures: DiagramFailure[],
): Promise<RenderedText> {
  const rendered = await renderRecord(prepared.markdown, { fileURL: pathToFileURL(filePath), page }, context);
  return {
    ...rendered,
    html: fillSlots(
      finishHtml(guardHtml(rendered.html)),
      await renderSlots(prepared.slots, language, failures),
    ),
  };
}

/** The bodies of all files of a record as one. */
export async function prepareRecord(
  record: HandbookRecord,
  handbook: Handbook,
  { addresses: base, lang }: SiteLocale,
): Promise<PreparedBody> {
  const words = renderWords(lang);
  const bodies: string[] = [];
  const slots: PreparedBody['slots'][number][] = [];
  for (const document of handbook.documents.get(record.id) ?? []) {
    const prepared = await prepareDocument(document, { handbook, record, base, words });
    bodies.push(
      prepared.markdown.replace(
        /<div data-hb-slot="(\d+)">/g,
        (_, index) => `<div data-hb-slot="${Number(index) + slots.length}">`,
      ),
    );
    slots.push(...prepared.slots);
  }
  return { markdown: bodies.join('\n\n'), slots };
}

/** A body in another markup than Markdown is one piece of HTML, unless it holds tasks: those need their boxes. */
async function prepareDocument(
  document: ParsedDocument,
  context: Parameters<typeof prepareBody>[1],
): Promise<PreparedBody> {
  // What is nested without end would take the renderer down, and was not looked at.
  if (document.tooDeep || (isYaml(document.path) && document.tree.children.length === 0))
    return { markdown: renderSlot(0), slots: [{ type: 'html', html: renderSource(document) }] };
  if (document.format === 'markdown' || holdsTasks(document, context.record))
    return prepareBody(document, context);
  const html =
    document.format === 'asciidoc'
      ? guardHtml(await renderAsciidoc(document, { ...context, document }))
      : renderSource(document);
  return { markdown: renderSlot(0), slots: [{ type: 'html', html }] };
}

function holdsTasks(document: ParsedDocument, record: HandbookRecord): boolean {
  return isOnboarding(record) && record.tasks.some(({ source }) => source.path === document.path);
}

function editUrl(record: HandbookRecord, handbook: Handbook): string | false {
  const { editUrl: front } = handbook.config;
  return front ? `${withSlash(front)}${encodeURI(record.path)}` : false;
}
