import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { HubConfigSchema } from '../../src/core/hub/config.ts';
import { buildHub } from '../../src/core/hub/hub.ts';
import { cutField } from '../../src/core/hub/measure.ts';
import type { HubMember } from '../../src/core/hub/member.ts';
import { renderHub } from '../../src/core/hub/pages/index.ts';
import type { HubSite } from '../../src/core/hub/pages/site.ts';
import { readMembers } from '../../src/node/hub/read-members.ts';
import { hubSpeaker } from '../../src/plugin/hub-words/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { decision, playbook, publish } from './publish.ts';

const FILES = {
  'adr/0001-a.md': decision('1. A', 'Accepted', '2024-01-02'),
  'playbooks/p.md': playbook('The queue grows', 'QueueGrows'),
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a hub makes of handbooks that are read as its file says. */
async function read(
  handbooks: readonly object[],
  { root = temporaryFolder(), ...more }: { root?: string; [key: string]: unknown } = {},
) {
  const config = HubConfigSchema.parse({ handbooks, ...more });
  const options = {
    folder: root,
    states: `${root}/state`,
    version: '1',
    withWords: true,
    now: '2026-01-02T03:04:05.000Z',
  };
  const members = await readMembers(config, { ...options, signal: new AbortController().signal });
  return { config, members };
}

function pagesOf({ config, members }: { config: Parameters<typeof buildHub>[0]; members: HubMember[] }) {
  const site: HubSite = {
    hub: buildHub(config, members),
    base: '',
    t: hubSpeaker('en'),
    assets: { style: 's.css', script: 's.js' },
    connect: [],
    direction: 'ltr',
  };
  return [...renderHub(site)];
}

const asJson =
  (text: string): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(text);
  };

describe('a server of a handbook', () => {
  const good = JSON.stringify(publish('team-a', FILES));
  const told = async (listener: RequestListener, more = {}) => {
    const { members } = await read([{ name: 'team-a', url: `${await serve(listener)}/team-a/` }], more);
    return [members[0]?.condition, members[0]?.reason];
  };

  test('may lead to another address of its own, and to no other host', async () => {
    let inside = 0;
    const secret = await serve((_, response) => {
      inside++;
      response.end(good);
    });
    expect(
      await told((request, response) => {
        if (request.url === '/v2/handbook.json') asJson(good)(request, response);
        else response.writeHead(302, { location: '/v2/handbook.json' }).end();
      }),
    ).toEqual(['changed', null]);
    for (const location of [
      `${secret}/latest/meta-data/`,
      'http://169.254.169.254/',
      'file:///etc/passwd',
      '//[::1]/',
    ])
      expect(await told((_, response) => response.writeHead(307, { location }).end())).toEqual([
        'down',
        expect.stringMatching(/leads to .*, another host, which is not asked; name that address/),
      ]);
    expect(inside).toBe(0);
  });

  test('that leads round for ever, or nowhere, is down', async () => {
    let asked = 0;
    const round: RequestListener = (_, response) =>
      response.writeHead(302, { location: `/team-a/handbook.json?${asked++}` }).end();
    expect(await told(round)).toEqual(['down', expect.stringContaining('more than 5 times')]);
    expect(asked).toBeLessThan(10);
    expect(await told((_, response) => response.writeHead(302).end())).toEqual([
      'down',
      expect.stringContaining('answered 302'),
    ]);
  });

  test('that sends a byte now and then is given up after the time that one answer may take', async () => {
    const timers: NodeJS.Timeout[] = [];
    const drip: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      timers.push(setInterval(() => response.write(' '), 50));
    };
    const found = await told(drip, { seconds: 0.5 });
    for (const timer of timers) clearInterval(timer);
    expect(found).toEqual(['down', expect.stringContaining('no whole answer within 0.5 s')]);
  });

  test('that sends a small answer which unpacks to a huge one, or announces one, is not read to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(8_000_000, ' '));
    expect(bomb.length).toBeLessThan(20_000);
    const packed: RequestListener = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    expect(await told(packed, { megabytes: 2 })).toEqual(['down', expect.stringContaining('more than 2 MB')]);
    const announced: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-length': 90_000_000 });
      response.write('{');
    };
    expect(await told(announced)).toEqual(['down', expect.stringContaining('more than 64 MB')]);
  });

  test('that answers with a page, such as that of a login, is broken and says so', async () => {
    const login: RequestListener = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<form>Sign in</form>');
    expect(await told(login)).toEqual(['broken', 'its handbook.json is no JSON but text/html']);
    // Hosts that know nothing of JSON serve it all the same.
    expect(await told((_, response) => response.end(`\uFEFF${good}`))).toEqual(['changed', null]);
  });
});

