import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-cli.ts';
import { MAIN } from '../cli/spawn-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A fault of the content, and all that `check` must say of it: rule, path and line of errors and warnings. */
interface Fault {
  name: string;
  files?: Record<string, string | Uint8Array>;
  prepare?: (root: string) => void;
  found: string[];
  /** Whether it keeps a build with a config from ending. */
  stops?: boolean;
}

const GOOD =
  '# 1. Use one queue\n\nDate: 2024-05-14\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use one queue.\n';
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n# 1. A\n\n## Decision\n\nText.\n`;
const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x]',
  ...[...'bcdefghi'].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`,
  ),
];

const FAULTS: Fault[] = [
  { name: 'a byte order mark', files: { 'adr/0001-a.md': `\uFEFF${GOOD}` }, found: [] },
  {
    name: 'CRLF, lone CR and mixed line ends',
    files: {
      'adr/0001-a.md': GOOD.replaceAll('\n', '\r\n'),
      'adr/0002-b.md': GOOD.replaceAll('\n', '\r'),
      'adr/0003-c.md': GOOD.replace('\n', '\r\n'),
    },
    found: [],
  },
  {
    name: 'UTF-16 little endian',
    files: { 'adr/0001-a.md': utf16(GOOD) },
    found: ['file/utf-16 adr/0001-a.md'],
    stops: true,
  },
  {
    name: 'UTF-16 without a mark',
    files: { 'adr/0001-a.md': Buffer.from(GOOD, 'utf16le') },
    found: ['file/utf-16 adr/0001-a.md'],
    stops: true,
  },
  {
    name: 'a Latin-1 byte',
    files: { 'adr/0001-a.md': Buffer.from('# A\n\ncaf\xe9\n', 'latin1') },
    found: ['file/not-utf-8 adr/0001-a.md:3'],
    stops: true,
  },
  {
    name: 'a NUL byte',
    files: { 'adr/0001-a.md': '# A\n\na\0b\n' },
    found: ['file/nul-byte adr/0001-a.md:3'],
    stops: true,
  },
  {
    name: 'a control character',
    files: { 'playbooks/a.md': '# A\n\n\u0007\n' },
    found: ['file/control-character playbooks/a.md:3'],
  },
  {
    name: 'a character that turns text around',
    files: { 'playbooks/a.md': '# A\u202E\n' },
    found: ['file/bidi-control playbooks/a.md:1'],
  },
  { name: 'an empty file', files: { 'playbooks/a.md': '' }, found: ['file/empty playbooks/a.md'] },
  {
    name: 'a file of 50 MB',
    prepare: (root) => {
      mkdirSync(join(root, 'adr'));
      writeFileSync(join(root, 'adr/0001-a.md'), '');
      truncateSync(join(root, 'adr/0001-a.md'), 50_000_000);
    },
    found: ['file/too-large adr/0001-a.md'],
    stops: true,
  },
  {
    name: 'a symbolic link to nothing',
    files: { 'adr/0002-b.md': GOOD },
    prepare: (root) => symlinkSync('nowhere.md', join(root, 'adr/0001-a.md')),
    found: ['file/dangling-symlink adr/0001-a.md'],
    stops: true,
  },
  {
    name: 'a symbolic link out of the root, to a file and to a folder',
    files: { 'adr/0002-b.md': GOOD },
    prepare: (root) => {
      symlinkSync('/etc/passwd', join(root, 'adr/0001-a.md'));
      symlinkSync('/etc', join(root, 'adr/etc'));
    },
    found: ['file/outside-root adr/0001-a.md', 'file/outside-root adr/etc'],
    stops: true,
  },
  {
    name: 'a chain of symbolic links out of the root',
    files: { 'adr/0002-b.md': GOOD },
    prepare: (root) => {
      symlinkSync('/etc/passwd', join(root, 'x'));
      symlinkSync('../x', join(root, 'adr/0001-a.md'));
    },
    found: ['file/outside-root adr/0001-a.md'],
    stops: true,
  },
  {
    name: 'a loop of symbolic links',
    files: { 'adr/0001-a.md': GOOD },
    prepare: (root) => symlinkSync('.', join(root, 'adr/again')),
    found: [],
  },
  {
    name: 'a folder with the name of a page',
    files: { 'adr/0001-a.md': GOOD },
    prepare: (root) => mkdirSync(join(root, 'adr/0002-b.md')),
    found: [],
  },
  {
    name: 'a pipe with the name of a page',
    files: { 'adr/0001-a.md': GOOD },
    prepare: (root) => execFileSync('mkfifo', [join(root, 'adr/0002-b.md')]),
    found: ['file/not-a-file adr/0002-b.md'],
    stops: true,
  },
  {
    name: 'files of editors and systems',
    files: {
      'adr/0001-a.md': GOOD,
      'adr/.env.md': 'SECRET',
      'adr/.0001-a.md.swp': 'x',
      'adr/0001-a.md~': 'x',
      'adr/0001-a.md.orig': 'x',
      'adr/.DS_Store': 'x',
    },
    found: [],
  },
  {
    name: 'one name in two Unicode forms',
    files: { 'playbooks/caf\u00E9.md': '# A\n', 'playbooks/cafe\u0301.md': '# B\n' },
    found: ['file/duplicate-url playbooks/caf\u00E9.md'],
    stops: true,
  },
  {
    name: 'names that differ in case',
    files: { 'playbooks/A.md': '# A\n', 'playbooks/a.md': '# B\n' },
    found: ['file/duplicate-url playbooks/a.md'],
    stops: true,
  },
  {
    name: 'names that Windows refuses',
    files: { 'playbooks/aux.md': '# A\n' },
    found: ['file/windows-name playbooks/aux.md'],
  },
  {
    name: 'names with blanks, hashes, percent signs, emoji and Hebrew',
    files: { 'playbooks/a #1 50% \u{1F525} \u05E9\u05DC\u05D5\u05DD.md': '# A\n' },
    found: [],
  },
  { name: 'a name of 240 bytes', files: { [`playbooks/${'n'.repeat(237)}.md`]: '# A\n' }, found: [] },
  {
    name: 'a merge that was not finished',
    files: { 'playbooks/a.md': '# A\n\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> main\n' },
    found: ['file/conflict-marker playbooks/a.md:3'],
    stops: true,
  },
  {
    name: 'front matter without its end',
    files: { 'adr/0001-a.md': '---\nstatus: accepted\n\n# A\n' },
    found: ['yaml/syntax adr/0001-a.md:1'],
    stops: true,
  },
  {
    name: 'a misspelt key with a config',
    files: { '.handbook.yml': '', 'adr/0001-a.md': front('statuss: accepted') },
    found: ['yaml/unknown-key adr/0001-a.md:2'],
    stops: true,
  },
  {
    name: 'dates that are none',
    files: { 'playbooks/a.md': front('review-by: 2026-13-45', 'last-reviewed: yesterday') },
    found: ['yaml/bad-date playbooks/a.md:2', 'yaml/bad-date playbooks/a.md:3'],
  },
  {
    name: 'titles that YAML takes for something else',
    files: {
      'playbooks/a.md': front('title: 2024-01-01'),
      'playbooks/b.md': front('title: No'),
      'playbooks/c.md': front('title: 1e3'),
      'playbooks/d.md': front('title: ~'),
    },
    found: [],
  },
  {
    name: 'a key that stands twice',
    files: { 'adr/0001-a.md': front('status: accepted', 'status: rejected') },
    found: ['yaml/duplicate-key adr/0001-a.md:3'],
    stops: true,
  },
  {
    name: 'a tab as indent',
    files: { 'playbooks/a.md': front('tags:', '\t- a') },
    found: ['yaml/unquoted playbooks/a.md:3'],
  },
  {
    name: 'a colon in a title without quotes',
    files: { 'playbooks/a.md': front('title: Disk: full') },
    found: ['yaml/unquoted playbooks/a.md:2'],
  },
  {
    name: 'an alias bomb',
    files: { 'playbooks/a.md': front(...bomb) },
    found: ['yaml/alias-bomb playbooks/a.md:2'],
    stops: true,
  },
  {
    name: 'keys that every object has',
    files: { 'playbooks/a.md': front('__proto__: { polluted: true }', 'constructor: x') },
    found: ['yaml/prototype playbooks/a.md:2', 'yaml/prototype playbooks/a.md:3'],
    stops: true,
  },
  {
    name: 'a tag that makes a function',
    files: { 'playbooks/a.md': front('title: !!js/function "f"') },
    found: ['yaml/tag playbooks/a.md:2'],
    stops: true,
  },
  {
    name: 'TOML front matter',
    files: { 'playbooks/a.md': '+++\ntitle = "A"\n+++\n# A\n' },
    found: [],
  },
  {
    name: 'a dead link, a dead anchor, a wrong case and a dead image',
    files: {
      'playbooks/a.md': '# A\n\n[x](gone.md)\n[x](b.md#gone)\n[x](B.md)\n![x](gone.png)\n',
      'playbooks/b.md': '# B\n',
    },
    found: [
      'link/dead playbooks/a.md:3',
      'link/dead-anchor playbooks/a.md:4',
      'link/case playbooks/a.md:5',
      'link/dead playbooks/a.md:6',
    ],
  },
  {
    name: 'links that run a program, however they are written',
    files: {
      'playbooks/a.md': [
        '# A',
        '',
        '[x](javascript:alert(1))',
        '[x](JaVa&#115;cript:x)',
        '[x](&#106;avascript:x)',
        '[x](data:text/html,x)',
        '[x](vbscript:x)',
        '[x](file:///etc/passwd)',
        '[x](<java\u0001script:x>)',
      ].join('\n'),
    },
    found: [
      'file/control-character playbooks/a.md:9',
      ...[3, 4, 5, 6, 7, 8, 9].map((line) => `link/unsafe playbooks/a.md:${line}`),
    ],
    stops: true,
  },
  {
    name: 'a link out of the root',
    files: { 'playbooks/a.md': '# A\n\n[x](../../../etc/passwd)\n' },
    found: ['link/dead playbooks/a.md:3'],
  },
  {
    name: 'an image of another host',
    files: { 'playbooks/a.md': '# A\n\n![x](https://images.example.org/x.png)\n' },
    found: ['link/remote-image playbooks/a.md:3'],
  },
  {
    name: 'a broken diagram of each parser',
    files: {
      'playbooks/a.md':
        '# A\n\n```mermaid\nflowchart LR\n  a --> [\n```\n\n```mermaid\npie\n  "a" : : 1\n```\n',
    },
    found: ['diagram/syntax playbooks/a.md:5', 'diagram/syntax playbooks/a.md:10'],
    stops: true,
  },
  {
    name: 'an unknown and an empty diagram',
    files: { 'playbooks/a.md': '# A\n\n```mermaid\nnonsense\n```\n\n```mermaid\n```\n' },
    found: ['diagram/syntax playbooks/a.md:4', 'diagram/syntax playbooks/a.md:8'],
    stops: true,
  },
  {
    name: 'a diagram within a sample of Markdown',
    files: { 'playbooks/a.md': '# A\n\n````markdown\n```mermaid\nnonsense\n```\n````\n' },
    found: [],
  },
  {
    name: 'quotes within quotes without end',
    files: { 'playbooks/a.md': `# A\n\n${'>'.repeat(20_000)} x\n` },
    found: ['file/too-deep playbooks/a.md'],
    stops: true,
  },
  {
    name: 'a service that depends on nothing known',
    files: { 'services/a.md': front('depends-on: [b]') },
    found: ['service/unknown-dependency services/a.md:2'],
  },
];

