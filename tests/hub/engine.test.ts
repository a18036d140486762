import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { searchEngine } from '../../src/client/search/engine-search.ts';
import type { Pagefind } from '../../src/client/search/pagefind-api.ts';
import { HubConfigSchema } from '../../src/core/hub/config.ts';
import { buildBatches } from '../../src/core/hub/engine/document.ts';
import { buildHub } from '../../src/core/hub/hub.ts';
import type { HubMember } from '../../src/core/hub/member.ts';
import { readPublished } from '../../src/core/hub/published.ts';
import { filterParameters, selectParameters } from '../../src/core/query/search/groonga-query.ts';
import { type EnginePlace, feedEngine } from '../../src/node/hub/feed-engine.ts';
import { hubWords } from '../../src/plugin/hub-words/index.ts';
import { readDoc } from '../docs/read-docs.ts';
import { hasTool, runTool } from '../support/tool.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { decision, playbook, publish } from './publish.ts';

const FLEET: Record<string, Record<string, string>> = {
  'team-a': {
    'adr/0012-share-the-queue.md': decision('12. Share the queue', 'Accepted', '2022-05-06'),
    'playbooks/queue.md': playbook('The queue grows', 'QueueGrows'),
  },
  'team-b': { 'adr/0001-a.md': decision('1. キャッシュを共有する', 'Rejected', '2024-01-02') },
};

function batchesOf(fleet: Record<string, Record<string, string>>) {
  const members = Object.entries(fleet).map(([name, files]): HubMember => {
    const read = readPublished(JSON.parse(JSON.stringify(publish(name, files))), (url) => url, {
      withWords: true,
    });
    if ('fault' in read) throw new Error(read.fault);
    const found = { condition: 'changed', reason: null, readAt: null, before: null } as const;
    return { name, title: name, address: `/${name}/`, ...found, published: read.handbook };
  });
  const handbooks = members.map(({ name }) => ({ name, folder: name }));
  const words: Readonly<Record<string, string>> = hubWords('en');
  const hub = buildHub(HubConfigSchema.parse({ handbooks }), members);
  return [...buildBatches(hub, (key) => words[key] ?? key)];
}

const feed = (place: EnginePlace, fleet: typeof FLEET) =>
  feedEngine(place, batchesOf(fleet), { language: 'en', signal: new AbortController().signal });

/** What an engine of the bulk format does with records, as its documentation says. */
async function startRecorded() {
  const asked: { line: string; type: string | undefined; body: string }[] = [];
  const held = new Map<string, { handbook: string; stamp: string }>();
  let refuses = false;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const line = `${request.method} ${request.url}`;
    asked.push({ line, type: request.headers['content-type'], body });
    const answer = (value: object, status = 200) => response.writeHead(status).end(JSON.stringify(value));
    if (line === 'PUT /handbook')
      return asked.length > 1
        ? answer({ error: { type: 'resource_already_exists_exception' }, status: 400 }, 400)
        : answer({ acknowledged: true });
    if (line === 'POST /handbook/_search') {
      const stamps = Map.groupBy(held.values(), ({ stamp }) => stamp);
      const buckets = [...stamps].map(([key, { length }]) => ({ key, doc_count: length }));
      return answer({ hits: { hits: [] }, aggregations: { stamps: { buckets } } });
    }
    if (line === 'POST /_bulk') {
      if (refuses)
        return answer({
          errors: true,
          items: [{ index: { status: 400, error: { type: 'mapper_parsing_exception' } } }],
        });
      const lines = body
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text));
      const items = [];
      for (let at = 0; at < lines.length; at += 2) {
        const { _id } = lines[at].index;
        held.set(_id, lines[at + 1]);
        items.push({ index: { _id, status: 201 } });
      }
      return answer({ errors: false, items });
    }
    if (line.startsWith('POST /handbook/_delete_by_query')) {
      const { filter, must_not } = JSON.parse(body).query.bool;
      for (const [id, { handbook, stamp }] of held)
        if (handbook === filter[0].term.handbook && stamp !== must_not?.[0].term.stamp) held.delete(id);
    }
    return answer({});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place: EnginePlace = { type: 'opensearch', url, index: 'handbook' };
  return { place, asked, held, refuse: () => (refuses = true) };
}

describe('an engine of the bulk format', () => {
  test('is given records in pairs of lines, and at the next run those of handbooks that have changed', async () => {
    const { place, asked, held } = await startRecorded();
    expect(await feed(place, FLEET)).toEqual({ sent: 3, handbooks: 2, gone: 0 });
    const bulk = asked.find(({ line }) => line === 'POST /_bulk');
    expect(bulk?.type).toBe('application/x-ndjson');
    expect(bulk?.body.endsWith('\n')).toBe(true);
    expect(JSON.parse(bulk?.body.split('\n')[0] ?? '')).toEqual({
      index: { _index: 'handbook', _id: 'team-a/adr:0012-share-the-queue' },
    });
    expect(JSON.parse(bulk?.body.split('\n')[3] ?? '')).toMatchObject({
      handbook: 'team-a',
      kind: 'Playbooks',
      severity: 'SEV2',
      title: 'The queue grows',
      url: '/team-a/playbooks/queue/',
      content: expect.stringContaining('Look at the queue.'),
    });
    expect(asked.at(-1)?.line).toBe('POST /handbook/_refresh');

    asked.length = 0;
    expect(await feed(place, FLEET)).toEqual({ sent: 0, handbooks: 0, gone: 0 });
    expect(asked.map(({ line }) => line)).toEqual(['PUT /handbook', 'POST /handbook/_search']);

    const changed = { 'team-a': { 'playbooks/queue.md': playbook('The queue grew', 'QueueGrows') } };
    expect(await feed(place, changed)).toEqual({ sent: 1, handbooks: 1, gone: 1 });
    expect([...held.keys()]).toEqual(['team-a/playbook:queue']);
  });

  test('that refuses or is silent is told, and what it said', async () => {
    const { place, refuse } = await startRecorded();
    refuse();
    await expect(feed(place, FLEET)).rejects.toThrow(/team-a: it refused 1 records: .*mapper_parsing/);
    await expect(feed({ ...place, url: 'http://127.0.0.1:9' }, FLEET)).rejects.toThrow(/Unexpected silence/);
  });
});

