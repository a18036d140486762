import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';

/** What a terminal, a log of a job or an eye takes for something else than text. */
const BAIT =
  '\u001B[2J\u001B]8;;https://evil.example/\u0007here\u001B]8;;\u0007\u009B31m\u0008\u007F\u202Egnp.exe\u2066x\u2028';
/** Commands to runners of jobs: GitHub takes the first at the beginning of a line, the others anywhere. */
const COMMANDS = '::add-mask::x ##[add-mask]x ##vso[task.setvariable variable=a]b ##teamcity[buildStop]';
const NAME = `${BAIT.replaceAll('/', '_')}\n::error file=a::b`;

const FILES = {
  '.handbook.yaml': 'title: Handbook\n',
  'adr/0001-queue.md': `# 1. Queue ${BAIT} ${COMMANDS}\n\nDate: 2024-01-01\n\n## Status\n\n${BAIT} accepted ${COMMANDS}\n\n## Decision\n\nWe use [a queue](gone-${encodeURIComponent(BAIT)}.md "${BAIT}").\n\n::warning::told ${BAIT}\n\n::stop-commands::x [b](./gone.md)\n`,
  'adr/0002-cache.md': `---\ntitle: "Cache ${JSON.stringify(BAIT).slice(1, -1)}\\n::error::y"\nstatus: "x${JSON.stringify(BAIT).slice(1, -1)}\\n::debug::z"\n---\n# 2\n\nSupersedes ADR-0099 ${BAIT}\n`,
  [`adr/0003-${NAME}.md`]:
    '# 3. Named\n\n## Status\n\nAccepted\n\n## Decision\n\nIt governs `src/`.\n\n[x](./gone.md)\n',
  [`playbooks/disk ${NAME}.md`]: `# Disk ${COMMANDS}\n\n## Mitigation\n\n1. \`rm ${BAIT}\`\n`,
  'postmortems/2024-01-02-x.md': `# Outage ${BAIT}\n\nDate: 2024-01-02\n\n## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| ${BAIT} fix ${COMMANDS} | @x${BAIT} | 2024-99-99${BAIT} |\n\n::error::mine\n`,
  'onboarding/backend.md': `# Backend ${BAIT}\n\n## Week 1\n\n- [ ] Read ${BAIT} ${COMMANDS}\n`,
};

const OWN_COLOURS = new RegExp(`${'\u001B'}\\[\\d+m`, 'g');

/** Letters that act, but the line ends and tabs of text. */
const ACTS = /(?!\r\n|[\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

function expectNothingActs(text: string): void {
  expect(ACTS.exec(text)?.[0]).toBeUndefined();
  expect(/##\w*\[/.exec(text)?.[0]).toBeUndefined();
  expect(/^\s*::.*/m.exec(text)?.[0]).toBeUndefined();
}

describe('nothing of the content acts on a terminal or gives a job a command', () => {
  test.each([
    [['check']],
    [['check', '--format', 'json']],
    [['check', '--format', 'sarif']],
    [['check', '--strict', '--as-of', 'today', '--color']],
    [['inspect']],
    [['inspect', '--json']],
    [['inspect', '--format', 'json']],
    [['why', 'src/a.ts', `adr/0003-${NAME}.md`, BAIT, '::error::x']],
    [['export', 'decisions']],
    [['export', 'actions', '--format', 'md']],
    [['export', 'actions', '--format', 'issues']],
    [['export', 'tasks', '--format', 'json']],
    [['lock']],
    [['status', '1', 'rejected']],
    [['supersede', '1', '--by', '3']],
    [['new', 'adr', `T ${BAIT}\n::error::x`]],
    [[`check${BAIT}`]],
    [['check', `--x${BAIT}\n::error::x`]],
    [['check', `${BAIT}\n::error::x`]],
    [['build', BAIT]],
    [['init', '--dry-run']],
  ])('%j', async (words) => {
    for (const color of [false, true]) {
      const place = temporaryFolder(FILES);
      const { stdout, stderr } = await runInProcess(words, { cwd: place, color });
      // Colours of ours are a number between two signs.
      const own = words[0] === 'check' && color ? OWN_COLOURS : /(?!)/g;
      expectNothingActs(stdout.replace(own, ''));
      expectNothingActs(stderr.replace(own, ''));
    }
  });

  test('annotations of GitHub are those of findings, and hold text alone', async () => {
    const { stdout } = await runInProcess(['check', temporaryFolder(FILES), '--format', 'github']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::/);
      expect(ACTS.exec(line)?.[0]).toBeUndefined();
    }
  });

  test('colours of the content are none of ours', async () => {
    const place = temporaryFolder({ 'adr/0001-a.md': '# 1. \u001B[8mHidden [x](./gone.md)\n' });
    const { stdout } = await runInProcess(['check', place], { color: true });
    expect(stdout).toContain('\\u001b[8mHidden');
    expect(stdout).not.toContain('\u001B[8m');
  });

  test('a review of a change', async () => {
    const place = temporaryFolder({ 'adr/0001-queue.md': '# 1. Queue\n\n## Status\n\nAccepted\n' });
    const git = (...words: string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd: place });
    };
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'a');
    writeFiles(place, FILES);
    for (const format of ['markdown', 'github', 'gitlab']) {
      const { stdout, stderr } = await runInProcess(['review', place, '--base', 'main', '--format', format]);
      expect(stdout).toContain('Queue');
      expectNothingActs(stdout);
      expectNothingActs(stderr);
    }
  });

  test('a finding that code scanning shows has no link of the content', async () => {
    const place = temporaryFolder({
      'adr/0001-a.md': '---\ndate: "[approve](https://evil.example/)"\n---\n# 1. A\n',
    });
    const { stdout } = await runInProcess(['check', place, '--format', 'sarif']);
    const { results } = JSON.parse(stdout).runs[0];
    const said = results.map(({ message }: { message: { text: string } }) => message.text).join('\n');
    expect(said).toContain('\\[approve\\](https://evil.example/)');
    expect(said).not.toMatch(/(?<!\\)\]\(/);
  });

  test('JSON says the same as before', async () => {
    const { stdout } = await runInProcess(['export', 'tasks', temporaryFolder(FILES), '--format', 'json']);
    expect(JSON.parse(stdout)[0].text).toContain('\u009B31m\b\u007F\u202Egnp.exe\u2066x');
  });
});
