import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileHandbook, type Handbook } from '../core/handbook.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import type { HandbookConfig } from '../core/source/config.ts';
import type { SourceTree } from '../core/source/source.ts';
import { withoutSlash } from '../core/text/path.ts';
import { findSourceFolders, type NamedFolders } from './find-source-folders.ts';
import { type GitHistory, readGitHistory } from './git-history.ts';
import { listFiles } from './list-files.ts';
import { loadConfig } from './load-config.ts';
import { readConfiguredAlertRules } from './read-alert-rules.ts';
import { readAround } from './read-around.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { readLock } from './read-lock.ts';
import { readSources } from './read-sources.ts';
import type { ReadingCache } from './reading-cache.ts';
import { UsageError } from './usage-error.ts';

/** What takes the place of what the root says itself. */
export interface LoadOptions {
  /** Folders by kind, relative to the root; they take the place of the config's and of the usual names. */
  folders?: NamedFolders | undefined;
  /** In place of the config file of the root. */
  config?: HandbookConfig | undefined;
  /** Leave the dates of git out. */
  withoutGit?: boolean | undefined;
  /** What git knows, where it is read already. */
  history?: GitHistory | undefined;
  /** What was found out from the files before: those that say the same are not read again. */
  cache?: ReadingCache | null | undefined;
  /** Folders that a site has for its languages: see `SourceTree`. */
  languageFolders?: SourceTree['languageFolders'];
}

/**
 * Reads a root and compiles it: the one way from a folder on disk to a handbook. Nothing is written.
 * @throws UsageError where the root, a named folder or the config cannot be meant.
 */
export async function loadHandbook(root: string, options: LoadOptions = {}): Promise<Handbook> {
  const absolute = findRoot(root);
  const config = options.config ?? loadConfig(absolute).config;
  return compileHandbook(await readTree(absolute, config, options), config);
}

/** Reads the sources, the file names and the dates of a root. */
export async function readTree(
  root: string,
  config: HandbookConfig,
  options: Pick<LoadOptions, 'folders' | 'withoutGit' | 'history' | 'cache' | 'languageFolders'> = {},
): Promise<SourceTree> {
  const history = options.withoutGit ? null : (options.history ?? readGitHistory(root));
  const listing = listFiles(root);
  const folders = findSourceFolders(root, listing, config, options.folders ?? {});
  const { files: read, skipped, diagnostics } = readSources(root, listing, folders, options.cache);
  const files = options.cache?.adopt(read) ?? read;
  const known = await history;
  const alertRules = readConfiguredAlertRules(root, config.alertRules);
  const urls = [
    ...(config.repository ? [withoutSlash(config.repository)] : []),
    ...(known?.repositoryUrls ?? []),
  ];
  return {
    files,
    folders,
    ...(options.languageFolders ? { languageFolders: options.languageFolders } : {}),
    paths: new Set(listing.files.filter((file) => file.type === 'file').map((file) => file.path)),
    dates: known?.dates ?? new Map(),
    repositoryUrls: [...new Set(urls)],
    ...(await readAround(root, known?.prefix ?? '')),
    alertRules: alertRules.files,
    skipped,
    diagnostics: [
      ...diagnostics,
      ...alertRules.diagnostics,
      ...(known && files.length > 0 ? historyProblems(known) : []),
    ],
    ...readLock(root),
    ...readElsewhere(root, config),
  };
}

/** The absolute, real path of a root. */
export function findRoot(root: string): string {
  const absolute = resolve(root);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`Unexpected root "${root}", expected a folder that exists.`);
  if (!stat.isDirectory()) throw new UsageError(`Unexpected file "${root}", expected a folder.`);
  return realpathSync(absolute);
}

function historyProblems(history: GitHistory): Diagnostic[] {
  const place = { path: '.', line: null, column: null, related: [] };
  const found: Diagnostic[] = [];
  if (history.shallow) {
    found.push({
      rule: 'file/shallow-history',
      severity: 'warning',
      message: 'Unexpected shallow clone, expected the whole history: dates that lie before it are left out.',
      help: 'Run `git fetch --unshallow`; in CI set the fetch depth to 0.',
      ...place,
    });
  }
  if (history.partial) {
    found.push({
      rule: 'file/shallow-history',
      severity: 'warning',
      message: 'Unexpected partial clone, expected all contents: only renames without an edit are followed.',
      help: 'Clone without `--filter`.',
      ...place,
    });
  }
  if (history.foreign) {
    found.push({
      rule: 'file/shallow-history',
      severity: 'warning',
      message:
        'Unexpected owner of the repository, expected the user who runs this: dates of files are left out.',
      help: 'Use git 2.38 or later, or trust it: git config --global --add safe.directory "$PWD", at its top.',
      ...place,
    });
  }
  if (history.failed) {
    found.push({
      rule: 'file/shallow-history',
      severity: 'warning',
      message: `Unexpected end of git log (${history.failed}): dates of files are left out.`,
      ...place,
    });
  }
  return found;
}
