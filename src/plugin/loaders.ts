import options from 'virtual:handbook/options';
import type { Loader, LoaderContext } from 'astro/loaders';
import { forgetCompiled, readCompiled } from './compiled.ts';
import { drawIncidentTimeline } from './incident-plots.ts';
import { isRecordPage, loadOwnPages } from './own-pages.ts';
import { buildPage } from './page.ts';
import { buildSiteData, type HandbookEntry } from './site-data.ts';
import { DiagramFailure } from './slots.ts';

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

type Sync = (context: LoaderContext) => Promise<void>;

async function loadAndWatch(context: LoaderContext, sync: Sync): Promise<void> {
  await sync(context);
  const { watcher } = context;
  if (!watcher) return;
  const { handbook } = await readCompiled(options);
  watcher.add(handbook.tree.folders.map((folder) => `${options.root}/${folder.path}`));
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    const known = handbook.tree.folders.some((folder) => path.startsWith(`${options.root}/${folder.path}`));
    if (!known) return;
    forgetCompiled(options);
    clearTimeout(timer);
    timer = setTimeout(() => {
      sync(context).catch((error: unknown) =>
        context.logger.error(error instanceof Error ? error.message : String(error)),
      );
    }, 100);
  });
}

async function syncPages(context: LoaderContext): Promise<void> {
  const { handbook } = await readCompiled(options);
  const stale = new Set(context.store.keys().filter((id) => isRecordPage(context.store.get(id)?.data)));
  const paths = new Map<string, string>();
  const failures: DiagramFailure[] = [];
  for (const record of handbook.records) {
    // The home page shows the body of a page at the root itself.
    if (record.url === '/') continue;
    const page = await buildPage(record, handbook, context);
    const own = context.store.get(page.id);
    const other = paths.get(page.id) ?? (own && !isRecordPage(own.data) ? own.filePath : undefined);
    if (other !== undefined)
      throw new Error(
        `Unexpected second page at ${record.url} (${record.path}), expected only that of ${other}. Rename one of the files.`,
      );
    paths.set(page.id, record.path);
    stale.delete(page.id);
    try {
      await page.store();
    } catch (error) {
      if (!(error instanceof DiagramFailure)) throw error;
      failures.push(error);
    }
  }
  for (const id of stale) context.store.delete(id);
  if (failures.length > 0) throw new Error(failures.map((failure) => failure.message).join('\n'));
}

async function syncRecords(context: LoaderContext): Promise<void> {
  const { handbook, diagnostics } = await readCompiled(options);
  const entries: { id: string; data: HandbookEntry }[] = [];
  for (const record of handbook.records) {
    const data: HandbookEntry =
      record.kind === 'postmortem'
        ? { record, timeline: drawIncidentTimeline(record, handbook.config.language) }
        : { record };
    entries.push({ id: record.id, data });
  }
  entries.push({ id: 'site', data: { site: await buildSiteData(handbook, diagnostics, context) } });
  // All at once: a page that is asked for meanwhile must not find half of it.
  context.store.clear();
  for (const entry of entries) context.store.set({ ...entry, digest: context.generateDigest(entry.data) });
}