/** Rules whose findings are not what these cases are about. */
const ASIDE = /^(?:playbook|postmortem|onboarding)\/|^diagram\/missing|^adr\/(?!bad)/;

describe('check says what is wrong, where, and all of it', () => {
  test.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_, fault) => {
    const root = temporaryFolder(fault.files ?? {});
    fault.prepare?.(root);
    const start = performance.now();
    const { code, stdout } = await runInProcess(['check', root, '--format', 'json']);
    expect(performance.now() - start, 'milliseconds').toBeLessThan(10_000);
    const diagnostics: {
      rule: string;
      path: string;
      line: number | null;
      severity: string;
      help?: string;
    }[] = JSON.parse(stdout).diagnostics;
    const relevant = diagnostics.filter(({ rule }) => !ASIDE.test(rule));
    const said = relevant.map(({ rule, path, line }) => `${rule} ${path}${line === null ? '' : `:${line}`}`);
    expect(said.sort()).toEqual([...fault.found].sort());
    expect(relevant.filter(({ help }) => !help)).toEqual([]);
    expect(code).toBe(diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a build with a config stops at every fault', () => {
  test.each(FAULTS.filter((fault) => fault.stops).map((fault) => [fault.name, fault] as const))(
    '%s',
    async (_, fault) => {
      const root = temporaryFolder({ '.handbook.yml': '', ...fault.files });
      fault.prepare?.(root);
      const out = join(temporaryFolder(), 'site');
      const { code, stderr } = await runInProcess(['build', root, '--out', out]);
      expect(code).toBe(1);
      expect(stderr).toContain('Nothing was built');
    },
  );
});

/**
 * The command before another one that takes the right of root to read everything; empty where the tests run as somebody
 * else, null where there is no way. Another user would do as well, but may not be let into the checkout.
 */
function withoutRootsRights(): string[] | null {
  if (process.getuid === undefined) return null;
  if (process.getuid() !== 0) return [];
  const words = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];
  return spawnSync(words[0] ?? '', [...words.slice(1), 'true']).status === 0 ? words : null;
}

