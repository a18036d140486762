import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceFile } from '../core/source/source.ts';
import { decodeText } from './decode-text.ts';
import { reasonOf } from './list-files.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the files of alert rules that a person named, relative to the working directory.
 * @throws UsageError where one cannot be read as text.
 */
export function readAlertRules(cwd: string, paths: readonly string[]): SourceFile[] {
  return paths.map((path) => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(resolve(cwd, path));
    } catch (error) {
      throw new UsageError(`Unexpected --alert-rules "${path}", expected a file: ${reasonOf(error)}.`);
    }
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      throw new UsageError(
        `Unexpected --alert-rules "${path}": ${decoded.problem.message}`,
        decoded.problem.help,
      );
    return { path, text: decoded.text };
  });
}
