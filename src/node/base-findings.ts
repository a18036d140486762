import { fingerprints } from '../core/reporters/fingerprint.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import { copyBase } from './base-copy.ts';
import {
  type CheckedHandbook,
  type DiagramCheck,
  type RuleOptions,
  readCheckedHandbook,
} from './checked-handbook.ts';
import type { Base } from './find-base.ts';
import { gitDiff } from './git.ts';
import { readGitHistory } from './git-history.ts';
import { loadConfig } from './load-config.ts';
import type { LoadOptions } from './load-handbook.ts';

/** The handbook as it was where a branch left another one, and what the branch brought. */
export interface Beginning extends CheckedHandbook {
  /** What a path of then is called today. */
  rename(path: string): string;
  /** The findings of today that were not there then. */
  brought: Diagnostic[];
}

/**
 * Reads the handbook as it was where the branch left its base, and tells which of today's findings were not there. Both are
 * judged by today's settings and dates, so that a change of these alone brings nothing.
 * @throws UsageError where the contents of that commit cannot be had.
 */
export async function readBeginning(
  root: string,
  { ref, left }: Base,
  diagnostics: readonly Diagnostic[],
  checkDiagrams: DiagramCheck,
  options: LoadOptions,
  rules: RuleOptions,
): Promise<Beginning> {
  const base = await copyBase(root, left ?? ref);
  try {
    const history = await readGitHistory(root);
    const config = options.config ?? loadConfig(root).config;
    const before = await readCheckedHandbook(
      base.folder,
      checkDiagrams,
      { ...options, config, history },
      { ...rules, base: null },
    );
    const rename = await readRenames(root, left ?? ref);
    const known = new Set(fingerprints(before.diagnostics, rename));
    const words = fingerprints(diagnostics);
    const brought = diagnostics.filter((_, index) => !known.has(words[index] ?? ''));
    return { ...before, rename, brought };
  } finally {
    base.remove();
  }
}

/** What a path of a commit is called today. */
async function readRenames(root: string, commit: string): Promise<Beginning['rename']> {
  const { stdout } = await gitDiff(root, ['--relative', '--diff-filter=R', commit]);
  const names = new Map<string, string>();
  const tokens = stdout.split('\0');
  for (let index = 0; index + 2 < tokens.length; index += 3)
    names.set(tokens[index + 1] ?? '', tokens[index + 2] ?? '');
  return (path) => names.get(path) ?? path;
}
