import { expect, test } from 'vitest';
import { findElsewhere } from '../../src/core/elsewhere/find-elsewhere.ts';
import {
  type KnownHandbooks,
  readKnownHandbooks,
  writeKnownHandbooks,
} from '../../src/core/elsewhere/known-handbooks.ts';
import { isOf } from '../../src/core/query/order.ts';
import { prepareBody } from '../../src/core/render/prepare.ts';
import { HandbookConfigSchema } from '../../src/core/source/config.ts';
import { handbookOf as compileIn, WORDS } from './render/render-handbook.ts';

const HOME = 'https://handbook.example.org/team-a/';
const ELSEWHERE: KnownHandbooks = {
  'team-a': {
    home: HOME,
    readOn: '2026-01-01',
    records: [
      {
        id: 'adr:0012-share-the-queue',
        path: 'docs/adr/0012-share-the-queue.md',
        url: `${HOME}adr/0012-share-the-queue/`,
        title: 'Share the <queue>',
        number: 12,
      },
      {
        id: 'playbook:queue-grows',
        path: 'playbooks/queue-grows.md',
        url: `${HOME}playbooks/queue-grows/`,
        title: 'The queue grows',
        alerts: ['queuebacklog'],
      },
      { id: 'doc:queue', path: 'queue.md', url: `${HOME}queue/`, title: 'Queue' },
      { id: 'doc:more/queue', path: 'more/queue.md', url: `${HOME}more/queue/`, title: 'More' },
    ],
  },
};
const HANDBOOKS = { 'team-a': HOME, 'team-b': 'https://b.example.org/docs', local: '../local/site' };

function handbookOf(files: Record<string, string>, elsewhere: KnownHandbooks = ELSEWHERE) {
  return compileIn(files, { handbooks: HANDBOOKS }, elsewhere);
}

test.each([
  ['team-a:ADR-0012', `${HOME}adr/0012-share-the-queue/`, null],
  ['team-a:12', `${HOME}adr/0012-share-the-queue/`, null],
  ['team-a:adr/0012-share-the-queue', `${HOME}adr/0012-share-the-queue/`, null],
  ['team-a:docs/adr/0012-share-the-queue.md', `${HOME}adr/0012-share-the-queue/`, null],
  ['team-a:playbooks/queue-grows#rollback', `${HOME}playbooks/queue-grows/#rollback`, null],
  ['team-a:QueueBacklog', `${HOME}playbooks/queue-grows/`, null],
  ['team-a:The%20queue%20grows', `${HOME}playbooks/queue-grows/`, null],
  ['<team-a:Share the queue>', `${HOME}adr/0012-share-the-queue/`, null],
  ['team-a:Queue', HOME, 'ambiguous'],
  ['team-a:ADR-99', null, 'missing'],
  ['team-b:ADR-1', 'https://b.example.org/docs/', 'unread'],
  ['team-b:playbooks/disk-full#x', 'https://b.example.org/docs/playbooks/disk-full/#x', 'unread'],
  ['team-b:../x/y', 'https://b.example.org/docs/', 'unread'],
  ['local:ADR-1', null, 'unread'],
])('%s leads to %s (%s)', (text, href, fault) => {
  expect(findElsewhere(text, handbookOf({}))).toMatchObject({ href, fault });
});

test.each([
  'https://team-a:80/',
  'team-a://x',
  'other:ADR-1',
  'team-a:',
  'Team-A:ADR-1',
  'javascript:alert(1)',
])('%s is no reference to another handbook', (text) =>
  expect(findElsewhere(text, handbookOf({}))).toBeNull(),
);

test('a name of a handbook is no scheme of an address, and its place no program', () => {
  for (const handbooks of [{ javascript: HOME }, { a: 'javascript:alert(1)' }, { 'Team A': HOME }, { a: '' }])
    expect(HandbookConfigSchema.safeParse({ handbooks }).success).toBe(false);
  const configs = [{ a: '../site' }, { a: { url: HOME, folder: '../site' } }];
  for (const handbooks of configs) expect(HandbookConfigSchema.safeParse({ handbooks }).success).toBe(true);
});

test('links of every form lead to the other handbook, and what is not there is marked', () => {
  const handbook = handbookOf({
    'docs/page.md': `# Page

[one](team-a:ADR-0012), <team-a:queue-grows>, [two][label], <a href="team-a:ADR-0012">three</a>, as team-a:ADR-0012 says.

[gone](team-a:ADR-0099), [run](javascript:alert(1)), <a href="other:ADR-1">four</a>.

[label]: team-a:playbooks/queue-grows
`,
  });
  const [record] = handbook.records;
  const [document] = handbook.documents.get(record?.id ?? '') ?? [];
  if (!record || !document) throw new Error('There is no page.');
  const { markdown } = prepareBody(document, { record, handbook, base: '', words: WORDS });
  const hrefs = [...markdown.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  const [decision, playbook] = [`${HOME}adr/0012-share-the-queue/`, `${HOME}playbooks/queue-grows/`];
  expect(hrefs).toEqual([decision, playbook, playbook, decision, decision]);
  expect(markdown).toContain('title="Share the &lt;queue&gt;"');
  expect(markdown.match(/class="hb-dead"/g)).toHaveLength(2);
});

test('a number of another handbook is never taken for an own one, in prose, status, front matter or link', () => {
  const handbook = handbookOf({
    'adr/0012-ours.md': '# 12. Ours\n\n## Status\n\nAccepted\n',
    'adr/0013-a.md': '---\nstatus: accepted\nsupersedes: team-a:ADR-0012\n---\n# 13. A\n',
    'adr/0014-b.md': '# 14. B\n\n## Status\n\nSuperseded by team-a:ADR-0012\n',
    'adr/0015-c.md': '# 15. C\n\n## Status\n\nAccepted\n\nSupersedes [ADR-0012](team-a:ADR-0012)\n',
    'docs/page.md': '# Page\n\nAs team-a:ADR-0012 says, and ADR-0012 too.\n',
  });
  const ours = handbook.byId.get('adr:0012-ours');
  expect(ours?.relations.map(({ type }) => type)).toEqual(['mentioned-by']);
  const raws = handbook.records
    .filter((record) => isOf(record, 'adr') && record !== ours)
    .map(({ relations }) => relations.map(({ type, raw, target }) => [type, raw, target]));
  expect(raws).toEqual([
    [['supersedes', 'team-a:ADR-0012', null]],
    [['superseded-by', 'team-a:ADR-0012', null]],
    [['supersedes', '[ADR-0012](team-a:ADR-0012)', null]],
  ]);
});

test('the copy is read as it was written, one record a line, and refuses what no page may link to', () => {
  const text = writeKnownHandbooks(ELSEWHERE);
  expect(readKnownHandbooks(text)).toEqual(ELSEWHERE);
  expect(text.split('\n').filter((line) => line.includes('"id":'))).toHaveLength(4);
  expect(readKnownHandbooks(writeKnownHandbooks({}))).toEqual({});
  for (const url of ['javascript:alert(1)', '//evil.example.org/', 'https://user@evil.example.org/'])
    expect(readKnownHandbooks(text.replace(`${HOME}queue/`, url))).toHaveProperty('problem');
  expect(readKnownHandbooks('{')).toHaveProperty('problem');
});
