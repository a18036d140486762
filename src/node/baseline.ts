import { join } from 'node:path';
import { z } from 'zod';
import { fingerprints } from '../core/reporters/fingerprint.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { replaceFile } from './replace-file.ts';
import { UsageError } from './usage-error.ts';

/** Name of the committed file, at the root, with the findings that a team has agreed to mend later. */
export const BASELINE_FILE = '.handbook-baseline.json';

const EntrySchema = z.strictObject({ rule: z.string(), path: z.string(), fingerprint: z.string() });
const BaselineSchema = z.strictObject({ handbookBaseline: z.literal(1), findings: z.array(EntrySchema) });

/** A finding that is known, as the file names it. */
export type BaselineEntry = z.infer<typeof EntrySchema>;

/** Findings parted by what the baseline knows; `gone` are those of the file that are not found any more. */
export interface ComparedWithBaseline {
  fresh: Diagnostic[];
  gone: BaselineEntry[];
}

/**
 * Parts findings by the baseline of a root; without such a file all of them are fresh.
 * @throws UsageError where the file is none.
 */
export function compareWithBaseline(root: string, diagnostics: readonly Diagnostic[]): ComparedWithBaseline {
  const entries = readBaseline(root);
  const words = fingerprints(diagnostics);
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const found = new Set(words);
  return {
    fresh: diagnostics.filter((_, index) => !known.has(words[index] ?? '')),
    gone: entries.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}

/** Writes the baseline of a root, a finding a line, so that two branches rarely meet in it. */
export function writeBaseline(root: string, diagnostics: readonly Diagnostic[]): void {
  const words = fingerprints(diagnostics);
  const lines = diagnostics.map(
    ({ rule, path }, index) => `    ${JSON.stringify({ rule, path, fingerprint: words[index] })}`,
  );
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  replaceFile(join(root, BASELINE_FILE), `{\n  "handbookBaseline": 1,\n  "findings": ${list}\n}\n`);
}

function readBaseline(root: string): BaselineEntry[] {
  const read = readPlainFile(join(root, BASELINE_FILE), { inside: root });
  if (isRefused(read)) {
    if (read.fault === 'missing') return [];
    throw new UsageError(
      `${BASELINE_FILE} cannot be read: ${read.reason}.`,
      'Put a plain file in its place, or remove it.',
    );
  }
  try {
    return BaselineSchema.parse(JSON.parse(read.toString('utf8'))).findings;
  } catch {
    throw new UsageError(
      `Unexpected ${BASELINE_FILE}, expected what \`handbook check --write-baseline\` writes.`,
      'Restore it from version control, or write it anew.',
    );
  }
}