const limited = withoutRootsRights();

test.skipIf(limited === null)(
  'a file and a folder without permission to read are named (only where the tests may give up the rights of root)',
  () => {
    const root = temporaryFolder({
      'adr/0001-a.md': GOOD,
      'adr/0002-b.md': GOOD,
      'playbooks/deep/a.md': '# A\n',
    });
    chmodSync(join(root, 'adr/0002-b.md'), 0);
    chmodSync(join(root, 'playbooks/deep'), 0);
    const check = [MAIN, 'check', root, '--playbooks', 'playbooks', '--format', 'json'];
    const [command = '', ...words] = [...(limited ?? []), process.execPath, ...check];
    const result = spawnSync(command, words, { encoding: 'utf8', cwd: root });
    chmodSync(join(root, 'playbooks/deep'), 0o755);
    const said = JSON.parse(result.stdout).diagnostics.map(
      (found: { rule: string; path: string }) => `${found.rule} ${found.path}`,
    );
    expect(said).toContain('file/unreadable adr/0002-b.md');
    expect(said).toContain('file/unreadable playbooks/deep');
    expect(result.status).toBe(1);
  },
);

test('input that is slow for other parsers is read in time', async () => {
  const root = temporaryFolder({
    'playbooks/quotes.md': `# A\n\n${'>'.repeat(20_000)} x\n`,
    'playbooks/brackets.md': `# B\n\n${'['.repeat(50_000)}\n`,
    'playbooks/lists.md': `# C\n\n${Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')}\n`,
    'playbooks/stars.md': `# D\n\n${'*a **a '.repeat(20_000)}\n`,
    'playbooks/table.md': `# E\n\n|${'a|'.repeat(3_000)}\n|${'-|'.repeat(3_000)}\n|${'b|'.repeat(3_000)}\n`,
  });
  const start = performance.now();
  const { code } = await runInProcess(['inspect', root, '--format', 'json']);
  expect(code).toBe(0);
  expect(performance.now() - start).toBeLessThan(20_000);
});
