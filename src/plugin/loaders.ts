import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import options from 'virtual:handbook/options';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Handbook } from '../core/graph/handbook.ts';
import { isPostmortem } from '../core/kinds/postmortem/descriptor.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import { forgetCompiled, readCompiled } from './compiled.ts';
import { drawIncidentTimeline } from './incident-plots.ts';
import type { HandbookOptions } from './options.ts';
import { isRecordPage, loadOwnPages } from './own-pages.ts';
import { buildPage } from './page.ts';
import { buildSiteData, type HandbookEntry } from './site-data.ts';
import { type DiagramFailure, describeFailure } from './slots.ts';

/**
 * Pages of all records, for Starlight's `docs` collection, beside those that the site has of its own in
 * `src/content/docs`. The id of an entry is its path on the site; the body is Markdown that core has prepared.
 */
export function handbookDocsLoader(): Loader {
  return {
    name: 'handbook-docs',
    async load(context) {
      await loadOwnPages(context);
      await loadAndWatch(context, syncPages);
    },
  };
}

/**
 * Records and what was derived from all of them, for a collection `handbook` without pages. What one page tells of
 * other records comes from here, since an entry of `docs` is only as fresh as its own file.
 */
export function handbookLoader(): Loader {
  return { name: 'handbook-records', load: (context) => loadAndWatch(context, syncRecords) };
}

/** A server for authors, which watches their files, shows the drafts that a built site leaves out. */
function optionsFor({ watcher }: LoaderContext): HandbookOptions {
  return watcher ? { ...options, config: { ...options.config, drafts: true } } : options;
}

function readFor(context: LoaderContext): ReturnType<typeof readCompiled> {
  return readCompiled(optionsFor(context));
}

type Sync = (context: LoaderContext) => Promise<void>;

async function loadAndWatch(context: LoaderContext, sync: Sync): Promise<void> {
  await sync(context);
  const { watcher } = context;
  if (!watcher) return;
  const { handbook } = await readFor(context);
  watcher.add(handbook.tree.folders.map((folder) => `${options.root}/${folder.path}`));
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    const known = handbook.tree.folders.some((folder) => path.startsWith(`${options.root}/${folder.path}`));
    if (!known) return;
    forgetCompiled(optionsFor(context));
    clearTimeout(timer);
    timer = setTimeout(() => {
      sync(context).catch((error: unknown) =>
        context.logger.error(error instanceof Error ? error.message : String(error)),
      );
    }, 100);
  });
}

async function syncPages(context: LoaderContext): Promise<void> {
  const { handbook, diagnostics } = await readFor(context);
  const { strict } = handbook.config;
  const stale = new Set(context.store.keys().filter((id) => isRecordPage(context.store.get(id)?.data)));
  takeOver(handbook, context);
  const paths = new Map<string, string>();
  const failures: DiagramFailure[] = [];
  for (const record of handbook.records) {
    // The home page shows the body of a page at the root itself.
    if (record.url === '/') continue;
    const page = await buildPage(record, handbook, context);
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
    try {
      await page.store(failures);
    } catch (error) {
      if (strict) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      diagnostics.push(notRendered(record.path, reason));
      page.storeSource();
    }
  }
  for (const id of stale) context.store.delete(id);
  // A server for authors shows the fault on the page.
  if (failures.length > 0 && strict && !context.watcher)
    throw new Error(failures.map(describeFailure).join('\n'));
  for (const failure of failures) if (!isKnown(failure, diagnostics)) diagnostics.push(notDrawn(failure));
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
function takeOver(handbook: Handbook, { store, config }: LoaderContext): void {
  for (const id of store.keys()) {
    const entry = store.get(id);
    if (!entry?.filePath || isRecordPage(entry.data)) continue;
    const path = relative(options.root, fileURLToPath(new URL(entry.filePath, config.root)))
      .split(sep)
      .join('/');
    if (handbook.byPath.has(path)) store.delete(id);
  }
}

async function syncRecords(context: LoaderContext): Promise<void> {
  const { handbook, diagnostics } = await readFor(context);
  const entries: { id: string; data: HandbookEntry }[] = [];
  for (const record of handbook.records) {
    const data: HandbookEntry = isPostmortem(record)
      ? { record, timeline: drawIncidentTimeline(record, handbook.config.language) }
      : { record };
    entries.push({ id: record.id, data });
  }
  entries.push({ id: 'site', data: { site: await buildSiteData(handbook, diagnostics, context) } });
  // All at once: a page that is asked for meanwhile must not find half of it.
  context.store.clear();
  for (const entry of entries) context.store.set({ ...entry, digest: context.generateDigest(entry.data) });
}
