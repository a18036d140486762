import { describe, expect, test } from 'vitest';
import { ELSEWHERE_FILE, readKnownHandbooks } from '../../../src/core/elsewhere/known-handbooks.ts';
import { compileHandbook } from '../../../src/core/handbook.ts';
import { LOCK_FILE } from '../../../src/core/kinds/onboarding/lock-file.ts';
import { checkHandbook, RULES } from '../../../src/core/rules/index.ts';
import {
  buildRuleContext,
  foundWhileReading,
  type Rule,
  type RuleExample,
} from '../../../src/core/rules/rule.ts';
import { DiagnosticSchema } from '../../../src/core/schema/handbook.ts';
import { buildConfig } from '../../../src/core/source/config.ts';
import { findFolders } from '../../../src/core/source/folders.ts';
import type { SourceFolder } from '../../../src/core/source/source.ts';
import { parseConfig } from '../../../src/node/load-config.ts';

const CONFIG = '.handbook.yml';

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has a title and an explanation that end like sentences', () => {
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.explanation).toMatch(/[.`:]$/);
    expect(rule.explanation).not.toMatch(/^\s|\s$/);
  });

  test('shows what it reports and what it leaves alone, unless it speaks while files are read', () => {
    const reports = rule.examples.map(({ expected }) => expected.length > 0);
    expect([...new Set(reports)].sort()).toEqual(rule.check === foundWhileReading ? [] : [false, true]);
  });

  for (const example of rule.examples) {
    test(example.name, () => {
      const found = runExample(rule, example);
      for (const diagnostic of found) {
        DiagnosticSchema.parse(diagnostic);
        expect(diagnostic.message).toMatch(/[.?)]$/);
        expect(diagnostic.help, 'says what to do').toBeTruthy();
      }
      const places = found.map(({ path, line }) => (line === null ? path : `${path}:${line}`));
      expect(places).toEqual([...example.expected].sort(byPathAndLine));
    });
  }
});

test('ids are unique', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(ids).toEqual([...new Set(ids)]);
});

function runExample(rule: Rule, example: RuleExample) {
  const files = Object.entries(example.files).map(([path, text]) => ({ path, text }));
  const configText = example.files[CONFIG];
  const config = configText === undefined ? buildConfig() : parseConfig(configText, CONFIG);
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  const docs: SourceFolder[] = folders.has('content/docs')
    ? [{ kind: 'doc', path: 'content/docs', label: '' }]
    : [];
  const tree = {
    files: files.filter(({ path }) => path !== CONFIG && path !== LOCK_FILE && path !== ELSEWHERE_FILE),
    folders: [...findFolders(folders), ...docs],
    paths: new Set(files.map(({ path }) => path)),
    dates: new Map(),
    repositoryUrls: [],
    diagnostics: [],
    ...(example.files[LOCK_FILE] === undefined ? {} : { lock: example.files[LOCK_FILE] }),
    ...elsewhereOf(example.files[ELSEWHERE_FILE]),
  };
  const context = buildRuleContext(compileHandbook(tree, config), {
    asOf: example.asOf ?? null,
    base: example.basePaths
      ? { ref: 'main', paths: new Set(example.basePaths), former: new Set(example.formerPaths) }
      : null,
    alertRules: Object.entries(example.alertRules ?? {}).map(([path, text]) => ({ path, text })),
  });
  return checkHandbook(context).filter((diagnostic) => diagnostic.rule === rule.id);
}

function elsewhereOf(text: string | undefined) {
  if (text === undefined) return {};
  const elsewhere = readKnownHandbooks(text);
  if ('problem' in elsewhere) throw new Error(String(elsewhere.problem));
  return { elsewhere };
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function byPathAndLine(a: string, b: string): number {
  const [pathA = '', lineA = '0'] = a.split(/:(?=\d+$)/);
  const [pathB = '', lineB = '0'] = b.split(/:(?=\d+$)/);
  return pathA < pathB ? -1 : pathA > pathB ? 1 : Number(lineA) - Number(lineB);
}
