import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { mayHoldAlertRules } from '../core/kinds/playbook/alert-rules.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import type { SourceFile } from '../core/source/source.ts';
import { compileGlob } from '../core/text/glob.ts';
import { decodeText } from './decode-text.ts';
import { listFiles } from './list-files.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of the largest file of rules that is read: generated ones are long. */
const MAX_RULES_SIZE = 50_000_000;

/** Names of files of rules within a folder, and of what they are made from. */
const RULE_FILE = /\.(?:ya?ml|json|rules|jsonnet|libsonnet)(?:\.(?:j2|jinja2?|erb|tpl|tmpl|gotmpl))?$/i;

/** Files that were named, and those below a folder or a glob that are none of those that count. */
interface FoundFiles {
  files: SourceFile[];
  others: string[];
}

/** Whether a file counts that a folder or a glob has brought. */
type Counts = (path: string, text: string) => boolean;

/**
 * Reads the files of alert rules that a person named, relative to the working directory: files, folders and globs. Of a
 * folder and a glob those count that hold rules.
 * @throws UsageError where one cannot be read as text, or names nothing.
 */
export function readAlertRules(
  cwd: string,
  words: readonly string[],
  counts: Counts = mayHoldAlertRules,
): FoundFiles {
  const refuse: Refuse = (word, reason, hint) => {
    throw new UsageError(
      `Unexpected file of alert rules "${word}", expected one that can be read: ${reason}`,
      hint,
    );
  };
  return readAll(cwd, words, { refuse, counts });
}

/** Reads the files of alert rules that the config names; what cannot be read becomes a diagnostic of the config. */
export function readConfiguredAlertRules(
  root: string,
  words: readonly string[],
): { files: SourceFile[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const refuse = (word: string, reason: string): void => {
    diagnostics.push({
      rule: 'file/unreadable',
      severity: 'error',
      message: `Unexpected file of alert rules "${word}", expected one that can be read: ${reason}`,
      path: word,
      line: null,
      column: null,
      help: 'Correct alertRules in the settings.',
      related: [],
    });
  };
  const { files } = readAll(root, words, { refuse, counts: mayHoldAlertRules, inside: root });
  return { files, diagnostics };
}

type Refuse = (word: string, reason: string, hint: string | null) => void;

function readAll(
  folder: string,
  words: readonly string[],
  { refuse, counts, inside }: { refuse: Refuse; counts: Counts; inside?: string },
): FoundFiles {
  const files = new Map<string, SourceFile>();
  const others = new Set<string>();
  for (const word of words) {
    const paths = expand(folder, word);
    let found = 0;
    for (const path of paths.paths) {
      const absolute = resolve(folder, path);
      const bytes = readPlainFile(absolute, {
        limit: MAX_RULES_SIZE,
        ...(inside === undefined ? {} : { inside }),
      });
      if (isRefused(bytes)) {
        if (paths.named) refuse(word, `${bytes.reason}.`, null);
        continue;
      }
      const decoded = decodeText(bytes);
      if ('problem' in decoded) {
        if (paths.named) refuse(word, decoded.problem.message, decoded.problem.help ?? null);
        continue;
      }
      if (!paths.named && !counts(path, decoded.text)) {
        others.add(path);
        continue;
      }
      found++;
      files.set(absolute, { path, text: decoded.text });
    }
    if (!paths.named && found === 0) refuse(word, 'no file there holds alert rules.', null);
  }
  return { files: [...files.values()], others: [...others] };
}

/** The paths that a word means, as the person would write them. */
function expand(folder: string, word: string): { paths: string[]; named: boolean } {
  const absolute = resolve(folder, word);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return { paths: below(absolute, folder, word, () => true), named: false };
  if (stat || !/[*?[{]/.test(word)) return { paths: [word], named: true };
  const fixed = word.split(/[\\/]/);
  const first = fixed.findIndex((part) => /[*?[{]/.test(part));
  const base = fixed.slice(0, first).join('/') || (isAbsolute(word) ? '/' : '.');
  const start = resolve(folder, base);
  if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) return { paths: [], named: false };
  const glob = compileGlob(`/${fixed.slice(first).join('/')}`);
  return { paths: below(start, folder, base, (path) => glob.matches(path)), named: false };
}

function below(start: string, folder: string, word: string, matches: (path: string) => boolean): string[] {
  return listFiles(start)
    .files.filter(({ path, type }) => type === 'file' && RULE_FILE.test(path) && matches(path))
    .map(({ path }) => {
      const full = join(start, path);
      return (isAbsolute(word) ? full : relative(folder, full)).replaceAll(sep, '/');
    });
}
