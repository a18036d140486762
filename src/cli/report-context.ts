import { relative, sep } from 'node:path';
import pc from 'picocolors';
import type { ReportContext } from '../core/reporters/reporter.ts';
import type { Io } from './command.ts';
import { VERSION } from './version.ts';

/** What the reporters need to know of a command's surroundings. */
export function buildReportContext(root: string, records: number, io: Io): ReportContext {
  const colors = pc.createColors(io.color);
  const below = relative(io.cwd, root).replaceAll(sep, '/');
  return {
    prefix: below === '' ? '' : `${below}/`,
    records,
    version: VERSION,
    paint: (color, text) => colors[color](text),
  };
}
