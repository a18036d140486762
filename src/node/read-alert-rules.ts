import { resolve } from 'node:path';
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
