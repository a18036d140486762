import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { watchTask } from '../../src/cli/starter/watch-task.ts';
import { REPORTERS } from '../../src/core/reporters/index.ts';
import type { Diagnostic } from '../../src/core/schema/handbook.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Pattern {
  regexp: string;
  kind?: 'file';
  file?: number;
  line?: number;
  column?: number;
  severity?: number;
  message?: number;
  code?: number;
}

interface Matcher {
  pattern: Pattern | Pattern[];
  severity?: string;
  background?: { beginsPattern: string; endsPattern: string };
}

const { problemMatcher: matchers } = watchTask() as { problemMatcher: Matcher[] };
const background = matchers[0]?.background;
if (!background) throw new Error('Unexpected task without a background.');
const begins = new RegExp(background.beginsPattern);
const ends = new RegExp(background.endsPattern);

/** The problems that VS Code makes of what a task prints: every matcher is tried on every run of lines, without colours. */
function problemsOf(printed: string): string[] {
  const lines = stripVTControlCharacters(printed).split(/\r?\n/);
  return lines.flatMap((_, at) => matchers.flatMap((matcher) => problemAt(matcher, lines, at) ?? []));
}

function problemAt({ pattern, severity }: Matcher, lines: readonly string[], at: number): string | null {
  const patterns = [pattern].flat();
  const told: Record<string, string> = severity ? { severity } : {};
  for (const [index, { regexp, kind: _, ...groups }] of patterns.entries()) {
    const match = new RegExp(regexp).exec(lines[at + index] ?? '');
    if (!match) return null;
    for (const [name, group] of Object.entries(groups)) told[name] = match[group] ?? '';
  }
  const place = [told.file, told.line, told.column].filter(Boolean).join(':');
  return `${place} | ${told.severity} | ${told.code || told.message}`;
}

/** Watches a folder, does one edit after the other at the end of each check, and gives what was printed by check. */
async function watchEdits(root: string, edits: readonly (() => void)[], color: boolean): Promise<string[]> {
  const abort = new AbortController();
  const rounds: string[] = [];
  let printed = '';
  const left = [...edits];
  await runInProcess(['check', '--watch'], {
    cwd: root,
    color,
    signal: abort.signal,
    stdout: (text) => {
      printed += text;
      if (
        !stripVTControlCharacters(printed)
          .trimEnd()
          .split('\n')
          .some((line) => ends.test(line))
      )
        return;
      rounds.push(printed);
      printed = '';
      const next = left.shift();
      if (next) setTimeout(next, 100);
      else abort.abort();
    },
  });
  return rounds;
}

const PAGE = '# A\n\n## Status\n\nAccepted\n';

test.each([false, true])('what a watching check prints are problems, colours: %s', async (color) => {
  const root = temporaryFolder({
    'docs/adr/Team Two: Zahlung/0001-a b.md': `${PAGE}\n[gone](gone.md)\n`,
    'docs/adr/0002-b.md': '# B\n\n## Context\n\nText.\n\n## Decision\n\nText.\n',
    'docs/adr/0003-empty.md': '',
    'playbooks/a.md': '---\nreview-by: "a\n  b"\n---\n# Look\n',
  });
  const rounds = await watchEdits(
    root,
    [
      () => writeFileSync(join(root, 'docs/adr/0004-d.md'), `${PAGE}\n[none](none.md)\n`),
      () => writeFileSync(join(root, '.handbook.yml'), 'title: Shop\ntitel: Shop\n'),
      () => rmSync(join(root, '.handbook.yml')),
    ],
    color,
  );
  const first = [
    'docs/adr/0003-empty.md | warning | file/empty',
    'docs/adr/Team Two: Zahlung/0001-a b.md:7:1 | error | link/dead',
    'playbooks/a.md:2:12 | error | yaml/bad-date',
  ];
  const [begin, edited, config, back] = rounds.map(problemsOf);
  expect(begin).toEqual(expect.arrayContaining(first));
  expect(begin?.filter((line) => line.includes('| info |')).length).toBeGreaterThan(0);
  expect(edited?.filter((line) => !begin?.includes(line))).toEqual([
    'docs/adr/0004-d.md:7:1 | error | link/dead',
  ]);
  expect(config).toEqual(['.handbook.yml:2 | error | Unexpected key "titel", did you mean "title"?']);
  expect(back).toEqual(edited);
  for (const round of rounds) {
    const lines = stripVTControlCharacters(round).trim().split('\n');
    expect([begins.test(lines[0] ?? ''), ends.test(lines.at(-1) ?? '')]).toEqual([true, true]);
    expect(lines.filter((line) => begins.test(line)).length).toBe(1);
  }
});

test('paths of every system, and findings of every severity and shape, are problems', () => {
  const finding = (path: string, rest: Partial<Diagnostic>): Diagnostic => ({
    rule: 'link/dead',
    severity: 'error',
    message: 'Unexpected link to "a: b", expected a file.',
    path,
    line: null,
    column: null,
    related: [],
    ...rest,
  });
  const found = [
    finding('0001 a.md', { line: 12, column: 3 }),
    finding('10:30 call.md', { line: 7, severity: 'warning' }),
    finding('notes:7.md', { severity: 'info', rule: 'file/empty' }),
    finding('.', { severity: 'warning', rule: 'file/no-records' }),
  ];
  for (const [prefix, root] of [
    ['', '.'],
    ['D:/Team Docs/', 'D:/Team Docs/'],
    ['..\\other (copy)\\', '..\\other (copy)\\'],
    ['//server/share/', '//server/share/'],
  ] as const) {
    const paint = (color: 'red' | 'yellow' | 'blue' | 'bold' | 'dim', text: string) =>
      pc.createColors(true)[color](text);
    const printed = REPORTERS.text(found, { prefix, repositoryPrefix: '', records: 4, version: '1', paint });
    expect(problemsOf(printed)).toEqual([
      `${prefix}0001 a.md:12:3 | error | link/dead`,
      `${prefix}10:30 call.md:7 | warning | link/dead`,
      `${prefix}notes:7.md | info | file/empty`,
      `${root} | warning | file/no-records`,
    ]);
  }
});
