import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DRAFTERS } from '../../src/cli/new/index.ts';
import type { PostmortemRecord } from '../../src/core/schema/postmortem.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { runInProcess } from './run-cli.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-new-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function postmortems(): Promise<PostmortemRecord[]> {
  const { records } = await loadHandbook(root);
  return records.filter((record): record is PostmortemRecord => record.kind === 'postmortem');
}

const NEW = ['new', 'postmortem', 'Checkout: "slow" again', '--date', '2026-03-01'];
const RUN = `# Night shift

Playbook: [Disk full](https://handbook.example/base/playbooks/disk-full/)

## Timeline

All times in UTC.

| Time (UTC) | Event |
|---|---|
| 2026-03-01 02:10 | Run of the playbook "Disk full" started |
| 2026-03-01 02:12 | Done: Fail over \\| now |
`;

describe('handbook new', () => {
  it.each(Object.keys(DRAFTERS))('begins a record of the kind %s that is read as one', async (kind) => {
    const made = await runInProcess(['new', kind, 'OrdersQueueFull', '--date', '2026-03-01', '--root', root]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const { records, diagnostics } = await loadHandbook(root);
    expect(records.map((record) => [record.kind, `${record.path}\n`])).toEqual([[kind, made.stdout]]);
    expect(records[0]?.title.value).toContain('OrdersQueueFull');
    expect(diagnostics).toEqual([]);
    expect((await runInProcess(['check', root])).code).toBe(0);
  });

  it('begins every kind that a help names', () => {
    const source = join(import.meta.dirname, '../../src');
    const named = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|astro)$/.test(path))
      .flatMap((path) => [...readFileSync(join(source, path), 'utf8').matchAll(/handbook new ([a-z]+)\b/g)])
      .map((match) => match[1]);
    expect(Object.keys(DRAFTERS)).toEqual(expect.arrayContaining([...new Set(named)]));
    expect(named.length).toBeGreaterThan(3);
  });
});

describe('handbook new postmortem', () => {
  it('begins one that our own reader takes, and never overwrites it', async () => {
    const first = await runInProcess([...NEW, '--root', root]);
    expect(first).toMatchObject({
      code: 0,
      stdout: 'content/postmortems/2026-03-01-checkout-slow-again.md\n',
    });
    const [record] = await postmortems();
    expect(record).toMatchObject({
      title: { value: 'Checkout: "slow" again' },
      date: { value: '2026-03-01' },
      status: { value: 'draft' },
    });
    const before = readFileSync(join(root, record?.path ?? ''), 'utf8');
    const second = await runInProcess([...NEW, '--root', root]);
    expect(second.code).toBe(2);
    expect(readFileSync(join(root, record?.path ?? ''), 'utf8')).toBe(before);
  });

  it('reports the parts that are still as the template has them', async () => {
    await runInProcess([...NEW, '--root', root]);
    const { stdout } = await runInProcess(['check', root, '--format', 'json']);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string }[] };
    expect(diagnostics.map(({ rule }) => rule)).toContain('postmortem/unfilled-section');
  });

  it('uses the template and the names of the folder', async () => {
    put(
      'incidents/template.md',
      '# Template for reports\n\n# {{ incident date: yyyy-mm-dd }}, {{ incident name }}\n\n## What broke\n\n## Timeline\n\nAll times in {{ zone }}\n',
    );
    put('incidents/outage-one.md', '# 2025-01-01, one\n\n## Timeline\n\n- 10:00 UTC Down\n');
    const { stdout } = await runInProcess([...NEW, '--root', root]);
    expect(stdout).toBe('incidents/checkout-slow-again.md\n');
    const text = readFileSync(join(root, 'incidents/checkout-slow-again.md'), 'utf8');
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# 2026-03-01, Checkout: "slow" again',
      '',
      '## What broke',
    ]);
  });

  it('takes the timeline of a playbook run', async () => {
    put('playbooks/disk-full.md', '# Disk full\n\n1. Fail over\n');
    put('run.md', RUN);
    const { code } = await runInProcess([...NEW, '--root', root, '--from-run', join(root, 'run.md')]);
    expect(code).toBe(0);
    const [record] = await postmortems();
    expect(record?.timeline.map(({ time, text }) => [time?.instant, text])).toEqual([
      ['2026-03-01T02:10:00Z', 'Run of the playbook "Disk full" started'],
      ['2026-03-01T02:12:00Z', 'Done: Fail over | now'],
    ]);
    expect(record?.relations.filter(({ type }) => type === 'exercised').map(({ target }) => target)).toEqual([
      'playbook:disk-full',
    ]);
  });

  it('takes the timeline into a template of the folder, in place of its own', async () => {
    put(
      'incidents/template.md',
      '# Template: [title]\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| | |\n\n## Lessons\n\nWrite.\n',
    );
    put('run.md', RUN);
    await runInProcess([...NEW, '--root', root, '--from-run', join(root, 'run.md')]);
    const [record] = await postmortems();
    expect(record?.timeline).toHaveLength(2);
    expect(record?.headings.map(({ text }) => text)).toContain('Lessons');
  });

  it.each([
    [['new', 'nothing', 'A'], /expected .*postmortem/],
    [['new', 'postmortem', ' '], /expected words/],
    [['new', 'postmortem', 'A', '--date', '2026-02-30'], /expected a day/],
    [['new', 'postmortem', 'A', '--folder', '../up'], /below the root/],
    [['new', 'postmortem', 'A', '--from-run', 'missing.md'], /can be read/],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await runInProcess([...words, '--root', root]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('handbook export', () => {
  it('prints every action as CSV that no spreadsheet runs, as JSON and as Markdown', async () => {
    put(
      'incidents/2026-03-01-a.md',
      '# 2026-03-01, a\n\n## Action items\n\n- [ ] =HYPERLINK("x"), say "no" | twice (owner: team-data, due: 2026-04-01)\n- [x] Done\n',
    );
    const csv = await runInProcess(['export', 'actions', root, '--format', 'csv']);
    expect(csv.code).toBe(0);
    const lines = csv.stdout.split('\r\n');
    expect(lines[1]).toMatch(/^"'=HYPERLINK\(""x""\), say ""no"" \| twice",team-data,2026-04-01,open/);
    const json = JSON.parse((await runInProcess(['export', 'actions', root, '--format', 'json'])).stdout) as {
      state: string;
    }[];
    expect(json.map(({ state }) => state)).toEqual(['open', 'done']);
    const markdown = await runInProcess(['export', 'actions', root, '--format', 'md']);
    expect(markdown.stdout.split('\n')[2]).toContain('say "no" \\| twice');
  });

  it('prints decisions and onboarding steps', async () => {
    put('adr/0001-use-queues.md', '---\nstatus: accepted\ndate: 2026-01-02\n---\n\n# Use queues\n');
    put('onboarding/start.md', '# Start\n\n- [ ] Read the guide\n');
    const decisions = await runInProcess(['export', 'decisions', root]);
    expect(decisions.stdout).toContain('0001,Use queues,accepted,2026-01-02');
    const tasks = await runInProcess(['export', 'tasks', root, '--format', 'json']);
    expect((JSON.parse(tasks.stdout) as { text: string }[]).map(({ text }) => text)).toEqual([
      'Read the guide',
    ]);
  });

  it('refuses a table that it does not have', async () => {
    expect((await runInProcess(['export', 'toString', root])).code).toBe(2);
  });
});