describe('a published file', () => {
  const published = publish('team-a', FILES);
  const readFile = async (value: unknown, more: object = {}) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const root = temporaryFolder({ 'a/handbook.json': text });
    return read([{ name: 'team-a', folder: 'a', ...more }], { root });
  };

  test('that is nested without end, of another shape or of too many records is broken and stops nothing', async () => {
    const deep = '['.repeat(300_000) + ']'.repeat(300_000);
    for (const [text, reason] of [
      [`{"handbook":1,"records":${deep}}`, null],
      [JSON.stringify({ ...published, records: [] }).replace('[]', `[{"kind":"adr","title":${deep}}]`), null],
      ['{"handbook":1,"records":"no"}', 'it has no list of records'],
      [`{"handbook":1,"records":[${'0,'.repeat(100_000)}0]}`, 'it has 100001 records'],
    ] as const) {
      const { members } = await readFile(text);
      if (reason === null) expect(members[0]?.published?.records).toEqual([]);
      else expect(members[0]).toMatchObject({ condition: 'broken', reason: expect.stringContaining(reason) });
    }
  });

  test('cannot lead its readers elsewhere, nor say what a page of the hub may load', async () => {
    for (const base of [
      'javascript:alert(1)//',
      'https://evil.invalid; script-src *',
      '//evil.invalid/',
      '/a/../b',
    ]) {
      const { members } = await readFile({ ...published, site: { ...published.site, base } });
      expect(members[0]?.address, base).toBeNull();
    }
    const addresses = [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.invalid/',
      '/%2Fevil.invalid/',
      '/team-a/../../evil/',
      'team-a/x/',
      'https://user@evil.invalid/',
    ];
    const records = addresses.map((url, index) => ({ ...published.records[0], id: `adr:${index}`, url }));
    const { members } = await readFile({ ...published, records });
    expect(members[0]?.published).toMatchObject({ records: [], unread: addresses.length });
  });

  test('that says another address than the one its readers open is shown at that one', async () => {
    const records = [
      { ...published.records[0], url: 'https://internal.invalid/team-a/adr/0001-a/' },
      { ...published.records[1], url: 'https://internal.invalid/elsewhere/' },
    ];
    const { members } = await readFile({ ...published, records }, { url: 'https://docs.example.org/x' });
    expect(members[0]?.published?.records.map(({ url }) => url)).toEqual([
      'https://docs.example.org/x/adr/0001-a/',
    ]);
    expect(members[0]?.published?.unread).toBe(1);
  });

  test('with texts and lists without measure is shown as far as a page can hold it, and what was cut is named', async () => {
    const [record, other] = published.records;
    const long = { ...record?.title, value: 'x'.repeat(3_000_000), raw: 'y'.repeat(3_000_000) };
    const services = Array.from({ length: 50_000 }, () => ({ ...record?.title, value: 'ledger' }));
    const all = await readFile({
      ...published,
      site: { ...published.site, title: 'T'.repeat(1_000_000) },
      records: [{ ...record, title: long, services }, other],
    });
    expect(all.members[0]?.published?.cut).toEqual(['adr.services', 'adr.title']);
    const keys = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 0]));
    for (const source of [keys, { ['k'.repeat(1_000_000)]: 0 }])
      expect(JSON.stringify(cutField({ source }, 'title')).length).toBeLessThan(20_000);
    const pages = pagesOf(all).filter(({ path }) => path.endsWith('.html'));
    const sizes = pages.map(({ text }) => text.length);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });

  test('holds text, and no markup, wherever it is shown', async () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>'&#106;avascript:`;
    const spoil = (value: unknown, key = ''): unknown =>
      typeof value === 'string'
        ? /^(?:kind|id|url|from|severity|type|state|precision|base|path)$/.test(key) || /^\d{4}/.test(value)
          ? value
          : `${value}${evil}`
        : Array.isArray(value)
          ? value.map((item) => spoil(item, key))
          : value !== null && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoil(item, name)]))
            : value;
    const all = await readFile(spoil(published));
    expect(all.members[0]?.published?.records.length).toBe(2);
    for (const { path, text } of pagesOf(all))
      if (path.endsWith('.html'))
        expect(text, path).not.toMatch(/<img src=x|<script>alert|="[^"]*javascript:/);
  });

  test('of another handbook than before is told, and one that its owner named is not put in its place', async () => {
    const root = temporaryFolder({ 'a/handbook.json': JSON.stringify(published) });
    const handbook = { name: 'team-a', folder: 'a', id: 'team-a' };
    expect((await read([handbook], { root })).members[0]?.condition).toBe('changed');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${root}/a/handbook.json`, JSON.stringify(publish('team-evil', FILES)));
    const held = (await read([handbook], { root })).members[0];
    expect(held).toMatchObject({
      condition: 'broken',
      reason: 'it says that it is the handbook "team-evil", and hub.yml expects "team-a"',
    });
    expect(held?.published?.place?.site).toBe('team-a');
    const free = (await read([{ name: 'team-a', folder: 'a' }], { root })).members[0];
    expect(free).toMatchObject({ condition: 'changed', before: 'team-a' });
  });
});

test('two entries that read one handbook are told, since the ticks of one would be those of the other', async () => {
  const text = JSON.stringify(publish('team-a', FILES));
  const root = temporaryFolder({ 'a/handbook.json': text, 'b/handbook.json': text });
  const all = await read(
    [
      { name: 'team-a', folder: 'a' },
      { name: 'team-b', folder: 'b' },
    ],
    { root },
  );
  expect(buildHub(all.config, all.members).namesakes.map((names) => names.map(({ name }) => name))).toEqual([
    ['team-a', 'team-b'],
  ]);
});

test('of hundreds that are one handbook every page names a few, and stays as short as any', async () => {
  const root = temporaryFolder({ 'a/handbook.json': JSON.stringify(publish('team-a', FILES)) });
  const names = Array.from({ length: 400 }, (_, index) => `a-copy-of-the-handbook-of-team-a-${index}`);
  const all = await read(
    names.map((name) => ({ name, folder: 'a' })),
    { root },
  );
  const pages = pagesOf(all).filter(({ path }) => path.startsWith('status/'));
  expect(pages.map(({ text }) => text).join('')).toContain(', +387:');
  expect(Math.max(...pages.map(({ text }) => text.length))).toBeLessThan(100_000);
});
