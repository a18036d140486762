import { relative, sep } from 'node:path';
import pc from 'picocolors';
import type { Handbook } from '../core/graph/handbook.ts';
import { joinSiteRoot } from '../core/outputs/site-address.ts';
import type { ReportContext } from '../core/reporters/reporter.ts';
import { git } from '../node/git.ts';
import type { Io } from './command.ts';
import { VERSION } from './version.ts';

/**
 * What the reporters need to know of a command's surroundings. `above` is the path of the root in its repository, where that is
 * known already.
 */
export async function buildReportContext(
  root: string,
  { records, config }: Pick<Handbook, 'records' | 'config'>,
  io: Io,
  above?: string,
): Promise<ReportContext> {
  const colors = pc.createColors(io.color);
  const below = relative(io.cwd, root).replaceAll(sep, '/');
  const prefix = below === '' ? '' : `${below}/`;
  return {
    prefix,
    repositoryPrefix: above ?? (await readPrefix(root)) ?? prefix,
    records: records.length,
    ...(config.site ? { site: joinSiteRoot(config.site, config.base) } : {}),
    version: VERSION,
    paint: (color, text) => colors[color](text),
  };
}

async function readPrefix(root: string): Promise<string | null> {
  const inside = await git(root, ['rev-parse', '--show-prefix']);
  return inside.code === 0 ? inside.stdout.replace(/\n$/, '') : null;
}
