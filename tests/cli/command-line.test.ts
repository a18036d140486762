import { spawnSync } from 'node:child_process';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands/index.ts';
import { renderSchema } from '../../src/core/outputs/json-schema.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';
import { MAIN, REPOSITORY } from './spawn-cli.ts';

const BROKEN = { 'playbooks/a.md': '# A\n\n[x](gone.md)\n', 'playbooks/b.md': '# B\n\n\u202Ex\n' };

describe('wrong usage exits with 2, says what was meant and prints nothing on stdout', () => {
  test.each([
    [['chek'], 'Did you mean check?'],
    [['check', '--stict'], 'Did you mean --strict?'],
    [['check', '--format', 'jsn'], 'Did you mean json?'],
    [['check', '--format'], 'without a value'],
    [['check', 'a', 'b'], 'Unexpected word "b"'],
    [['check', '--as-of', '2026-02-30'], 'expected a day'],
    [['check', 'no-such-folder'], 'expected a folder that exists'],
    [['check', '--strict', '--strict'], 'Unexpected second --strict'],
    [['inspect', '--adr', 'no-such-folder'], 'expected a folder below'],
    [['preview', '--port', 'x'], 'expected a'],
    [['--formt'], 'Unexpected flag'],
    [[], 'Usage'],
  ])('%j', async (words, message) => {
    const root = temporaryFolder({ 'adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n' });
    const { code, stdout, stderr } = await runInProcess(words, { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });
});

test('every command has a help, on stdout', async () => {
  for (const { name, summary } of await loadCommands()) {
    const { code, stdout, stderr } = await runInProcess([name, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(summary);
  }
});

test('check exits with 1 on an error, with --strict on a warning, and else with 0', async () => {
  const broken = temporaryFolder(BROKEN);
  expect((await runInProcess(['check', broken])).code).toBe(1);
  const warning = temporaryFolder({ 'playbooks/b.md': BROKEN['playbooks/b.md'] });
  expect((await runInProcess(['check', warning])).code).toBe(0);
  expect((await runInProcess(['check', warning, '--strict'])).code).toBe(1);
  expect((await runInProcess(['inspect', broken])).code).toBe(0);
});

test('JSON is valid with no, with some and with ten thousand findings', async () => {
  const checked = new Ajv({ strict: false }).compile(JSON.parse(renderSchema('check-1')));
  const inspected = new Ajv({ strict: false }).compile(JSON.parse(renderSchema('handbook-1')));
  const many = Array.from({ length: 10_000 }, (_, index) => `[x](gone-${index}.md)`).join('\n');
  for (const files of [{}, BROKEN, { 'playbooks/a.md': `# A\n\n${many}\n` }]) {
    const root = temporaryFolder(files);
    const check = JSON.parse((await runInProcess(['check', root, '--format', 'json'])).stdout);
    expect(checked(check), JSON.stringify(checked.errors)).toBe(true);
    const inspect = JSON.parse((await runInProcess(['inspect', root, '--format', 'json'])).stdout);
    expect(inspected(inspect), JSON.stringify(inspected.errors)).toBe(true);
  }
});

test('the text report shows the place, the line with a mark, the rule and what to do', async () => {
  const root = temporaryFolder({ 'playbooks/disk-full.md': '# A\n\nSee [x](disk-ful.md).\n' });
  const { stdout } = await runInProcess(['check', '.'], { cwd: root });
  expect(stdout).toMatchInlineSnapshot(`
    "playbooks/disk-full.md:3:5
    error Unexpected link to "disk-ful.md", expected a file that exists. link/dead
      |
    3 | See [x](disk-ful.md).
      |     ^
      = Did you mean disk-full.md?

    1 error, 0 warnings in 1 record
    "
  `);
});

test('annotations for GitHub escape what would end them early', async () => {
  const root = temporaryFolder({ 'playbooks/a,b.md': '# A\n\n[x](50%.md)\n' });
  const { stdout } = await runInProcess(['check', '.', '--format', 'github'], { cwd: root });
  expect(stdout).toContain('::error file=playbooks/a%2Cb.md,line=3,col=1,title=link/dead::');
  expect(stdout).toContain('50%25.md');
  expect(stdout.trim().split('\n')).toHaveLength(1);
});

test('SARIF names each rule once with its explanation', async () => {
  const root = temporaryFolder(BROKEN);
  const { runs } = JSON.parse((await runInProcess(['check', root, '--format', 'sarif'])).stdout);
  const { rules } = runs[0].tool.driver;
  expect(rules.map((rule: { id: string }) => rule.id)).toEqual(['file/bidi-control', 'link/dead']);
  for (const result of runs[0].results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
});

test('SARIF knows a finding again on another line, and where its rule is explained', async () => {
  const marks = async (before: string): Promise<string[]> => {
    const root = temporaryFolder({
      '.handbook.yml': 'site: https://handbook.example.org\nbase: /team\n',
      'playbooks/a.md': `# A\n\n${before}[x](gone.md)\n\n[x](lost.md)\n`,
    });
    const { runs } = JSON.parse((await runInProcess(['check', root, '--format', 'sarif'])).stdout);
    const dead = runs[0].tool.driver.rules.find(({ id }: { id: string }) => id === 'link/dead');
    expect(dead.helpUri).toBe('https://handbook.example.org/team/rules/link/dead/');
    return runs[0].results
      .filter(({ ruleId }: { ruleId: string }) => ruleId === 'link/dead')
      .map(
        (result: { partialFingerprints: Record<string, string> }) =>
          result.partialFingerprints['handbook/v1'],
      );
  };
  const [first, second, ...rest] = await marks('');
  expect(rest).toEqual([]);
  expect(first).not.toBe(second);
  expect(await marks('A line.\n\n')).toEqual([first, second]);
});

test('a reader that closes the pipe early is no fault, and npm adds nothing to the data', () => {
  const piped = spawnSync('sh', ['-c', `${process.execPath} ${MAIN} inspect --format json . | head -c 18`], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
  expect(piped.stdout).toBe('{\n  "handbook": 1,');
  expect(piped.stderr).toBe('');
  const root = temporaryFolder(BROKEN);
  const npm = spawnSync('npm', ['run', '-s', 'handbook', '--', 'check', root, '--format', 'json'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
  expect(JSON.parse(npm.stdout).handbook).toBe(1);
  expect(npm.status).toBe(1);
});

test('a config with faults is wrong usage, each fault with its line', async () => {
  const root = temporaryFolder({ '.handbook.yml': 'titel: x\nbase: [1]\n' });
  const { code, stderr } = await runInProcess(['check', root]);
  expect(code).toBe(2);
  expect(stderr).toContain('.handbook.yml:1');
  expect(stderr).toContain('.handbook.yml:2');
});
