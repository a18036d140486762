import { join } from 'node:path';
import type { HandbookRecord } from '../../core/schema/handbook.ts';
import { takeLock } from '../../node/build-lock.ts';
import { PACKAGE_ROOT } from '../../node/cache-folder.ts';
import { writeHostFiles } from '../../node/host-files.ts';
import { guardOutput, makeStage, removeStage, swapSite, writeSiteMark } from '../../node/site-directory.ts';
import { verifySite } from '../../node/verify-site.ts';
import { buildLock, makeWorkspace, type Workspace } from '../../node/workspace.ts';
import { buildSiteConfig } from '../../plugin/site-config.ts';
import type { Io } from '../command.ts';
import { cachesIn } from './caches.ts';
import { describeContentError } from './content-error.ts';
import type { SiteSource } from './load-site-input.ts';
import { prepareProcess } from './prepare-process.ts';

/** A build that ended without a whole site. */
export class IncompleteSiteError extends Error {
  override name = 'IncompleteSiteError';
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
    try {
      await runAstro(source, workspace, built, io);
    } catch (error) {
      const paths = records.flatMap((record) => [record.path, record.title.source.path]);
      const fault = describeContentError(error, source.root, paths);
      throw fault === null ? error : new IncompleteSiteError(fault);
    }
    const problems = verifySite(built, records);
    if (problems.length > 0) throw new IncompleteSiteError(problems.join('\n'));
    writeHostFiles(built, source.config);
    writeSiteMark(built, source.config.base);
    guardOutput(out, [source.root, PACKAGE_ROOT, io.cwd]);
    swapSite(built, stage, out);
  } finally {
    io.signal.removeEventListener('abort', cleanUp);
    cleanUp();
  }
}

async function runAstro(
  source: SiteSource,
  { root, scratch }: Workspace,
  built: string,
  io: Io,
): Promise<void> {
  const restore = prepareProcess(root);
  const { build } = await import('astro');
  try {
    await build({
      ...buildSiteConfig(source),
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
