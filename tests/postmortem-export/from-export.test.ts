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

/** Chats and logs as programs write them: each says the same on two days, and all of it is read. */
const CHATS: [name: string, text: string][] = [
  [
    'irssi',
    '--- Log opened Fri Feb 06 09:00:00 2026\n09:55 -!- ada [~ada@host] has joined #ops\n10:02 <@ada> latency is up\n23:58  * bob restarts it\n--- Day changed Sat Feb 07 2026\n00:10 < bob> all clear\n',
  ],
  [
    'weechat',
    '2026-02-06 10:02:11\tada\tlatency is up\n2026-02-06 10:02:12\t-->\tcarol (c@x) has joined #ops\n2026-02-06 23:58:00\tbob\trestarts it\n2026-02-07 00:10:11\t@bob\tall clear\n',
  ],
  [
    'a phone',
    '06/02/2026, 10:02 - Ada Byron: latency is up\n06/02/2026, 23:58 - Bob: restarts\nit\n07/02/2026, 00:10 - Ada Byron: all clear\n',
  ],
  [
    'a phone in German',
    '[06.02.26, 10:02:15] Ada Byron: latency is up\n[06.02.26, 23:58:00] Bob: restarts it\n[07.02.26, 00:10:15] Bob: all clear\n',
  ],
  [
    'names above days and times',
    'Ada Byron\n2/6/2026 10:02 AM\nlatency is up\n\nBob Stone\n2/6/2026 11:58 PM\nrestarts it\n\nBob Stone\n2/7/2026 12:10 AM\nall clear\n',
  ],
  [
    'names behind times',
    '[10:02] Ada Byron\nlatency is up\n\n[23:58] Bob Stone\nrestarts it\n\n[00:10] Bob Stone\nall clear\n',
  ],
  [
    'names above times',
    'Friday, February 6, 2026\nada.byron\n10:02 AM\n\nlatency is up\nbob\n11:58 PM\n\nrestarts it\nSaturday, February 7, 2026\nada.byron\n12:10 AM\n\nall clear\n',
  ],
  [
    'one name above several',
    'Ada Byron\n  10:02 AM\nlatency is up\n11:58 PM\nrestarts it\nFebruary 7th, 2026\nBob Stone  12:10 AM\nall clear\n',
  ],
  [
    'a clock in words',
    '6. Februar 2026\n10:02 Uhr – Ada: latency is up\n23.58 Uhr – Bob: restarts it\n7. Februar 2026\n00:10 Uhr – Bob: all clear\n',
  ],
  [
    'a table',
    'Uhrzeit;Ereignis\n06.02.2026 10:02;latency is up\n06.02.2026 23:58;restarts it\n07.02.2026 00:10;all clear\n',
  ],
  [
    'an American table',
    'Date,Time,Event\n2/6/2026,10:02 AM,latency is up\n2/6/2026,11:58 PM,restarts it\n2/7/2026,12:10 AM,all clear\n',
  ],
];

test.each(CHATS)('the notation of %s is read', (_, text) => {
  const found = readIncidentExport(text, '2026-02-06');
  expect(found?.events.map(({ time, text: words }) => [time.value, words])).toEqual([
    ['2026-02-06T10:02', 'latency is up'],
    ['2026-02-06T23:58', 'restarts it'],
    ['2026-02-07T00:10', 'all clear'],
  ]);
});

test('a zone is that of the line, or of the title of a column, and a kind of event is a time of the incident', () => {
  const log = readIncidentExport(
    '2026-02-06T11:02:11+01:00 ada: up\n2026-02-06T10:30:00.123Z INFO restarted\n',
    '2020-01-01',
  );
  expect(log?.events.map(({ time }) => [time.value, time.zone])).toEqual([
    ['2026-02-06T10:02', 'UTC'],
    ['2026-02-06T10:30', 'UTC'],
  ]);
  const table = readIncidentExport('Date,Time (PST),Event\n2/16/2026,10:02 AM,up\n', '2020-01-01');
  expect(table?.events[0]?.time).toEqual({ value: '2026-02-16T10:02', zone: 'PST' });
  const tool = readIncidentExport(
    '{"timeline":[{"timestamp":"2026-02-06T10:05:00Z","type":"detected","title":"Alert"},{"timestamp":"2026-02-06T10:45:00Z","kind":"resolved","title":"Fine"}]}',
    '2020-01-01',
  );
  expect(tool?.times.detected?.value).toBe('2026-02-06T10:05');
  expect(tool?.times.resolved?.value).toBe('2026-02-06T10:45');
});

test('a message of one word is kept, and is no name', () => {
  const found = readIncidentExport('10:02\nRestarting\n10:05\nDone\n10:07\nGood\n', '2026-02-06');
  expect(found?.events.map(({ text }) => text)).toEqual(['Restarting', 'Done', 'Good']);
});

test('a folder of a channel is read day by day, with the users beside it', async () => {
  const root = temporaryFolder({
    'postmortems/2020-01-01-old.md': '# Old\n\nIt was.\n',
    'slack/users.json': '[{"id":"U2","name":"bob","real_name":"Bob Stone"}]',
    'slack/ops/2026-02-06.json':
      '[{"user":"U1","text":"up, Bob Stone looks","ts":"1770372120.0001","replies":[{"user":"U2","ts":"1770372420.0002"}]},{"user":"U2","text":"<@U1> restarting","ts":"1770372420.0002","thread_ts":"1770372120.0001"}]',
    'slack/ops/2026-02-07.json': '[{"user":"U2","text":"all clear","ts":"1770423000.0001"}]',
  });
  const { code, stdout } = await runInProcess([
    'new',
    'postmortem',
    'Slow',
    '--root',
    root,
    '--from',
    join(root, 'slack/ops'),
  ]);
  expect(code).toBe(0);
  const text = readFileSync(join(root, stdout.trim()), 'utf8');
  expect(text).toContain(
    '| 2026-02-06 10:02 | up, somebody looks |\n| 2026-02-06 10:07 | somebody restarting |\n| 2026-02-07 00:10 | all clear |',
  );
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

test('tags and pictures that somebody typed are words of the timeline, and code is code', () => {
  const said = '<script>x</script> <!-- y ![a](https://example.org/x.png) `b ![` 1 < 2 <https://example.org>';
  const found = readIncidentExport(JSON.stringify([{ ts: '1770372000.1', text: said }]), '2026-02-06');
  expect(found && renderExportedTimeline(found).split('\n').at(-1)).toBe(
    '| 2026-02-06 10:00 | &lt;script>x&lt;/script> &lt;!-- y ! [a](https://example.org/x.png) `b ![` 1 < 2 https://example.org |',
  );
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
