import type { Diagnostic } from '../schema/handbook.ts';
import { hashText } from '../text/hash.ts';

/**
 * One word for each finding, the same on another day: what counts is the rule, the file and what stands on the line,
 * not the line's number. Findings that share all of these are told apart by their order. `rename` gives the path that
 * a file has elsewhere.
 */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  rename: (path: string) => string = (path) => path,
): string[] {
  const counts = new Map<string, number>();
  return diagnostics.map(({ rule, path, sourceLine, message }) => {
    const word = hashText([rule, rename(path), sourceLine?.trim() ?? message].join('\n'));
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return count === 1 ? word : `${word}:${count}`;
  });
}