describe.skipIf(!hasTool('groonga'))('Groonga, started with one command', () => {
  test('is fed, asked as a page of the hub asks it, and fed with what has changed', {
    timeout: 60_000,
  }, async () => {
    const place: EnginePlace = { type: 'groonga', url: await startGroonga(), index: 'handbook' };
    expect(await feed(place, FLEET)).toEqual({ sent: 3, handbooks: 2, gone: 0 });
    expect(await feed(place, FLEET)).toEqual({ sent: 0, handbooks: 0, gone: 0 });

    const open = () =>
      searchEngine({} as Pagefind, { index: 'handbook', search: `${place.url}/d/select.json` });
    const search = await open();
    expect(await search.filters()).toMatchObject({
      handbook: { 'team-a': 2, 'team-b': 1 },
      kind: { Decisions: 2, Playbooks: 1 },
    });
    const found = async (term: string | null, filters = {}): Promise<(string | undefined)[]> => {
      const { results } = await search.search(term, { filters });
      return (await Promise.all(results.map((result) => result.data()))).map(({ meta }) => meta['title']);
    };
    expect(await found('queuegrows')).toEqual(['The queue grows']);
    expect((await found('queue')).sort()).toEqual(['Share the queue', 'The queue grows']);
    expect(await found('growing')).toEqual(['The queue grows']);
    expect(await found('共有')).toEqual(['キャッシュを共有する']);
    expect(await found('queue', { kind: 'Decisions' })).toEqual(['Share the queue']);
    expect(await found(null, { handbook: { any: ['team-b'] } })).toEqual(['キャッシュを共有する']);
    // A question reads, whatever it says.
    for (const evil of ['" OR 1 == 1 --', 'title:=x', 'x") || delete', '\\', '"', 'handbook:team-a'])
      expect(await found(evil), evil).not.toContain('キャッシュを共有する');
    expect(await found('nowhere')).toEqual([]);

    const changed = { 'team-a': { 'playbooks/queue.md': playbook('The queue grew', 'QueueGrows') } };
    expect(await feed(place, changed)).toEqual({ sent: 1, handbooks: 1, gone: 1 });
    expect(await (await open()).filters()).toMatchObject({ handbook: { 'team-a': 1 } });
    expect(await found(null)).toEqual(['The queue grew']);
  });
});

test('what the documentation lets pass to Groonga is what a page of the hub asks, and its query alone is free', () => {
  const block = /```nginx\n([\s\S]*?)```/.exec(readDoc('fleet.md'))?.[1] ?? '';
  const variables = new Map<string, string>();
  const fill = (text: string): string =>
    text.replace(/\$(\w+)/g, (whole, name: string) => variables.get(name) ?? whole);
  const passed = (query: string, isForFilters: boolean): Record<string, string> => {
    for (const [, condition, name = '', value = ''] of block.matchAll(
      /(?:if \(\$(\w+)\) \{ )?set \$(\w+) "?(.*?)"?;/g,
    )) {
      if (condition === 'arg_drilldown' && !isForFilters) continue;
      if (condition === 'arg_query' && query === '') continue;
      variables.set('arg_query', encodeURIComponent(query));
      variables.set(name, fill(value));
    }
    const [, address = ''] = /proxy_pass (.*);/.exec(block) ?? [];
    return Object.fromEntries(new URL(fill(address)).searchParams);
  };
  expect(passed('"queue" kind:"x"', false)).toEqual(selectParameters('handbook', '"queue" kind:"x"'));
  expect(passed('', false)).toEqual(selectParameters('handbook', ''));
  expect(passed('', true)).toEqual(filterParameters('handbook'));
});

async function startGroonga(): Promise<string> {
  const root = temporaryFolder();
  const file = join(root, 'handbook.db');
  runTool('groonga', ['-n', file, 'quit']);
  const probe = createSocket();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  const words = ['-s', '--protocol', 'http', '--bind-address', '127.0.0.1', '--port', `${port}`, file];
  const engine = spawn('groonga', words, { stdio: 'ignore' });
  onTestFinished(async () => {
    engine.kill();
    await once(engine, 'exit');
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    const up = await fetch(`${url}/d/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return url;
    if (tries > 200) throw new Error('Groonga does not start.');
    await new Promise((done) => setTimeout(done, 50));
  }
}
