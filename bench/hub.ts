// Measures a hub over simulated handbooks, and its search in a browser, and writes bench/hub.md: node bench/hub.ts [HANDBOOKS]…
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { type FleetServer, serveFleet } from './fleet-server.ts';
import { writeFullIndex } from './full-index.ts';
import { fleetName, publishFleet, type Variant } from './generate-fleet.ts';
import { type Measure, measure, sizeOf } from './measure.ts';
import { largestPage, measureSearch, type SearchCost, startBrowser } from './search-in-browser.ts';

const MAIN = join(import.meta.dirname, '../src/cli/main.ts');
const RECORDS = 100;
/** Numbers of whole indexes that one tab opens. */
const WHOLE = [10, 20, 40, 80, 160];

/** How a handbook is found. */
type State = Variant | 'down' | 'broken';

/** What one run of the command took and asked. */
interface Run extends Measure {
  requests: number;
  unchanged: number;
  megabytes: number;
}

/** A hub over some handbooks: its runs, its size, its search. */
interface Row {
  handbooks: number;
  first: Run;
  same: Run;
  one: Run;
  faults: Run;
  site: ReturnType<typeof sizeOf>;
  state: number;
  page: number;
  search: SearchCost;
}

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100, 1000];
const published = await publishFleet(RECORDS);
const fleet = await serveFleet();
const browser = await startBrowser();
try {
  const rows: Row[] = [];
  for (const count of counts) {
    rows.push(await measureHub(count, fleet, browser));
    console.error(JSON.stringify(rows.at(-1)));
  }
  const whole = await measureWhole(fleet, browser);
  writeFileSync(join(import.meta.dirname, 'hub.md'), render(rows, whole));
} finally {
  await browser.close();
  fleet.close();
}

