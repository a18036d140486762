import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { HandbookRecord } from '../../core/schema/handbook.ts';
import { takeLock } from '../../node/build-lock.ts';
import { PACKAGE_ROOT } from '../../node/cache-folder.ts';
import { guardOutput, makeStage, removeStage, swapSite, writeSiteMark } from '../../node/site-directory.ts';
import { verifySite } from '../../node/verify-site.ts';
import { buildLock, makeWorkspace, type Workspace } from '../../node/workspace.ts';
import { type RenderJobs, renderInThreads, type Shard } from '../../plugin/jobs/render-jobs.ts';
import { pageOfPath, recordsByPage } from '../../plugin/jobs/site-reuse.ts';
import { buildSiteConfig, type SiteInput } from '../../plugin/site-config.ts';
import type { UnfinishedSite } from '../../plugin/unfinished-site.ts';
import type { Io } from '../command.ts';
import { cachesIn } from './caches.ts';
import { describeContentError } from './content-error.ts';
import { IncompleteSiteError } from './incomplete-site.ts';
import type { SiteSource } from './load-site-input.ts';
import { prepareProcess } from './prepare-process.ts';
import { findLastBuild } from './renewal/last-build.ts';
import { writePart } from './shard/part.ts';

/** How the pages of a site are rendered. */
export interface RenderOptions {
  jobs?: number | undefined;
  /** The share of the pages that is built, which is no site until all shares are merged. */
  shard?: Shard | undefined;
  /** What else is put into the site before it takes its place. */
  complete?: ((built: string) => void | Promise<void>) | undefined;
  /** Whether the next build of the same root finds what this one has made. */
  isKept?: boolean;
}

/**
 * Builds a site into a fresh folder, counts its pages, and only then puts it in the place of the output.
 * @throws IncompleteSiteError where a page or the search index is missing; the old site is then untouched.
 */
export async function buildSite(
  source: SiteSource,
  records: readonly HandbookRecord[],
  out: string,
  io: Io,
  { jobs = defaultJobs(records.length), shard, complete, isKept = !shard }: RenderOptions = {},
): Promise<void> {
  guardOutput(out, [source.root, PACKAGE_ROOT, io.cwd]);
  const stage = makeStage(out);
  const cleanups = [() => removeStage(stage)];
  const cleanUp = () => {
    for (const clean of cleanups.splice(0)) clean();
  };
  io.signal.addEventListener('abort', cleanUp, { once: true });
  try {
    cleanups.push(
      await takeLock(buildLock(io.env), (pid) =>
        io.stderr(`Waiting for the build of process ${pid} to end.\n`),
      ),
    );
    const workspace = makeWorkspace(io.env);
    cleanups.unshift(workspace.remove);
    const built = join(workspace.scratch, 'site');
    const last = findLastBuild(source, records, { out, io, workspace, isWhole: !complete, isKept });
    cleanups.push(() => last.discard());
    const finish = (site: UnfinishedSite): void => {
      if (shard) writePart(site, shard, source, records);
    };
    try {
      const share = shard ? { shard, finish } : null;
      if (!(await last.render(built, { jobs, share }))) {
        const render = { ...findJobs(records, source.config.base, jobs), shard, reuse: last.reuse };
        const input = { ...source, build: { ...(shard ? { finish } : {}), ...last.finishInto(built) } };
        await runAstro(input, workspace, built, io, render);
      }
    } catch (error) {
      const paths = records.flatMap((record) => [record.path, record.title.source.path]);
      const fault = describeContentError(error, source.root, paths);
      throw fault === null ? error : new IncompleteSiteError(fault);
    }
    const problems = shard ? [] : verifySite(built, records, (file) => last.isKept(file) ?? false);
    if (problems.length > 0) throw new IncompleteSiteError(problems.join('\n'));
    last.noteFiles();
    await complete?.(built);
    last.commit();
    writeSiteMark(built, source.config.base);
    guardOutput(out, [source.root, PACKAGE_ROOT, io.cwd]);
    swapSite(built, stage, out, (old) => last.takeOld(old));
    last.noteServed(out);
  } finally {
    io.signal.removeEventListener('abort', cleanUp);
    cleanUp();
  }
}

/** Records from which on several threads are worth their start. */
const WORTH_THREADS = 300;

/** Threads that a site is rendered in unless its builder says: as many as there are cores. */
function defaultJobs(records: number): number {
  return records < WORTH_THREADS ? 1 : Math.min(availableParallelism(), 8);
}

/** Pages of records can be rendered in any thread, unless a record is a program that may show pictures of its own. */
function findJobs(records: readonly HandbookRecord[], base: string, jobs: number): RenderJobs {
  const movable = recordsByPage(records, base);
  return { jobs, isMovable: (pathname) => movable.has(pageOfPath(pathname)) };
}

async function runAstro(
  source: SiteInput,
  { root, scratch }: Workspace,
  built: string,
  io: Io,
  render: RenderJobs,
): Promise<void> {
  const restore = prepareProcess(root);
  const { build } = await import('astro');
  const config = buildSiteConfig(source);
  try {
    await build({
      ...config,
      integrations: [...(config.integrations ?? []), renderInThreads(render)],
      configFile: false,
      mode: 'production',
      root,
      outDir: built,
      ...cachesIn(scratch),
      logLevel: io.env.HANDBOOK_DEBUG ? 'debug' : 'error',
    });
  } finally {
    restore();
  }
}
