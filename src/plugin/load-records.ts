import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { Handbook } from '../core/graph/handbook.ts';
import { inLanguage } from '../core/graph/in-language.ts';
import { isPostmortem } from '../core/kinds/postmortem/descriptor.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import { isSourcePath } from '../core/source/file-name.ts';
import { isBelow } from '../core/source/folders.ts';
import { saveReading } from '../node/shared-reading.ts';
import { forgetCompiled, readCompiled } from './compiled.ts';
import { type DrawnPlots, drawIncidentTimeline } from './incident-plots.ts';
import type { PageInputs } from './jobs/page-inputs.ts';
import type { Loading } from './loading.ts';
import type { SiteLocale } from './locales.ts';
import type { HandbookOptions } from './options.ts';
import { isRecordPage, loadOwnPages } from './own-pages.ts';
import { buildPage, type RecordPage } from './page.ts';
import { PageTexts } from './page-texts.ts';
import type { RenderedText } from './rendered-text.ts';
import { serverMemory } from './server-memory.ts';
import { buildSiteData, type HandbookEntry, type StoredEntry } from './site-data.ts';
import { type DiagramFailure, describeFailure } from './slots.ts';

/** What a build notes of its pages, so that the next one may keep them. */
export interface BuildNotes {
  inputs: PageInputs;
  /** Draws only those plots that the last build has not drawn. */
  plots: DrawnPlots;
  /** Hashes of the texts of pages. */
  texts: PageTexts;
  /** Takes the text of a page for later where the last build has rendered it without a fault; null where it is new. */
  later?: (
    page: Pick<RecordPage, 'id' | 'text'>,
  ) => ((render: () => Promise<RenderedText>) => RenderedText) | null;
}

let notes: BuildNotes | null = null;

/** Lets what shapes pages be noted while it is stored. */
export function noteBuild(taken: BuildNotes): void {
  notes = taken;
}

/** Fills the collections from the readers of this process. */
export const LOADING: Loading = {
  async loadPages(context, options, docsLoader) {
    await loadOwnPages(context, docsLoader);
    await loadAndWatch(context, options, syncPages);
  },
  loadRecords: (context, options) => loadAndWatch(context, options, syncRecords),
};

type Sync = (context: LoaderContext, options: HandbookOptions) => Promise<void>;

/** Milliseconds in which further changes are waited for: an editor writes a file in several steps. */
const PAUSE = 100;

/** Fills a collection, and where a server runs, again whenever a file of the handbook changes. */
async function loadAndWatch(context: LoaderContext, options: HandbookOptions, sync: Sync): Promise<void> {
  await sync(context, options);
  const { watcher, logger } = context;
  if (!watcher) return;
  const watched = new Set<string>();
  const follow = async (): Promise<void> => {
    const { handbook } = await readCompiled(options);
    const fresh = handbook.tree.folders.map(({ path }) => join(options.root, path));
    watcher.add(fresh.filter((folder) => !watched.has(folder)));
    for (const folder of fresh) watched.add(folder);
  };
  await follow();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher.on('all', (event, path) => {
    // A new file anywhere may be the first record of its folder.
    const mayBeFirst = event === 'add' && isSourcePath(path) && isBelow(path, options.root);
    if (!mayBeFirst && !watched.values().some((folder) => isBelow(path, folder))) return;
    forgetCompiled(options);
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running
        .then(() => sync(context, options))
        .then(follow)
        .catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
    }, PAUSE);
  });
}

async function syncPages(context: LoaderContext, options: HandbookOptions): Promise<void> {
  const { handbook, diagnostics } = await readCompiled(options);
  const { strict } = handbook.config;
  const stale = new Set(context.store.keys().filter((id) => isRecordPage(context.store.get(id)?.data)));
  takeOver(handbook, context, options.root);
  const paths = new Map<string, string>();
  const failures: DiagramFailure[] = [];
  const memory = serverMemory();
  const texts = knownTexts();
  for (const { record, locale, shown } of pagesOf(handbook, options.locales)) {
    const page = await buildPage(record, shown, { locale, context, texts, memory }, options);
    const own = context.store.get(page.id);
    const other = paths.get(page.id) ?? (own && !isRecordPage(own.data) ? own.filePath : undefined);
    if (other !== undefined) {
      const message = `Unexpected second page at ${record.url} (${record.path}), expected only that of ${other}. Rename one of the files.`;
      if (strict) throw new Error(message);
      context.logger.warn(message);
      continue;
    }
    paths.set(page.id, record.path);
    stale.delete(page.id);
    const before = failures.length;
    try {
      await page.store(failures, notes?.later?.(page) ?? undefined);
      if (failures.length === before) notes?.inputs.notePage(page.id, page.text);
    } catch (error) {
      if (strict) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      diagnostics.push(notRendered(record.path, reason));
      page.storeSource();
    }
  }
  memory?.texts.endRound();
  removePages(stale, context);
  // A server for authors shows the fault on the page.
  if (failures.length > 0 && strict && !context.watcher)
    throw new Error(failures.map(describeFailure).join('\n'));
  for (const failure of failures) if (!isKnown(failure, diagnostics)) diagnostics.push(notDrawn(failure));
}

