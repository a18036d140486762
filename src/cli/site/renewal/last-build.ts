import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { HandbookRecord } from '../../../core/schema/handbook.ts';
import { findCacheFolder, PACKAGE_ROOT } from '../../../node/cache-folder.ts';
import { KeptPages } from '../../../node/kept-pages.ts';
import { KeptSite } from '../../../node/kept-site.ts';
import { listPages } from '../../../node/list-pages.ts';
import { entryName } from '../../../node/prune-entries.ts';
import { SiteFiles } from '../../../node/site-files.ts';
import type { Workspace } from '../../../node/workspace.ts';
import type { RenderJobs } from '../../../plugin/jobs/render-jobs.ts';
import { SiteReuse } from '../../../plugin/jobs/site-reuse.ts';
import { noteBuild } from '../../../plugin/load-records.ts';
import type { HandbookUserOptions } from '../../../plugin/options.ts';
import type { Io } from '../../command.ts';
import type { SiteSource } from '../load-site-input.ts';
import { prepareProcess } from '../prepare-process.ts';
import { readSitemap } from '../shard/sitemap.ts';
import { KeptBundle } from './kept-bundle.ts';
import { noteSearchFiles } from './search-files.ts';
import { SearchPages } from './search-pages.ts';
import { keyOfSite } from './site-key.ts';

/** What is left of the last build of a site, and what this one leaves for the next. */
export interface LastBuild {
  /** Builds the site from it; false where a build from nothing is needed. */
  renew(workspace: Workspace, built: string): Promise<boolean>;
  /** What a build from nothing is to render and finish its pages with. */
  render: Pick<RenderJobs, 'reuse' | 'keep'>;
  finishInto(built: string): Pick<HandbookUserOptions, 'finished' | 'files' | 'noteFinish'>;
  /** Notes what such a build has written. */
  noteBuilt(built: string): void;
  /** Notes in which state the files of a finished site are: what is changed from here on is made anew by the next build. */
  noteFiles(): void;
  /** Whether a file of the site is one of an earlier build, as it was. */
  isKept(file: string): boolean;
  /** Takes the site that this one has replaced. */
  takeOld(old: string): void;
  /** Notes where the site is served. */
  noteServed(out: string): void;
  /** Lets the next build find what this one has kept. */
  commit(): void;
  /** Leaves all as the last build has left it. */
  discard(): void;
}

/**
 * Finds what the last build of a root has kept. Pages that are programs are made by code that nobody has looked at.
 * `isWhole` says that nothing is added to the site when its pages are there.
 */
export function findLastBuild(
  source: SiteSource,
  records: readonly HandbookRecord[],
  { out, io, isWhole }: { out: string; io: Io; isWhole: boolean },
): LastBuild {
  const { root, config, languages = [] } = source;
  const cache = findCacheFolder(io.env);
  const name = entryName(root, config.base);
  const hasPrograms =
    records.some(({ path }) => path.endsWith('.mdx')) ||
    listPages(join(PACKAGE_ROOT, 'src/content/docs')).length > 0;
  const isRenewable = !hasPrograms && languages.length === 0;
  const keepsPolicies = !hasPrograms && (config.policy ?? 'strict') === 'strict';
  const key = keyOfSite(source, io.env);
  const kept = new KeptPages(join(cache, 'pages', name));
  const bundle = new KeptBundle(join(cache, 'bundles', name));
  const reuse = new SiteReuse({
    kept,
    key,
    base: config.base,
    records,
    hasPrograms,
    keepsPolicies,
  });
  const site = isWhole && isRenewable && keepsPolicies ? new KeptSite(join(cache, 'sites', name), key) : null;
  let files: SiteFiles | null = null;
  let stamped: ReturnType<SiteFiles['stamped']> | null = null;
  const begin = (begun: SiteFiles): SiteFiles => {
    files = begun;
    reuse.begin(begun);
    return begun;
  };
  const note = (): void =>
    noteBuild({
      inputs: reuse.inputs,
      plots: reuse.plots,
      texts: reuse.texts,
      noteRenderer: (sample, pages) => bundle.note({ sample, shapes: { pages } }),
    });
  note();
  return {
    async renew({ root: project }, built) {
      const info = isRenewable ? bundle.find(key) : null;
      if (info === null) return false;
      const { renewSite } = await import('./renew-site.ts');
      const restore = prepareProcess(project);
      // As Astro does where a site is built from nothing.
      process.env.NODE_ENV ??= 'production';
      try {
        const made = begin(new SiteFiles(built, site?.placeInto(built, out) ?? new Map()));
        const searchPages = site && new SearchPages(site.folder, key);
        if (await renewSite({ source, bundle, info, reuse, root: project, files: made, searchPages }))
          return true;
      } catch (error) {
        if (io.env.HANDBOOK_DEBUG) io.stderr(`${String(error instanceof Error ? error.stack : error)}\n`);
        // What is kept may be damaged. A fault of the content comes up again in the build from nothing.
      } finally {
        restore();
      }
      reuse.forget();
      note();
      rmSync(built, { recursive: true, force: true });
      return false;
    },
    render: {
      reuse,
      keep: (taken, outDir) => {
        if (isRenewable) bundle.take(taken, outDir);
      },
    },
    finishInto: (built) => ({
      finished: reuse,
      files: begin(new SiteFiles(built)),
      noteFinish: (finish) => bundle.note({ finish }),
    }),
    noteBuilt: (built) => bundle.note({ key, sitemap: readSitemap(built)?.frame ?? null }),
    noteFiles() {
      if (files === null || site === null) return;
      if (files.list() === null) noteSearchFiles(files);
      stamped = files.stamped();
    },
    isKept: (file) => files?.isKept(file) ?? false,
    takeOld: (old) => site?.take(old),
    noteServed(served) {
      if (stamped) site?.note(served, stamped);
    },
    commit() {
      reuse.keepTexts();
      kept.commit();
      bundle.commit();
    },
    discard() {
      kept.discard();
      bundle.discard();
    },
  };
}
