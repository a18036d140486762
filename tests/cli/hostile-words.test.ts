import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';

const ADR = (number: number): string =>
  `# ${number}. Decision\n\n## Status\n\nAccepted\n\n## Decision\n\nWe decide.\n`;

/** A root, and a folder beside it that no command was asked to touch. */
function makePlace(files: Record<string, string> = {}): { root: string; outside: string } {
  const place = temporaryFolder({
    'outside/canary.md': '# 9. Canary\n\n## Status\n\nAccepted\n',
    'root/adr/0001-queue.md': ADR(1),
    'root/adr/0002-cache.md': ADR(2),
    'root/playbooks/disk.md': '# Disk\n\n## Mitigation\n\n1. Look\n',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`root/${path}`, text])),
  });
  return { root: join(place, 'root'), outside: join(place, 'outside') };
}

const listAll = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Runs a command in a root: it ends with a code that the help names, without a trace and without a touch outside. */
async function attack(words: readonly string[], { root, outside } = makePlace()): Promise<string> {
  const before = listAll(outside).join();
  const { code, stdout, stderr } = await runInProcess(words, { cwd: root });
  expect([0, 1, 2, 3], `${words.join(' ')}: ${stderr}`).toContain(code);
  expect(stderr + stdout, words.join(' ')).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(listAll(outside).join()).toBe(before);
  expect(readFileSync(join(outside, 'canary.md'), 'utf8')).toContain('# 9. Canary');
  return `${code} ${stderr}`;
}

const TITLES = [
  ...['', '   ', '.', '..', '../../x', '/etc/passwd', 'a\\b', 'C:\\x', 'a\nb', 'a\r\nb', '\t', '---'],
  ...['con', 'CON', 'nul.md', 'COM1', 'aux', 'LPT9.txt', 'trailing.', 'a:b', 'a|b', 'a?b*'],
  ...[
    '\u202Eevil\u202C',
    'a\u200Bb',
    '\u2028',
    '\ud800',
    'العربية',
    '日本語',
    '😀'.repeat(100),
    'ä'.repeat(300),
  ],
  ...[
    '𝕏'.repeat(90),
    `a${'𝕏'.repeat(90)}`,
    'x'.repeat(5000),
    '<script>alert(1)</script>',
    '$(touch x)',
    '{{x}}',
  ],
  ...['<!-- x', '|table|', '__proto__', 'title: "x', '!!js/function x', '%2e%2e%2f', '- #: &a *b'],
];

test.each(['adr', 'playbook'])(
  'new %s writes a file that every system can hold, whatever its title',
  async (kind) => {
    for (const title of TITLES) {
      const place = makePlace();
      await attack(['new', kind, title], place);
      for (const path of listAll(place.root)) {
        const name = path.split('/').at(-1) ?? '';
        expect(Buffer.byteLength(name), title).toBeLessThanOrEqual(255);
        expect(name.isWellFormed(), title).toBe(true);
        expect(name, title).not.toMatch(
          /[\p{Cc}\p{Bidi_Control}<>:"|?*\\]|[. ]$|^(?:con|nul|aux|prn|com\d|lpt\d)(?:\.|$)/iu,
        );
      }
    }
  },
);

describe('a path that leads nowhere is no fault of the handbook', () => {
  const long = 'x'.repeat(300);
  test.each([
    [['new', 'adr', 'T', '--folder', 'adr/0001-queue.md'], '2 Unexpected file on the way'],
    [['new', 'adr', 'T', '--folder', long], '3 ENAMETOOLONG'],
    [['new', 'adr', 'T', '--folder', '../outside'], '2 '],
    [['new', 'postmortem', 'T', '--from', long], '3 ENAMETOOLONG'],
    [['new', 'postmortem', 'T', '--from-run', 'adr'], '2 '],
    [['init', 'adr/0001-queue.md/x'], ''],
    [['init', long], ''],
    [['check', 'adr/0001-queue.md/x'], ''],
    [['check', long], ''],
    [['check', '--adr', long], ''],
    [['alerts', '--write', 'adr/0001-queue.md/x', '--site', 'https://h.example.org'], ''],
    [['alerts', '--write', '../outside', '--site', 'https://h.example.org'], ''],
    [['pack', 'adr', '--out', '../outside'], ''],
    [['merge', 'adr', '--out', '../outside'], ''],
    [['supersede', '1', '--by', '../outside/canary.md'], '2 '],
    [['status', '../outside/canary.md', 'rejected'], '2 '],
  ])('%j', async (words, expected) => {
    expect(await attack(words)).toContain(expected);
  });

  test.each([
    ['adr', '../outside', ['new', 'adr', 'T']],
    ['adr', '/nowhere/at/all', ['new', 'adr', 'T']],
    ['playbooks/t.md', '../../outside/new.md', ['new', 'playbook', 'T']],
    ['adr/0009-canary.md', '../../outside/canary.md', ['supersede', '9', '--by', '2']],
    ['adr/more', '../../outside', ['supersede', '9', '--by', '2']],
    ['.handbook-lock.json', '../outside/new.json', ['lock']],
    ['.handbook-baseline.json', '../outside/canary.md', ['check', '--write-baseline']],
    ['fresh', '../outside', ['init', 'fresh']],
  ])('a link at %s to %s', async (path, target, words) => {
    const place = makePlace();
    if (path === 'adr') rmSync(join(place.root, path), { recursive: true });
    symlinkSync(target, join(place.root, path));
    if (path === 'fresh') {
      // Its owner has named that folder by the link.
      const { code } = await runInProcess(words, { cwd: place.root });
      expect([0, 2]).toContain(code);
    } else await attack(words, place);
  });

  test('a folder in the place of a file', async () => {
    for (const [path, words] of [
      ['.handbook-lock.json', ['lock']],
      ['.handbook-baseline.json', ['check', '--write-baseline']],
      ['playbooks/t.md', ['new', 'playbook', 'T']],
      ['.handbook.yml', ['check']],
      ['hub.yml', ['hub', 'hub.yml']],
    ] as const) {
      const place = makePlace();
      mkdirSync(join(place.root, path));
      await attack(words, place);
    }
  });

  test('a path of settings with the letter that ends paths', async () => {
    const text = 'handbooks: [{ name: a, folder: "a\\0b" }]\n';
    expect(await attack(['hub', 'hub.yml'], makePlace({ 'hub.yml': text }))).toContain('expected a path');
  });

  test('a file in the place of a folder', async () => {
    const place = makePlace();
    writeFileSync(join(place.root, 'postmortems'), 'x');
    writeFileSync(join(place.root, 'content'), 'x');
    await attack(['new', 'postmortem', 'T'], place);
  });
});
