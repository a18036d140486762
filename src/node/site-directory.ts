import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { homeFolder } from './cache-folder.ts';
import { fillInPlace, recoverInPlace, SITE_MARK } from './fill-in-place.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { processIsAlive } from './process-is-alive.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of the largest mark, which names every file of its site. */
const MAX_MARK_SIZE = 200_000_000;

const SiteMarkSchema = z.object({ handbook: z.literal(1), base: z.string(), files: z.array(z.string()) });
export type SiteMark = z.infer<typeof SiteMarkSchema>;

/** Lies in every folder that a build makes beside its output, so that the next one takes away none but those. */
const STAGE_MARK = '.handbook-stage';

/** The mark of a site, or null where a folder is none of ours. */
export function readSiteMark(directory: string): SiteMark | null {
  try {
    const bytes = readPlainFile(join(directory, SITE_MARK), { inside: directory, limit: MAX_MARK_SIZE });
    const parsed = SiteMarkSchema.safeParse(JSON.parse(bytes.toString()));
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
  const refuse = (found: string, hint = 'Choose another --out.') => {
    throw new UsageError(`Unexpected ${found} at --out ${out}, expected a folder for the site alone.`, hint);
  };
  const blocked = blockedBy(dirname(out));
  if (blocked !== null) refuse(`place below ${blocked}`);
  const found = lstatSync(out, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) refuse('symbolic link');
  const real = found ? realpathSync(out) : join(nearestReal(dirname(out)), basename(out));
  for (const path of [...precious, homeFolder() ?? sep])
    if (path === real || path.startsWith(real === sep ? sep : real + sep))
      refuse(`folder that holds ${path}`);
  recoverOutput(out);
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) refuse('file');
  recoverInPlace(out);
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
  const stage = mkdtempSync(join(dirname(out), `${stagePrefix(out)}${process.pid}-`));
  writeFileSync(join(stage, STAGE_MARK), `${basename(out)}\n`);
  return stage;
}

/**
 * Puts a finished site in the place of the output: the old one aside, the new one in, the old one away. Where that
 * fails half-way, the old one comes back. A mount point, such as a volume of Docker, stays and is filled anew.
 * @param takeOld may move the old one elsewhere before it is taken away.
 */
export function swapSite(
  built: string,
  stage: string,
  out: string,
  takeOld: (old: string) => void = () => {},
): void {
  const fresh = join(stage, 'new');
  moveDirectory(built, fresh);
  const old = join(stage, 'old');
  const hadOld = existsSync(out);
  if (hadOld && !moveAside(out, old)) {
    fillInPlace(fresh, out);
    removeStage(stage);
    return;
  }
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (hadOld) renameSync(old, out);
    throw error;
  }
  if (hadOld) takeOld(old);
  removeStage(stage);
}

/** Moves a site aside; false where its folder is a mount point, which no rename moves. */
function moveAside(out: string, old: string): boolean {
  try {
    renameSync(out, old);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EXDEV'))
      return false;
    throw error;
  }
}

/** Files of a site with forward slashes, sorted. */
export function listSite(directory: string): string[] {
  const files: string[] = [];
  const list = (front: string): void => {
    for (const entry of readdirSync(join(directory, front), { withFileTypes: true })) {
      if (entry.isDirectory()) list(`${front}${entry.name}/`);
      else files.push(`${front}${entry.name}`);
    }
  };
  list('');
  return files.sort();
}

/** Brings back a site that a killed build had just put aside, and takes away what such builds left behind. */
function recoverOutput(out: string): void {
  if (!existsSync(dirname(out))) return;
  for (const name of readdirSync(dirname(out))) {
    const stage = join(dirname(out), name);
    const pid = stageOwner(stage, out);
    if (pid === null || processIsAlive(pid)) continue;
    if (!isMarked(stage, out)) {
      removeUnmarked(stage);
      continue;
    }
    if (!existsSync(out) && existsSync(join(stage, 'old'))) renameSync(join(stage, 'old'), out);
    removeStage(stage);
  }
}

/** The process in the name of a folder that may be a stage of this output; null where it has no such name. */
function stageOwner(stage: string, out: string): number | null {
  const name = basename(stage);
  const prefix = stagePrefix(out);
  const pid = name.startsWith(prefix)
    ? /^(\d+)-[A-Za-z0-9]{6}$/.exec(name.slice(prefix.length))?.[1]
    : undefined;
  return pid !== undefined && lstatSync(stage, { throwIfNoEntry: false })?.isDirectory() ? Number(pid) : null;
}

function isMarked(stage: string, out: string): boolean {
  const mark = readPlainFile(join(stage, STAGE_MARK), { inside: stage });
  return !isRefused(mark) && mark.toString() === `${basename(out)}\n`;
}

/** Takes away what a kill leaves before a stage is marked, or after: a folder that holds nothing but an empty mark. */
function removeUnmarked(stage: string): void {
  const mark = join(stage, STAGE_MARK);
  const names = readdirSync(stage);
  if (names.length > 1 || (names.length === 1 && names[0] !== STAGE_MARK)) return;
  const found = lstatSync(mark, { throwIfNoEntry: false });
  if (found && !(found.isFile() && found.size === 0)) return;
  rmSync(mark, { force: true });
  rmdirSync(stage);
}

/** Takes a stage away, its mark last: what a kill leaves of it is still known as ours. */
export function removeStage(stage: string): void {
  for (const name of ['new', 'old']) rmSync(join(stage, name), { recursive: true, force: true });
  rmSync(stage, { recursive: true, force: true });
}

function stagePrefix(out: string): string {
  return `.${basename(out)}.handbook-`;
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

/** What keeps a folder from being made at a path: a file, or a link to nothing, at it or above it. */
function blockedBy(path: string): string | null {
  let stat: ReturnType<typeof lstatSync>;
  try {
    stat = lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // The system does not look below a file.
    return blockedBy(dirname(path));
  }
  if (!stat) return blockedBy(dirname(path));
  if (stat.isSymbolicLink() && !existsSync(path)) return `a symbolic link to nothing (${path})`;
  return stat.isDirectory() || (stat.isSymbolicLink() && statSync(path).isDirectory())
    ? null
    : `a file (${path})`;
}

function nearestReal(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(nearestReal(dirname(path)), basename(path));
}
