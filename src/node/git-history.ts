import { resolve } from 'node:path';
import type { FileDates } from '../core/source/source.ts';
import { fileNameOf } from '../core/text/path.ts';
import { git } from './git.ts';
import { isRefused, readPlainFile } from './plain-file.ts';

/** What git knows of a root. Without git, or outside a repository, everything is empty. */
export interface GitHistory {
  /** Days by path relative to the root. */
  dates: Map<string, FileDates>;
  /** Web addresses of the repository, without credentials. */
  repositoryUrls: string[];
  /** Path of the root below the top of the repository, with a slash behind it; empty at the top. */
  prefix: string;
  /** The history is cut off, so that the first days of files are not known. */
  shallow: boolean;
  /** Contents are fetched on demand, so that only renames without an edit are followed. */
  partial: boolean;
  /** Git ran out of time or failed half-way; the dates are then left out. */
  failed: string | null;
  /** Git refused the repository since another user owns it; nothing of it is known. */
  foreign: boolean;
}

/** Reads the whole history in one pass of `git log`, renames followed. */
export async function readGitHistory(root: string): Promise<GitHistory> {
  const none: GitHistory = {
    dates: new Map(),
    repositoryUrls: [],
    prefix: '',
    shallow: false,
    partial: false,
    failed: null,
    foreign: false,
  };
  const place = await git(root, [
    'rev-parse',
    '--is-shallow-repository',
    '--git-path',
    'shallow',
    '--show-prefix',
  ]);
  if (place.code !== 0) return { ...none, foreign: place.foreign };
  const [shallowWord, shallowPath = '', prefix = ''] = place.stdout.split('\n');
  const shallow = shallowWord === 'true';
  const remotes = await git(root, ['config', '--get-regexp', '^remote\\..*\\.(url|promisor)$']);
  const partial = /\.promisor true$/m.test(remotes.stdout);
  const log = await git(root, [
    'log',
    '-z',
    '--name-status',
    partial ? '-M100%' : '-M',
    '--no-ext-diff',
    '--no-textconv',
    '--no-show-signature',
    '--format=%x01%H %as',
  ]);
  if (log.code !== 0)
    return { ...none, shallow, partial, failed: log.timedOut ? 'it took over a minute' : null };
  const boundary = shallow ? readBoundary(resolve(root, shallowPath)) : new Set<string>();
  const dates = parseGitLog(log.stdout, boundary, prefix);
  // A root that an outer repository ignores has no history there, and that repository is not its own.
  const repositoryUrls = dates.size === 0 ? [] : webUrls(remotes.stdout);
  return { ...none, dates, repositoryUrls, prefix: dates.size === 0 ? '' : prefix, shallow, partial };
}

/**
 * Reads `git log -z --name-status --format=%x01%H %as`, newest first. A rename without an edit is no change of
 * content; a rename of a template is the birth of a record. `boundary` are the commits at which a shallow history
 * was cut: what they "add" may be older.
 */
export function parseGitLog(
  log: string,
  boundary: ReadonlySet<string>,
  prefix: string,
): Map<string, FileDates> {
  const dates = new Map<string, FileDates>();
  /** What a path of the past is called today; null where it was another file. */
  const names = new Map<string, string | null>();
  const tokens = log.split('\0');
  let day = '';
  let cut = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = (tokens[index] ?? '').replace(/^\n/, '');
    if (token.startsWith('\u0001')) {
      const [hash = '', date = ''] = token.slice(1).trim().split(' ');
      day = date;
      cut = boundary.has(hash);
      continue;
    }
    const status = token[0];
    if (status === undefined) continue;
    const from = tokens[++index] ?? '';
    const path = status === 'R' || status === 'C' ? (tokens[++index] ?? '') : from;
    const name = names.has(path) ? names.get(path) : path;
    if (status !== 'D' && name && name.startsWith(prefix))
      touch(dates, name.slice(prefix.length), day, token, cut);
    if (status === 'A' || status === 'C') names.set(path, null);
    if (status === 'R') {
      names.set(path, null);
      names.set(from, isTemplate(from) ? null : (name ?? null));
    }
  }
  for (const [path, entry] of dates) if (entry.changed === '') dates.delete(path);
  return dates;
}

function touch(dates: Map<string, FileDates>, path: string, day: string, status: string, cut: boolean): void {
  const entry = dates.get(path) ?? { created: null, changed: '' };
  if (entry.changed === '' && status !== 'R100' && !cut) entry.changed = day;
  entry.created = cut ? null : day;
  dates.set(path, entry);
}

function isTemplate(path: string): boolean {
  return /template/i.test(fileNameOf(path));
}

/** Web addresses from the lines of `git config --get-regexp`. */
export function webUrls(remotes: string): string[] {
  const urls = remotes.split('\n').flatMap((line) => {
    const url = /\.url (.+)$/.exec(line)?.[1];
    const place =
      url && /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/]*@)?([\w.-]+)(?::\d+)?[/:](.+?)(?:\.git)?\/?$/.exec(url);
    if (!place?.[1]?.includes('.')) return [];
    return [`https://${place[1]}/${place[2]}`];
  });
  return [...new Set(urls)];
}

function readBoundary(path: string): Set<string> {
  const read = readPlainFile(path);
  return new Set(isRefused(read) ? [] : read.toString('utf8').split('\n').filter(Boolean));
}
