// Measures a search in a browser, from the first key to the first result: node bench/search.ts [RECORDS]…
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { loadHandbook } from '../src/node/load-handbook.ts';
import { serveSite } from '../src/node/site-server.ts';
import { generateHandbook } from './generate-handbook.ts';
import { measure } from './measure.ts';
import { REPOSITORY } from './peer-sites.ts';
import { startBrowser } from './search-in-browser.ts';

/** Records up to which the whole site is built; beyond, its index alone is made, of the same pages. */
const BUILT = 500;

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 5000, 20_000];
const scratch = mkdtempSync(join(tmpdir(), 'handbook-search-'));
const lines = [
  '## Search',
  '',
  'Written by `node bench/search.ts`: a reader opens the search of a page and asks, in Chromium with an empty cache and with no',
  `delay of a network. Up to ${BUILT} records the site is built; beyond, the site of ${BUILT} has the index of that many generated pages.`,
  'First: from the first key, the search itself not loaded yet, to the first result with its excerpt; again: a second question.',
  '',
  `Load ${loadavg()[0]?.toFixed(1)} before the run. ${new Date().toISOString().slice(0, 10)}.`,
  '',
  '| records | index MB | first ms | kB | requests | again ms | kB | requests |',
  '|--:|--:|--:|--:|--:|--:|--:|--:|',
];
const browser = await startBrowser();
try {
  const source = join(scratch, 'source');
  const site = join(scratch, 'site');
  mkdirSync(source);
  generateHandbook(source, BUILT);
  await measure(
    `"${process.execPath}" "${join(REPOSITORY, 'src/cli/bin.mjs')}" build source --out site`,
    scratch,
  );
  for (const records of counts) {
    if (records > BUILT) await replaceIndex(site, records);
    const served = await serveSite(site, '/', 0);
    lines.push(row(records, sizeOf(join(site, 'pagefind')), await ask(browser, served.address)));
    served.server.close();
  }
  const path = join(import.meta.dirname, 'README.md');
  const before = readFileSync(path, 'utf8').replace(/\n## Search\n[\s\S]*$/, '');
  writeFileSync(path, `${before}\n${lines.join('\n')}\n`);
  console.log(lines.join('\n'));
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

interface Answer {
  /** ms */
  time: number;
  bytes: number;
  requests: number;
}

/** Opens the search of a page and asks for two things, one after the other. */
async function ask(tab: Browser, address: string): Promise<Answer[]> {
  const page = await tab.newPage();
  const seen = { bytes: 0, requests: 0 };
  page.on('requestfinished', async (request) => {
    seen.requests++;
    const sizes = await request.sizes().catch(() => null);
    seen.bytes += sizes?.responseBodySize ?? 0;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  const field = page.locator('.hb-search-dialog input');
  await field.waitFor();
  const answers: Answer[] = [];
  for (const text of ['Alert40Firing', 'replica latency shard']) {
    Object.assign(seen, { bytes: 0, requests: 0 });
    // The answer of the question before is none to this one.
    await page.locator('.hb-search-results').evaluate((list) => list.replaceChildren());
    const start = performance.now();
    await field.fill(text);
    await page.locator('.hb-search-results li > a').first().waitFor({ timeout: 120_000 });
    const time = performance.now() - start;
    await page.waitForLoadState('networkidle');
    answers.push({ time, ...seen });
  }
  await page.close();
  return answers;
}

/** Gives a site the index of that many generated pages, with the same fields as its own. */
async function replaceIndex(site: string, records: number): Promise<void> {
  const source = join(scratch, `source-${records}`);
  mkdirSync(source);
  generateHandbook(source, records);
  const handbook = await loadHandbook(source, { withoutGit: true });
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('The index could not be begun.');
  for (const { id, url, kind, title } of handbook.records)
    await index.addCustomRecord({
      url,
      language: 'en',
      content: (handbook.documents.get(id) ?? []).map(({ body }) => body).join('\n'),
      meta: { title: title.value, kind },
      filters: { kind: [kind] },
    });
  const folder = join(site, 'pagefind');
  rmSync(folder, { recursive: true });
  await index.writeFiles({ outputPath: folder });
  await close();
  rmSync(source, { recursive: true });
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function row(records: number, size: number, answers: readonly Answer[]): string {
  const cells = answers.flatMap(({ time, bytes, requests }) => [
    time.toFixed(0),
    (bytes / 1000).toFixed(0),
    requests,
  ]);
  return `| ${[records, (size / 1e6).toFixed(1), ...cells].join(' | ')} |`;
}
