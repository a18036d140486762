import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHandbook } from '../../../src/core/rules/index.ts';
import { buildRuleContext } from '../../../src/core/rules/rule.ts';
import { compileFiles } from '../../support/compile-files.ts';
import { readFiles } from '../../support/read-files.ts';

/**
 * What a folder is expected to be read as: of each record the values that are listed, values without their places; the
 * findings by rule and place, those of the listed rules exactly.
 */
interface Expected {
  why: string;
  records?: Record<string, unknown>;
  skipped?: Record<string, string>;
  /** By rule, `path:line` of its findings. */
  findings?: Record<string, string[]>;
}

const FOLDERS = resolve(import.meta.dirname, '../../fixtures/reading');

describe.each(readdirSync(FOLDERS).sort())('%s', (name) => {
  const folder = join(FOLDERS, name);
  const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const files = readFiles(join(folder, 'input'));
  const handbook = compileFiles(files);

  test(expected.why, () => {
    for (const [path, values] of Object.entries(expected.records ?? {})) {
      const record = handbook.records.find((candidate) => candidate.path === path);
      expect(simplify(record), path).toMatchObject(values as object);
    }
    for (const [path, reason] of Object.entries(expected.skipped ?? {}))
      expect(handbook.skipped.find((skipped) => skipped.path === path)?.reason, path).toBe(reason);
    const found = expected.findings ? checkHandbook(buildRuleContext(handbook)) : [];
    for (const [rule, places] of Object.entries(expected.findings ?? {}))
      expect(
        found.filter((finding) => finding.rule === rule).map(({ path, line }) => `${path}:${line}`),
        rule,
      ).toEqual(places);
  });

  test('says of every value where it stands', () => {
    for (const { raw, source } of handbook.records.flatMap(valuesOf)) {
      if (source.line === null || source.column === null) continue;
      const lines = (files[source.path] ?? '')
        .split('\n')
        .slice(source.line - 1)
        .join('\n');
      expect(lines.slice(source.column - 1, source.column - 1 + raw.length)).toBe(raw);
    }
  });
});

interface Sourced {
  raw: string;
  source: { path: string; line: number | null; column: number | null };
}

/** Values without raw text and place. */
function simplify(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplify);
  if (typeof value !== 'object' || value === null) return value;
  if ('value' in value && 'raw' in value) return value.value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'source' ? [] : [[key, simplify(inner)]])),
  );
}

function valuesOf(value: unknown): Sourced[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'raw' in value && 'source' in value && 'value' in value ? [value as unknown as Sourced] : [];
  return [...own, ...Object.values(value).flatMap(valuesOf)];
}
