import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_FILE } from '../../src/core/onboarding/lock.ts';
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

  it('writes the same file twice and says so', async () => {
    put('- [ ] a {#x}\n');
    await runInProcess(['lock', root]);
    const text = readFileSync(join(root, LOCK_FILE), 'utf8');
    const again = await runInProcess(['lock', root]);
    expect(again).toMatchObject({ code: 0, stdout: '', stderr: `${LOCK_FILE} is up to date.\n` });
    expect(readFileSync(join(root, LOCK_FILE), 'utf8')).toBe(text);
  });

  it('does not write over a lock that it cannot read', async () => {
    put('- [ ] a\n');
    writeFileSync(join(root, LOCK_FILE), '<<<<<<< HEAD');
    const lock = await runInProcess(['lock', root]);
    expect(lock.code).toBe(2);
    expect(readFileSync(join(root, LOCK_FILE), 'utf8')).toBe('<<<<<<< HEAD');
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
      ['before-the-first-day', 7],
      ['week-1-look-do-not-touch', 28],
    ]);
    expect(JSON.parse((await runInProcess(['check', root, '--format', 'json'])).stdout).diagnostics).toEqual(
      [],
    );
  });
});
