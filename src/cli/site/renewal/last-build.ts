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
import { SiteReuse } from '../../../plugin/jobs/site-reuse.ts';
import { noteBuild } from '../../../plugin/load-records.ts';
import type { HandbookUserOptions } from '../../../plugin/options.ts';
import type { Io } from '../../command.ts';
import { keysOfBundle } from '../bundle/bundle-key.ts';
import type { SiteRendering } from '../bundle/render-site.ts';
import { findBundle } from '../bundle/site-bundle.ts';
import type { SiteSource } from '../load-site-input.ts';
import { prepareProcess } from '../prepare-process.ts';
import { noteSearchFiles } from './search-files.ts';
import { SearchPages } from './search-pages.ts';
import { keyOfSite } from './site-key.ts';

/** What is left of the last build of a site, and what this one leaves for the next. */
export interface LastBuild {
  /** Builds the site by the bundle of this package; false where Astro's own build is needed. */
  render(built: string, how: Pick<SiteRendering, 'jobs' | 'share'>): Promise<boolean>;
  /** Pages that such a build takes from the last one. */
  reuse: SiteReuse;
  finishInto(built: string): Pick<HandbookUserOptions, 'finished' | 'files'>;
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

/** Where a build takes place, and what for. */
export interface BuildSetting {
  out: string;
  io: Io;
  workspace: Workspace;
  isWhole: boolean;
  isKept: boolean;
}

/**
 * Finds what the last build of a root has kept. Pages that are programs are made by code that nobody has looked at.
 * `isWhole` says that nothing is added to the site when its pages are there, `isKept` that the next build is to find what
 * this one has made.
 */
export function findLastBuild(
  source: SiteSource,
  records: readonly HandbookRecord[],
  { out, io, workspace, isWhole, isKept }: BuildSetting,
): LastBuild {
  const { root, config, languages = [] } = source;
  const cache = isKept ? findCacheFolder(io.env) : workspace.scratch;
  const name = entryName(root, config.base);
  const hasPrograms =
    records.some(({ path }) => path.endsWith('.mdx')) ||
    listPages(join(PACKAGE_ROOT, 'src/content/docs')).length > 0;
  const isPlain = !hasPrograms && languages.length === 0;
  const keepsPolicies = !hasPrograms && (config.policy ?? 'strict') === 'strict';
  const keys = keysOfBundle();
  const key = keyOfSite(source, keys.all, io.env);
  const kept = new KeptPages(join(cache, 'pages', name));
  const reuse = new SiteReuse({ kept, key, base: config.base, records, hasPrograms, keepsPolicies });
  const site =
    isKept && isWhole && isPlain && keepsPolicies ? new KeptSite(join(cache, 'sites', name), key) : null;
  let files: SiteFiles | null = null;
  let stamped: ReturnType<SiteFiles['stamped']> | null = null;
  const begin = (begun: SiteFiles): SiteFiles => {
    files = begun;
    reuse.begin(begun);
    return begun;
  };
  const note = (): void => noteBuild({ inputs: reuse.inputs, plots: reuse.plots, texts: reuse.texts });
  note();
  return {
    reuse,
    async render(built, how) {
      if (!isPlain) return false;
      const restore = prepareProcess(workspace.root);
      // As Astro does where a site is built from nothing.
      process.env.NODE_ENV ??= 'production';
      try {
        const bundle = await findBundle(keys, process.env);
        const { renderSite } = await import('../bundle/render-site.ts');
        const made = begin(new SiteFiles(built, site?.placeInto(built, out) ?? new Map()));
        const searchPages = site && new SearchPages(site.folder, key);
        const place = { source, bundle, reuse, root: workspace.root, files: made, searchPages };
        if (await renderSite({ ...place, ...how })) return true;
      } catch (error) {
        if (io.env.HANDBOOK_DEBUG) io.stderr(`${String(error instanceof Error ? error.stack : error)}\n`);
        // What is kept may be damaged. A fault of the content comes up again in Astro's own build.
      } finally {
        restore();
      }
      reuse.forget();
      note();
      rmSync(built, { recursive: true, force: true });
      return false;
    },
    finishInto: (built) => ({ finished: reuse, files: begin(new SiteFiles(built)) }),
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
      if (!isKept) return;
      reuse.keepTexts();
      kept.commit();
    },
    discard: () => kept.discard(),
  };
}