async function measureHub(count: number, server: FleetServer, tab: Browser): Promise<Row> {
  const root = mkdtempSync(join(tmpdir(), 'handbook-hub-'));
  try {
    const states = new Map<number, State>();
    const texts = new Map<string, string | null>();
    for (let index = 0; index < count; index++)
      server.texts.set(`/${fleetName(index)}/handbook.json`, () => {
        const state = states.get(index) ?? 'usual';
        const key = `${index} ${state}`;
        const text = texts.get(key) ?? answerOf(state, index, count);
        texts.set(key, text);
        return text;
      });
    const handbooks = Array.from({ length: count }, (_, index) => {
      const name = fleetName(index);
      return { name, url: `${server.address}/${name}/` };
    });
    // What is measured here are the indexes that the hub writes; whole ones have a table of their own.
    writeFileSync(join(root, 'hub.yml'), JSON.stringify({ base: '/hub/', handbooks, merge: 0 }));
    const run = async (): Promise<Run> => {
      server.reset();
      const command = `"${process.execPath}" "${MAIN}" hub hub.yml --out site --state state 2>/dev/null`;
      const took = await measure(command, root);
      const { requests, unchanged, bytes } = server.asked;
      return { ...took, requests, unchanged, megabytes: bytes / 1e6 };
    };
    const first = await run();
    const same = await run();
    states.set(1, 'changed');
    const one = await run();
    states.set(2, 'down').set(3, 'broken').set(4, 'older');
    const faults = await run();
    server.folders = [{ prefix: /^\/hub\//, folder: join(root, 'site') }];
    const address = `${server.address}/hub/`;
    const search = await measureSearch(tab, address, { name: 'Alert10Firing', words: 'decide matter' });
    const site = sizeOf(join(root, 'site'));
    const state = sizeOf(join(root, 'state')).megabytes;
    return {
      handbooks: count,
      first,
      same,
      one,
      faults,
      site,
      state,
      page: largestPage(join(root, 'site')),
      search,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What a handbook answers in a state. */
function answerOf(state: State, index: number, count: number): string | null {
  if (state === 'down') return null;
  return state === 'broken' ? '{"handbook":' : published(index, count, state);
}

/** The search over whole indexes of handbooks, with no network and with a usual one. */
async function measureWhole(
  server: FleetServer,
  tab: Browser,
): Promise<{ indexes: number; pages: number; near: SearchCost; far: SearchCost }[]> {
  const root = mkdtempSync(join(tmpdir(), 'handbook-whole-'));
  try {
    const pages = await writeFullIndex(join(root, 'pagefind'));
    const rows = [];
    for (const indexes of WHOLE) {
      const handbooks = Array.from({ length: indexes }, (_, index) => ({
        name: fleetName(index),
        url: `${server.address}/${fleetName(index)}/`,
      }));
      for (const [index, { name }] of handbooks.entries())
        server.texts.set(`/${name}/handbook.json`, () => published(index, indexes));
      writeFileSync(join(root, 'hub.yml'), JSON.stringify({ base: '/hub/', handbooks, merge: 1000 }));
      await measure(`"${process.execPath}" "${MAIN}" hub hub.yml --out site --state state`, root);
      server.folders = [
        { prefix: /^\/hub\//, folder: join(root, 'site') },
        { prefix: /^\/team-\d+\/pagefind\//, folder: join(root, 'pagefind') },
      ];
      const asked = { name: 'MetricsAbsent', words: 'retry budget' };
      const near = await measureSearch(tab, `${server.address}/hub/`, asked);
      const far = await measureSearch(tab, `${server.address}/hub/`, { ...asked, latency: 40 });
      rows.push({ indexes, pages, near, far });
      console.error(JSON.stringify(rows.at(-1)));
    }
    return rows;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function render(rows: readonly Row[], whole: Awaited<ReturnType<typeof measureWhole>>): string {
  const line = (title: string, value: (row: Row) => string): string =>
    `| ${title} | ${rows.map(value).join(' | ')} |`;
  const run = (title: string, key: 'first' | 'same' | 'one' | 'faults'): string[] => [
    line(
      `${title}: s (CPU s), peak MB`,
      ({ [key]: { wall, cpu, peak } }) => `${wall.toFixed(1)} (${cpu.toFixed(1)}), ${peak.toFixed(0)}`,
    ),
    line(
      `${title}: requests, of them 304; MB read`,
      ({ [key]: { requests, unchanged, megabytes } }) => `${requests}, ${unchanged}; ${megabytes.toFixed(1)}`,
    ),
  ];
  const ms = (value: number): string => value.toFixed(0);
  return `# A hub over many handbooks

Written by \`node bench/hub.ts\`: simulated handbooks of ${RECORDS} records each, served on this machine with an ETag, every tenth alert shared by all, each with a reference to a decision of the next. In the last run one is down, one broken, and one published by an older version.

${cpus()[0]?.model ?? 'Unknown processor'}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end from other work: CPU seconds are less moved by it than the clock. Node ${process.versions.node}, ${browser.browserType().name()} ${browser.version()}.

| | ${rows.map(({ handbooks }) => `${handbooks} handbooks`).join(' | ')} |
|---|${rows.map(() => '--:').join('|')}|
${[
  line('records', ({ handbooks }) => String(handbooks * RECORDS)),
  ...run('first run', 'first'),
  ...run('run without a change', 'same'),
  ...run('run after one changed', 'one'),
  ...run('one down, one broken, one older', 'faults'),
  line('size of the hub, MB; files', ({ site }) => `${site.megabytes.toFixed(1)}; ${site.files}`),
  line('state that is kept, MB', ({ state }) => state.toFixed(1)),
  line('largest page, kB', ({ page }) => page.toFixed(1)),
  line(
    'search opened: ms; requests; MB',
    ({ search }) => `${ms(search.opened)}; ${search.openedRequests}; ${search.openedMegabytes.toFixed(2)}`,
  ),
  line(
    'search for an alert, for two common words: ms',
    ({ search }) => `${ms(search.name)}, ${ms(search.words)}`,
  ),
  line('requests of both', ({ search }) => String(search.requests)),
  line(
    'memory of the tab, MB (of it JavaScript)',
    ({ search }) => `${ms(search.memory)} (${search.heap.toFixed(1)})`,
  ),
].join('\n')}

## Whole indexes of handbooks in one tab

Each index is that of this repository (${whole[0]?.pages ?? 0} pages), merged in the browser by Pagefind; "far" has 40 ms to the server and 20 Mbit/s.

| indexes | opened ms | far | requests | MB | name ms | far | two words ms | far | memory of the tab MB |
|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${whole
  .map(
    ({ indexes, near, far }) =>
      `| ${indexes} | ${ms(near.opened)} | ${ms(far.opened)} | ${near.openedRequests} | ${near.openedMegabytes.toFixed(1)} | ${ms(near.name)} | ${ms(far.name)} | ${ms(near.words)} | ${ms(far.words)} | ${ms(near.memory)} |`,
  )
  .join('\n')}
`;
}
