import { describe, expect, test } from 'vitest';
import { findWrittenReferences } from '../../src/core/elsewhere/written-references.ts';
import { HubConfigSchema } from '../../src/core/hub/config.ts';
import { findHubDependencies } from '../../src/core/hub/dependencies.ts';
import { buildHub, type Hub } from '../../src/core/hub/hub.ts';
import { handbookOf } from '../../src/core/hub/hub-id.ts';
import type { HubMember } from '../../src/core/hub/member.ts';
import { readPublished } from '../../src/core/hub/published.ts';
import { findServiceTwins, listHubAlerts } from '../../src/core/hub/twins.ts';
import { holdsOn } from '../../src/core/query/holds-on.ts';
import { decision, playbook, publish } from './publish.ts';

const TEAM_A = {
  'adr/0011-use-one-database.md': decision('11. Use one database', 'Accepted', '2021-03-04'),
  'adr/0012-share-the-queue.md': decision('12. Share the queue', 'Accepted', '2022-05-06'),
  'playbooks/queue-grows.md': playbook('The queue grows', 'QueueGrows'),
  'content/services/orders.md': '---\ntitle: Orders\ndepends-on: [ledger, nobody]\n---\n',
};
const TEAM_B = {
  'adr/0003-own-queue.md': decision(
    '3. A queue of our own',
    'Accepted\n\nSupersedes [the shared queue](team-a:ADR-0012)',
    '2024-01-02',
    'See [one database](team-a:ADR-0011) and [a lost one](team-a:ADR-0099), and [ours](https://example.org/).',
  ),
  'playbooks/queue.md': playbook('Queue of team b', 'queue_grows'),
  'content/services/ledger.md': '---\ntitle: Ledger\n---\n',
  'content/services/orders.md': '---\ntitle: Orders\n---\n',
};

function member(name: string, files: Record<string, string>, more: Partial<HubMember> = {}): HubMember {
  const read = readPublished(JSON.parse(JSON.stringify(publish(name, files))), (url) => url);
  if ('fault' in read) throw new Error(read.fault);
  return {
    name,
    title: name,
    address: `/${name}/`,
    condition: 'changed',
    reason: null,
    readAt: '2026-01-01T00:00:00.000Z',
    before: null,
    published: read.handbook,
    ...more,
  };
}

function hubOf(...members: HubMember[]): Hub {
  const handbooks = members.map(({ name }) => ({ name, folder: name }));
  return buildHub(HubConfigSchema.parse({ handbooks }), members);
}

describe('links between handbooks', () => {
  const hub = hubOf(member('team-a', TEAM_A), member('team-b', TEAM_B));
  const found = new Map(hub.references.map((reference) => [reference.raw, reference]));

  test('lead to the record that they name, and one that no record answers to is a fault with its place', () => {
    expect(found.get('team-a:ADR-0011')?.target?.id).toBe('team-a/adr:0011-use-one-database');
    expect(found.get('team-a:ADR-0099')).toMatchObject({
      fault: 'missing',
      origin: 'team-b',
      path: 'adr/0003-own-queue.md',
      line: 13,
    });
    expect(hub.references).toHaveLength(3);
  });

  test('end the force of a decision that one of another handbook replaced, whose own file does not know it', () => {
    const shared = hub.byId.get('team-a/adr:0012-share-the-queue');
    expect(shared?.kind === 'adr' && shared.status?.value).toBe('accepted');
    expect(shared?.relations).toContainEqual(
      expect.objectContaining({
        type: 'superseded-by',
        target: 'team-b/adr:0003-own-queue',
        declared: false,
      }),
    );
    const on = (day: string) =>
      shared?.kind === 'adr' ? holdsOn(shared.inForce, day, '2026-01-01') : 'no record';
    expect([on('2023-01-01'), on('2024-01-02')]).toEqual(['yes', 'no']);
    expect(found.get('team-a:ADR-0012')).toMatchObject({ retired: true });
  });

  test('to a handbook that is down are told to be as old as what is known of it', () => {
    const down = hubOf(member('team-a', TEAM_A, { condition: 'down' }), member('team-b', TEAM_B));
    expect(down.references.map(({ stale }) => stale)).toEqual([true, true, true]);
    const never = hubOf(
      member('team-a', TEAM_A, { condition: 'down', published: null }),
      member('team-b', TEAM_B),
    );
    expect(new Set(never.references.map(({ fault }) => fault))).toEqual(new Set(['unread']));
  });
});

test('an alert that playbooks of two handbooks answer to is a twin, whatever its spelling', () => {
  const { records } = hubOf(member('team-a', TEAM_A), member('team-b', TEAM_B));
  const alert = listHubAlerts(records).find(({ key }) => key === 'queuegrows');
  expect(alert?.twin).toBe(true);
  expect(alert?.playbooks.map(handbookOf)).toEqual(['team-a', 'team-b']);
});

test('a service needs that of its own handbook first, else that of another, and a name that none describes is told', () => {
  const { records } = hubOf(member('team-a', TEAM_A), member('team-b', TEAM_B));
  const { edges, unknown } = findHubDependencies(records);
  expect(edges.map(({ from, to, across }) => [from.id, to.id, across])).toEqual([
    ['team-a/service:orders', 'team-b/service:ledger', true],
  ]);
  expect(unknown.map(({ name }) => name)).toEqual(['nobody']);
  expect(findServiceTwins(records).map((twins) => twins.map(({ id }) => id))).toEqual([
    ['team-a/service:orders', 'team-b/service:orders'],
  ]);
});

describe('a published file', () => {
  const usual = publish('team-a', TEAM_A);
  const read = (value: unknown) => readPublished(value, (url) => url);

  test.each([
    [null, 'no object'],
    [{}, 'does not say that it is a handbook'],
    [{ handbook: 2, records: [] }, 'format 2'],
    [{ handbook: 1 }, 'no list of records'],
  ])('%j is broken: %s', (value, words) => {
    const reading = read(value);
    expect('fault' in reading && reading.fault).toContain(words);
  });

  test('of another version is read as far as it goes: what is missing is empty, what is new does no harm', () => {
    const records = usual.records.map((record) =>
      Object.fromEntries(
        Object.entries({ ...record, novelty: 1 }).filter(
          ([name]) => !['entries', 'history', 'aliases'].includes(name),
        ),
      ),
    );
    const reading = read({ handbook: 1, records, skipped: [], diagnostics: [] });
    expect(reading).toMatchObject({ handbook: { unread: 0, strange: [], title: null } });
    expect('handbook' in reading && reading.handbook.records).toHaveLength(usual.records.length);
  });

  test('names the fields that are in a form it does not know, and counts the records that are none', () => {
    const [first, ...rest] = JSON.parse(JSON.stringify(usual)).records;
    const reading = read({ ...usual, records: [{ ...first, status: 'on' }, { kind: 'adr' }, 7, ...rest] });
    expect(reading).toMatchObject({ handbook: { unread: 2, strange: ['adr.status'] } });
  });
});

test('a reference is a name, a colon and what the record is called; an address of the web is none', () => {
  const raws = (text: string) => findWrittenReferences(text).map(({ raw }) => raw);
  expect(raws('See team-a:ADR-0012, and ops:playbook:restart.')).toEqual([
    'team-a:ADR-0012',
    'ops:playbook:restart',
  ]);
  expect(raws('https://team-a.example.org/x, mailto:a@b.c and 10:30, C:/x')).toEqual([]);
});
