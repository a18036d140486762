import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readIncidentExport,
  renderExportedTimeline,
} from '../../src/core/kinds/postmortem/exports/read-export.ts';
import { recordsOf } from '../../src/core/query/order.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const EXPORTS = join(import.meta.dirname, '../fixtures/exports');

/** The postmortem that an export becomes, its text and how it is read. */
async function draft(name: string, files: Record<string, string> = {}) {
  const root = temporaryFolder({ 'postmortems/2020-01-01-old.md': '# Old\n\nIt was.\n', ...files });
  const words = [
    'new',
    'postmortem',
    'Checkout slow',
    '--root',
    root,
    '--from',
    join(EXPORTS, name),
    '--folder',
    'postmortems',
  ];
  const { code, stdout, stderr } = await runInProcess(words);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('fault')]);
  const path = stdout.trim();
  const { records } = await loadHandbook(root, { withoutGit: true });
  return {
    text: readFileSync(join(root, path), 'utf8'),
    record: recordsOf(records, 'postmortem').find((one) => one.path === path),
    root,
    path,
  };
}

test.each(['slack.json', 'incident-tool.json', 'pager.json', 'timeline.csv', 'chat.txt'])(
  '%s becomes a postmortem',
  async (name) => {
    const { text, record } = await draft(name);
    await expect(text).toMatchFileSnapshot(`../fixtures/exports/${name}.md`);
    const events =
      readIncidentExport(readFileSync(join(EXPORTS, name), 'utf8').replace(/^\uFEFF/, ''), '2026-02-06')
        ?.events ?? [];
    // What is written is read back, every event with its time.
    expect(record?.timeline.map(({ time }) => time?.value)).toEqual(events.map(({ time }) => time.value));
  },
);

test('the times of a tool make the arithmetic of the incident', async () => {
  const { record, root, path } = await draft('incident-tool.json');
  const minutes = (from: string | undefined | null, to: string | undefined | null) =>
    (Date.parse(to ?? '') - Date.parse(from ?? '')) / 60_000;
  const { started, detected, resolved } = record?.times ?? {};
  expect(minutes(started?.instant, detected?.instant)).toBe(5);
  expect(minutes(started?.instant, resolved?.instant)).toBe(45);
  expect(record?.severity?.value).toBe('SEV2');
  expect(record?.actions).toMatchObject([
    {
      text: 'Raise the limit of the pool',
      due: { value: '2026-03-01' },
      link: 'https://git.example.com/shop/1',
    },
  ]);
  const { stdout } = await runInProcess(['check', root, '--format', 'json']);
  const { diagnostics }: { diagnostics: { path: string; rule: string }[] } = JSON.parse(stdout);
  const wrong = diagnostics.filter(
    (one) => one.path === path && /time|order|zone|duration|end-before/.test(one.rule),
  );
  expect(wrong).toEqual([]);
});

test('the actions of a postmortem become issues for a tracker', async () => {
  const { root } = await draft('incident-tool.json');
  const { stdout } = await runInProcess(['export', 'actions', root, '--format', 'issues']);
  expect(stdout).toMatch(
    /^## Raise the limit of the pool\n\n- Incident: Checkout slow \(2026-02-06\), SEV2\n- Source: postmortems\/2026-02-06-checkout-slow\.md:\d+\n- Owner: team-checkout\n- Due: 2026-03-01\n- See: https:\/\/git\.example\.com\/shop\/1\n$/,
  );
  expect((await runInProcess(['export', 'tasks', root, '--format', 'issues'])).code).toBe(2);
});

test('persons are left out, but for their roles where the export states them', async () => {
  const { text } = await draft('incident-tool.json');
  expect(text).toContain('Incident lead: Alert fires');
  expect(text).not.toMatch(/Ada|Bo Pace/);
  expect(text).toContain('Pool restarted.');
  expect((await draft('slack.json')).text).not.toMatch(/U0\d|graph\.png/);
  expect((await draft('pager.json')).text).toContain('Resolved by somebody.');
});

test('the words of a team stay where it has a template', async () => {
  const { text } = await draft('pager.json', {
    'postmortems/template.md':
      '# Incident template\n\n# YYYY-MM-DD [title]\n\n## Chronology of the evening\n\n…\n\n## Timeline\n\n- HH:MM what\n\n## Lessons\n\n…\n',
  });
  expect(text).toContain('## Chronology of the evening');
  expect(text).toContain('| 2026-02-06 10:05 | Triggered through the API. |');
  expect(text).not.toContain('HH:MM');
});

test('a file without times is refused with a hint', async () => {
  const root = temporaryFolder({
    'a.txt': 'nothing here\n',
    'b.json': '{"a": [{"b": 1}]}',
    'postmortems/a.md': '# A\n\nx\n',
  });
  for (const name of ['a.txt', 'b.json', 'none.json']) {
    const { code, stderr } = await runInProcess(['new', 'postmortem', 'X', '--from', name], { cwd: root });
    expect([name, code]).toEqual([name, 2]);
    expect(stderr).toContain('Give JSON of Slack, incident.io or PagerDuty');
  }
  expect((await runInProcess(['new', 'adr', 'X', '--from', 'a.txt'], { cwd: root })).code).toBe(2);
});

test('any text and any JSON is read without a fault, and its table has a row for each event', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.constantFrom('10:32 a: b', '{"ts":"1770372000.1","text":"|"}'),
      ),
      (text) => {
        const found = readIncidentExport(text, '2026-02-06');
        if (found) expect(renderExportedTimeline(found).split('\n')).toHaveLength(found.events.length + 2);
      },
    ),
    { numRuns: 500 },
  );
  for (const filler of ['10:32 ', '<@', '"', '[', 'a:', '00:00 CET '])
    expect(() => readIncidentExport(filler.repeat(200_000 / filler.length), '2026-02-06')).not.toThrow();
});
