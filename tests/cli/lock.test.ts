import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_FILE } from '../../src/core/kinds/onboarding/lock-file.ts';
import type { OnboardingRecord } from '../../src/core/schema/onboarding.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { runInProcess } from './run-cli.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-lock-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(text: string): void {
  mkdirSync(join(root, 'onboarding'), { recursive: true });
  writeFileSync(join(root, 'onboarding/path.md'), text);
}

async function path(): Promise<OnboardingRecord | undefined> {
  const { records } = await loadHandbook(root, { withoutGit: true });
  return records.find((record) => record.kind === 'onboarding');
}

describe('handbook lock', () => {
  it('keeps the id of a reworded task, which check asks to confirm', async () => {
    put('# Path\n\n- [ ] Read the guide to our services\n- [ ] Ship a fix\n');
    expect((await runInProcess(['lock', root])).code).toBe(0);
    const before = await path();
    put('# Path\n\n- [ ] Ship a fix\n- [ ] Read the guide to all our services\n');
    const check = await runInProcess(['check', root, '--format', 'json']);
    expect(JSON.parse(check.stdout).diagnostics).toMatchObject([
      { rule: 'onboarding/reworded-task', path: 'onboarding/path.md', line: 4, severity: 'warning' },
    ]);
    const lock = await runInProcess(['lock', root]);
    expect(lock.stdout).toContain('Read the guide to our services\n');
    expect(lock.stdout).toContain('now: Read the guide to all our services\n');
    const after = await path();
    expect(after?.tasks.map((task) => task.id)).toEqual(before?.tasks.map((task) => task.id).reverse());
    expect(JSON.parse((await runInProcess(['check', root, '--format', 'json'])).stdout).diagnostics).toEqual(
      [],
    );
  });

  it('says which steps it retires, and lets one say that one of them is a new one', async () => {
    put('# Path\n\n- [ ] Read the guide\n- [ ] Ship a fix\n');
    await runInProcess(['lock', root]);
    const before = await path();
    put('# Path\n\n- [ ] Watch the recorded tour\n- [ ] Ship a fix\n');
    const lock = await runInProcess(['lock', root]);
    expect(lock.stdout).toMatch(/^path: \w+: Read the guide\n +retired\n/);
    const advised = /same step: handbook (.*)/.exec(lock.stdout)?.[1] ?? '';
    expect(advised).toMatch(/^lock \S+ --same \w+=\w+$/);
    const joined = await runInProcess(advised.split(' '));
    expect(joined).toMatchObject({ code: 0, stdout: '' });
    const after = await path();
    expect(after?.tasks.map((task) => task.id)).toEqual(before?.tasks.map((task) => task.id));
    expect((await runInProcess(['lock', root])).stderr).toContain('up to date');
  });

  it('refuses a pair of which one is not there', async () => {
    put('# Path\n\n- [ ] Read the guide\n');
    await runInProcess(['lock', root]);
    for (const pair of ['read-the-guide=nothing', 'nothing=read-the-guide', 'x'])
      expect(await runInProcess(['lock', root, '--same', pair])).toMatchObject({ code: 2, stdout: '' });
  });

  it('writes the same file twice and says so', async () => {
    put('- [ ] a {#x}\n');
    await runInProcess(['lock', root]);
    const text = readFileSync(join(root, LOCK_FILE), 'utf8');
    const again = await runInProcess(['lock', root]);
    expect(again).toMatchObject({ code: 0, stdout: '', stderr: `${LOCK_FILE} is up to date.\n` });
    expect(readFileSync(join(root, LOCK_FILE), 'utf8')).toBe(text);
  });

  it.each([
    ['a merge conflict', '{\n<<<<<<< HEAD\n}', 2],
    ['broken JSON', '{"handbookLock":1,\n"paths":{"path":[\n{"id":"a","phase":"p","text":"a"},]}}', 3],
    ['no text', '', null],
    ['a newer version', '{\n\n"handbookLock": 9, "more": {}}', 3],
    [
      'an id that is none',
      '{"handbookLock":1,"paths":{\n"path":[\n{"id":"@role","phase":"p","text":"a"}]}}',
      3,
    ],
    ['another shape', '[]', 1],
    ['unknown fields', '{"handbookLock":1,"paths":{},\n"__proto__":{}}', 1],
  ])('does not write over a lock that it cannot read: %s', async (_name, text, line) => {
    put('- [ ] a\n');
    writeFileSync(join(root, LOCK_FILE), text);
    const lock = await runInProcess(['lock', root]);
    expect(lock.code).toBe(2);
    expect(lock.stderr).toContain(line === null ? LOCK_FILE : `${LOCK_FILE}:${line}`);
    expect(readFileSync(join(root, LOCK_FILE), 'utf8')).toBe(text);
    const check = await runInProcess(['check', root, '--format', 'json']);
    expect(check.code).toBe(1);
    expect(JSON.parse(check.stdout).diagnostics).toMatchObject([
      { rule: 'onboarding/lock-file', path: LOCK_FILE, line, severity: 'error' },
    ]);
    expect((await runInProcess(['inspect', root])).code).toBe(0);
  });

  it('does not take a lock that is no file for none', async () => {
    put('- [ ] a\n');
    mkdirSync(join(root, LOCK_FILE));
    expect((await runInProcess(['lock', root])).code).toBe(2);
    expect((await runInProcess(['check', root])).code).toBe(1);
  });

  it('reads a lock with other line ends and a byte order mark', async () => {
    put('- [ ] a\n- [ ] b\n');
    await runInProcess(['lock', root]);
    const text = readFileSync(join(root, LOCK_FILE), 'utf8');
    const other = text.replaceAll('\n', '\r\n');
    writeFileSync(join(root, LOCK_FILE), other);
    expect((await runInProcess(['lock', root])).stderr).toContain('up to date');
    writeFileSync(join(root, LOCK_FILE), `\uFEFF${text}`);
    expect((await runInProcess(['check', root])).code).toBe(0);
  });

  it('leaves nothing but the file, and takes the lines of both sides of a merge', async () => {
    put('- [ ] Read the guide\n- [ ] Ship a fix\n');
    await runInProcess(['lock', root]);
    const file = join(root, LOCK_FILE);
    const lines = readFileSync(file, 'utf8').split('\n');
    const read = lines.findIndex((line) => line.includes('Read the guide'));
    writeFileSync(file, lines.toSpliced(read, 0, lines[read] ?? '').join('\n'));
    expect((await runInProcess(['lock', root])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(lines.join('\n'));
    expect(readdirSync(root).sort()).toEqual([LOCK_FILE, 'onboarding']);
  });

  it('keeps the ticks of a path whose file is renamed, which check asks to confirm', async () => {
    put('- [ ] Read the guide\n- [ ] Ship a fix\n');
    await runInProcess(['lock', root]);
    renameSync(join(root, 'onboarding/path.md'), join(root, 'onboarding/engineer.md'));
    const check = await runInProcess(['check', root, '--format', 'json']);
    expect(JSON.parse(check.stdout).diagnostics).toMatchObject([
      { rule: 'file/vanished-address', path: '.handbook-lock.json' },
      { rule: 'onboarding/renamed-path', path: 'onboarding/engineer.md', line: 1, severity: 'warning' },
    ]);
    expect((await runInProcess(['lock', root])).stdout).toBe(
      'path: the path\n      now: onboarding/engineer.md\n',
    );
    expect((await path())?.pathId).toBe('path');
    expect(JSON.parse((await runInProcess(['check', root, '--format', 'json'])).stdout).diagnostics).toEqual(
      [],
    );
  });
});

describe('handbook new onboarding', () => {
  it('writes a path that check has nothing to say about', async () => {
    mkdirSync(join(root, 'onboarding'));
    const made = await runInProcess(['new', 'onboarding', 'Data team', '--root', root]);
    expect(made.stdout).toBe('content/onboarding/data-team.md\n');
    expect(existsSync(join(root, 'content/onboarding/data-team.md'))).toBe(true);
    const record = await path();
    expect(record?.roles.map((role) => role.value)).toEqual(['New hire', 'Buddy', 'Lead']);
    expect(record?.phases.map((phase) => [phase.requires, phase.due?.days ?? null])).toEqual([
      [null, -1],
      ['before-the-first-day', 1],
      ['day-1-a-first-win', 14],
      ['weeks-1-and-2-look-do-not-touch', 35],
      ['weeks-3-to-5-small-repairs', 63],
      ['weeks-6-to-9-tools-and-background-jobs', 112],
      ['weeks-10-to-16-a-service-that-may-fail', 150],
    ]);
    expect(JSON.parse((await runInProcess(['check', root, '--format', 'json'])).stdout).diagnostics).toEqual(
      [],
    );
  });
});
