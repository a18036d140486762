// Measures Groonga with the records of many handbooks: node bench/engine.ts [RECORDS]…
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HubConfigSchema } from '../src/core/hub/config.ts';
import { buildBatches, type SearchBatch } from '../src/core/hub/engine/document.ts';
import { buildHub } from '../src/core/hub/hub.ts';
import { readPublished } from '../src/core/hub/published.ts';
import { groongaQuery, selectParameters } from '../src/core/query/search/groonga-query.ts';
import { feedEngine } from '../src/node/hub/feed-engine.ts';
import { fleetName, publishFleet } from './generate-fleet.ts';
import { sizeOf } from './measure.ts';

const PORT = 10_047;
const url = `http://127.0.0.1:${PORT}`;
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 1_000_000];
const one = await readOne();
const root = mkdtempSync(join(tmpdir(), 'handbook-engine-'));
const file = join(root, 'handbook.db');
spawnSync('groonga', ['-n', file, 'quit']);
const engine = spawn(
  'groonga',
  ['-s', '--protocol', 'http', '--bind-address', '127.0.0.1', '--port', `${PORT}`, file],
  {
    stdio: 'ignore',
  },
);
try {
  while (!(await fetch(`${url}/d/status`).catch(() => null))?.ok)
    await new Promise((done) => setTimeout(done, 100));
  console.log(
    '| records | fed, s | a run without a change, s | after one changed, s | disk, MB | a name, ms | two words, ms | two words in one handbook, ms | filters, ms |',
  );
  console.log('|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const count of counts) {
    const handbooks = count / one.documents.length;
    const fed = await time(() => feed(handbooks, -1));
    const same = await time(() => feed(handbooks, -1));
    const changed = await time(() => feed(handbooks, 7));
    const ask = (words: string[], filters = {}) =>
      median(() => select(selectParameters('handbook', groongaQuery({ words, filters }))));
    const cells = [
      count,
      (fed / 1000).toFixed(1),
      (same / 1000).toFixed(1),
      (changed / 1000).toFixed(1),
      sizeOf(root).megabytes.toFixed(0),
      (await ask(['alert10firing'])).toFixed(0),
      (await ask(['decide', 'matter'])).toFixed(0),
      (await ask(['decide', 'matter'], { handbook: ['team-0042'] })).toFixed(0),
      (
        await median(() =>
          select({
            table: 'handbook',
            limit: '0',
            drilldown: 'handbook,kind,status,severity',
            drilldown_limit: '2000',
          }),
        )
      ).toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  engine.kill();
  rmSync(root, { recursive: true, force: true });
}

/** The records of one handbook as a hub gives them to an engine. */
async function readOne(): Promise<SearchBatch> {
  const text = (await publishFleet(100))(0, 2);
  const read = readPublished(JSON.parse(text), (address) => address, { withWords: true });
  if ('fault' in read) throw new Error(read.fault);
  const name = fleetName(0);
  const found = { condition: 'changed', reason: null, readAt: null, before: null } as const;
  const member = { name, title: name, address: `/${name}/`, ...found, published: read.handbook };
  const hub = buildHub(HubConfigSchema.parse({ handbooks: [{ name, folder: name }] }), [member]);
  const [batch] = [...buildBatches(hub, (key) => key)];
  if (!batch) throw new Error('There is no record.');
  return batch;
}

function feed(handbooks: number, changed: number): Promise<unknown> {
  function* batches(): Generator<SearchBatch> {
    const text = JSON.stringify(one);
    for (let index = 0; index < handbooks; index++) {
      const batch: SearchBatch = JSON.parse(text.replaceAll(fleetName(0), fleetName(index)));
      if (index === changed) {
        batch.stamp += Date.now();
        for (const document of batch.documents) document.stamp = batch.stamp;
      }
      yield batch;
    }
  }
  const signal = new AbortController().signal;
  return feedEngine({ type: 'groonga', url, index: 'handbook' }, batches(), { language: 'en', signal });
}

async function select(parameters: Record<string, string>): Promise<void> {
  // A query that was asked before is answered from a cache.
  const address = `${url}/d/select.json?${new URLSearchParams({ ...parameters, cache: 'no' })}`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await answer.text());
  await answer.text();
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 7; count++) times.push(await time(work));
  return times.sort((a, b) => a - b)[3] ?? 0;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
