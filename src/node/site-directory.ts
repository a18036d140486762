import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { UsageError } from './usage-error.ts';

/** Lies in every site and names its files, so that a build takes away nothing that it has not written. */
export const SITE_MARK = '.handbook-site';

const SiteMarkSchema = z.object({ handbook: z.literal(1), base: z.string(), files: z.array(z.string()) });
export type SiteMark = z.infer<typeof SiteMarkSchema>;

/** The mark of a site, or null where a folder is none of ours. */
export function readSiteMark(directory: string): SiteMark | null {
  try {
    const parsed = SiteMarkSchema.safeParse(JSON.parse(readFileSync(join(directory, SITE_MARK), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Marks a folder as a site of ours by a list of its files, so that the next build may take its place. */
export function writeSiteMark(directory: string, base: string): void {
  const files = listSite(directory).filter((path) => path !== SITE_MARK);
  writeFileSync(join(directory, SITE_MARK), `${JSON.stringify({ handbook: 1, base, files }, null, 1)}\n`);
}

/**
 * Refuses an output that a build must not replace.
 * @throws UsageError where it is a file or a symbolic link, holds a place in `precious`, or files that no build wrote.
 */
export function guardOutput(out: string, precious: readonly string[]): void {
  recoverOutput(out);
  const stat = lstatSync(out, { throwIfNoEntry: false });
  const refuse = (found: string, hint = 'Choose another --out.') => {
    throw new UsageError(`Unexpected ${found} at --out ${out}, expected a folder for the site alone.`, hint);
  };
  const real = stat ? realpathSync(out) : join(nearestReal(dirname(out)), basename(out));
  for (const path of [...precious, homedir()])
    if (path === real || path.startsWith(real === sep ? sep : real + sep))
      refuse(`folder that holds ${path}`);
  if (!stat) return;
  if (stat.isSymbolicLink()) refuse('symbolic link');
  if (!stat.isDirectory()) refuse('file');
  if (readdirSync(out).length === 0) return;
  const mark = readSiteMark(out);
  if (!mark) refuse('folder of something else', 'Choose another --out, or empty the folder.');
  const own = new Set([...(mark?.files ?? []), SITE_MARK]);
  const foreign = listSite(out).filter((path) => !own.has(path));
  if (foreign.length > 0)
    refuse(
      `${foreign.length === 1 ? 'file' : `${foreign.length} files`} not written by a build (${foreign.slice(0, 3).join(', ')})`,
      'Move them away; files for the site belong into the folder public.',
    );
}

/** A fresh folder beside the output, on its file system. It proves that the place can be written. */
export function makeStage(out: string): string {
  mkdirSync(dirname(out), { recursive: true });
  return mkdtempSync(join(dirname(out), `.${basename(out)}.handbook-${process.pid}-`));
}

/**
 * Puts a finished site in the place of the output: the old one aside, the new one in, the old one away. Where that
 * fails half-way, the old one comes back.
 */
export function swapSite(built: string, stage: string, out: string): void {
  const fresh = join(stage, 'new');
  moveDirectory(built, fresh);
  const old = join(stage, 'old');
  const hadOld = existsSync(out);
  if (hadOld) renameSync(out, old);
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (hadOld) renameSync(old, out);
    throw error;
  }
  rmSync(stage, { recursive: true, force: true });
}

/** Files of a site with forward slashes, sorted. */
export function listSite(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** Brings back a site that a killed build had just put aside, and takes away what such builds left behind. */
function recoverOutput(out: string): void {
  if (!existsSync(dirname(out))) return;
  const prefix = `.${basename(out)}.handbook-`;
  for (const name of readdirSync(dirname(out)).filter((candidate) => candidate.startsWith(prefix))) {
    const stage = join(dirname(out), name);
    if (processIsAlive(Number(name.slice(prefix.length).split('-')[0]))) continue;
    if (!existsSync(out) && existsSync(join(stage, 'old'))) renameSync(join(stage, 'old'), out);
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Renames a folder, or copies it where it must cross file systems. */
function moveDirectory(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

function nearestReal(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(nearestReal(dirname(path)), basename(path));
}

/** Whether a process with this id runs; one of another user counts. */
export function processIsAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
