import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ELSEWHERE_FILE } from '../../src/core/elsewhere/known-handbooks.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { decision, playbook, publish } from './publish.ts';

const THEIRS = {
  'adr/0011-use-one-database.md': decision(
    '11. Use one database',
    'Superseded by [12](0012-share-the-queue.md)',
    '2021-03-04',
  ),
  'adr/0012-share-the-queue.md': decision('12. Share the queue', 'Accepted', '2022-05-06'),
  'playbooks/queue-grows.md': playbook('The queue grows', 'QueueGrows'),
};

test('a copy of what another handbook publishes is made on request, and links are checked against it without it', async () => {
  const root = temporaryFolder({
    'theirs/handbook.json': JSON.stringify(publish('team-a', THEIRS)),
    'ours/.handbook.yml': 'handbooks:\n  team-a: ../theirs\n',
    'ours/playbooks/a.md':
      '# A\n\nSee [one](team-a:ADR-0012), [two](team-a:QueueGrows), [old](team-a:ADR-0011), [gone](team-a:adr:0012-share-the-quue).\n',
  });
  const ours = join(root, 'ours');
  const check = async () => {
    const { stdout } = await runInProcess(['check', ours, '--format', 'json']);
    const { diagnostics } = JSON.parse(stdout);
    return diagnostics.filter(({ rule }: { rule: string }) => rule === 'link/elsewhere');
  };
  const before = await check();
  expect(before).toHaveLength(4);
  expect(before[0].help).toBe('Run handbook lock --handbooks and commit what it writes.');

  const first = await runInProcess(['lock', ours, '--handbooks']);
  expect(first).toMatchObject({ code: 0, stdout: 'team-a: 3 records\n' });
  expect((await runInProcess(['lock', ours, '--handbooks'])).stderr).toContain('up to date');
  const copy = readFileSync(join(ours, ELSEWHERE_FILE), 'utf8');

  rmSync(join(root, 'theirs'), { recursive: true });
  expect(
    (await check()).map(({ message, help }: { message: string; help: string }) => [message, help]),
  ).toEqual([
    [
      'Unexpected "team-a:ADR-0011", which holds no longer, expected a decision in force.',
      'In its place: team-a:adr:0012-share-the-queue (Share the queue).',
    ],
    [
      expect.stringContaining('Unexpected "team-a:adr:0012-share-the-quue", expected a record of team-a'),
      'Did you mean team-a:adr:0012-share-the-queue?',
    ],
  ]);
  const gone = await runInProcess(['lock', ours, '--handbooks']);
  expect(gone.code).toBe(3);
  expect(gone.stdout).toMatch(/^team-a cannot be read: .*\. Its copy of \d{4}-\d\d-\d\d stays\.\n$/);
  expect(readFileSync(join(ours, ELSEWHERE_FILE), 'utf8')).toBe(copy);
});

test('without other handbooks in the settings there is nothing to copy', async () => {
  const root = temporaryFolder({ 'adr/0001-a.md': decision('1. A', 'Accepted', '2024-01-02') });
  const { code, stderr } = await runInProcess(['lock', root, '--handbooks']);
  expect([code, existsSync(join(root, ELSEWHERE_FILE))]).toEqual([2, false]);
  expect(stderr).toContain('handbooks: { team-a:');
});