/** What is known of the texts of pages: by a server from the last change, by a build from the last one. */
function knownTexts(): PageTexts {
  return serverMemory()?.texts ?? notes?.texts ?? new PageTexts();
}

/** Removes the pages of records that are gone. */
function removePages(ids: ReadonlySet<string>, { store }: LoaderContext): void {
  for (const id of ids) {
    store.delete(id);
    serverMemory()?.pages.delete(id);
  }
}

/** The pages of all records in each language of the site. */
function* pagesOf(
  handbook: Handbook,
  locales: readonly SiteLocale[],
): Generator<{ record: Handbook['records'][number]; locale: SiteLocale; shown: Handbook }> {
  for (const locale of locales) {
    const shown = inLanguage(handbook, locale.lang);
    // The home page shows the body of a page at the root itself.
    for (const record of shown.records) if (record.url !== '/') yield { record, locale, shown };
  }
}

/** Whether parsing has found what drawing found. */
function isKnown({ path, fault }: DiagramFailure, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(
    (known) => known.path === path && known.line === fault.line && known.rule.startsWith('diagram/'),
  );
}

function notDrawn({ path, fault: { rule, message, line, column } }: DiagramFailure): Diagnostic {
  const help = 'Correct the diagram, or make it smaller; the page shows its source.';
  return { rule, severity: 'error', message, path, line, column, help, related: [] };
}

function notRendered(path: string, reason: string): Diagnostic {
  const message = `Unexpected text that cannot be made a page (${reason}), expected Markdown.`;
  const help = 'Look for the part that no other tool renders either; the page shows its source.';
  return {
    rule: 'file/not-rendered',
    severity: 'error',
    message,
    path,
    line: null,
    column: null,
    help,
    related: [],
  };
}

/** Takes the pages of files that are records out of the site's own: the handbook makes them. */
function takeOver(handbook: Handbook, { store, config }: LoaderContext, root: string): void {
  for (const id of store.keys()) {
    const entry = store.get(id);
    if (!entry?.filePath || isRecordPage(entry.data)) continue;
    const path = relative(root, fileURLToPath(new URL(entry.filePath, config.root)))
      .split(sep)
      .join('/');
    if (handbook.byPath.has(path)) store.delete(id);
  }
}

async function syncRecords(context: LoaderContext, options: HandbookOptions): Promise<void> {
  const { handbook, diagnostics } = await readCompiled(options);
  const memory = serverMemory();
  const plots = memory?.plots ?? notes?.plots;
  const entries: { id: string; data: HandbookEntry; text: string }[] = [];
  const add = (id: string, data: HandbookEntry) => entries.push({ id, data, text: JSON.stringify(data) });
  for (const locale of options.locales) {
    const isFirst = locale === options.locales[0];
    const { records, ...own } = inLanguage(handbook, locale.lang);
    const mark = isFirst ? {} : { locale: locale.path };
    const prefix = isFirst ? '' : `${locale.path} `;
    for (const record of records) {
      const translated = record !== handbook.byId.get(record.id);
      // What a language has not of its own is that of the first one.
      if (!isFirst && !translated && !isPostmortem(record)) continue;
      const data: HandbookEntry = { record, ...mark, ...(translated ? { translated } : {}) };
      if (isPostmortem(record)) data.timeline = await drawIncidentTimeline(record, locale.lang, plots);
      add(`${prefix}${record.id}`, data);
    }
    const site = await buildSiteData({ ...own, records }, diagnostics, {
      locale,
      context,
      plots,
    });
    add(`${prefix}site`, { site, ...mark });
  }
  // In several languages a page may show that of another, which is not noted: those pages are rendered anew.
  if (notes && options.locales.length === 1) {
    const site = entries.find(({ data }) => data.site)?.data.site;
    const texts = new Map(entries.flatMap(({ id, data, text }) => (data.record ? [[id, text]] : [])));
    const { records } = inLanguage(handbook, options.locales[0]?.lang ?? '');
    if (site) notes.inputs.noteRecords(records, texts, site);
  }
  // All at once: a page that is asked for meanwhile must not find half of it.
  context.store.clear();
  memory?.records.clear();
  for (const { id, text } of entries) {
    memory?.records.set(id, text);
    const data: StoredEntry = { text: memory ? '' : text };
    context.store.set({ id, data, digest: context.generateDigest(text) });
  }
  saveReading(options);
}
