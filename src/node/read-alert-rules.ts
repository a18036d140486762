import { join, resolve } from 'node:path';
import type { Diagnostic } from '../core/schema/handbook.ts';
import type { SourceFile } from '../core/source/source.ts';
import { decodeText } from './decode-text.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of the largest file of rules that is read: generated ones are long. */
const MAX_RULES_SIZE = 50_000_000;

/**
 * Reads the files of alert rules that a person named, relative to the working directory.
 * @throws UsageError where one cannot be read as text.
 */
export function readAlertRules(cwd: string, paths: readonly string[]): SourceFile[] {
  return paths.map((path) => {
    const bytes = readPlainFile(resolve(cwd, path), { limit: MAX_RULES_SIZE });
    if (isRefused(bytes))
      throw new UsageError(`Unexpected --alert-rules "${path}", expected a file: ${bytes.reason}.`);
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      throw new UsageError(
        `Unexpected --alert-rules "${path}": ${decoded.problem.message}`,
        decoded.problem.help,
      );
    return { path, text: decoded.text };
  });
}

/** Reads the files of alert rules that the config names; what cannot be read becomes a diagnostic of the config. */
export function readConfiguredAlertRules(
  root: string,
  paths: readonly string[],
): { files: SourceFile[]; diagnostics: Diagnostic[] } {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const read = readBelow(root, path);
    if ('text' in read) files.push({ path, text: read.text });
    else
      diagnostics.push({
        rule: 'file/unreadable',
        severity: 'error',
        message: `Unexpected file of alert rules "${path}", expected one that can be read: ${read.reason}.`,
        path,
        line: null,
        column: null,
        help: 'Correct alertRules in the settings.',
        related: [],
      });
  }
  return { files, diagnostics };
}

/** A file below the root; never one outside of it, nor a pipe that would never end. */
function readBelow(root: string, path: string): { text: string } | { reason: string } {
  const bytes = readPlainFile(join(root, path), { inside: root, limit: MAX_RULES_SIZE });
  if (isRefused(bytes)) return { reason: bytes.reason };
  const decoded = decodeText(bytes);
  return 'problem' in decoded ? { reason: decoded.problem.message } : { text: decoded.text };
}
