import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';

/** What the search of a hub takes in a tab. */
export interface SearchCost {
  /** From the press of the key to filters that can be used, in ms. */
  opened: number;
  openedRequests: number;
  openedMegabytes: number;
  /** From the last letter to the results, in ms: of an alert's name, and of two common words. */
  name: number;
  words: number;
  requests: number;
  /** MB of all processes that draw and search, and of the JavaScript heap alone. */
  memory: number;
  heap: number;
}

/** A browser for measurements. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Opens a page of a hub, its search, and looks for two things. `latency` is that of a network, in ms. */
export async function measureSearch(
  browser: Browser,
  address: string,
  { name, words, latency = 0 }: { name: string; words: string; latency?: number },
): Promise<SearchCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const seen = { requests: 0, bytes: 0 };
  page.on('requestfinished', async (request) => {
    seen.requests++;
    const sizes = await request.sizes().catch(() => null);
    seen.bytes += sizes?.responseBodySize ?? 0;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  if (latency > 0) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: 2_500_000,
      uploadThroughput: 2_500_000,
    });
  }
  seen.requests = 0;
  seen.bytes = 0;
  const opened = await time(async () => {
    await page.keyboard.press('Control+k');
    await page.locator('.hb-search-filters select').first().waitFor({ timeout: 240_000 });
  });
  const [openedRequests, openedMegabytes] = [seen.requests, seen.bytes / 1e6];
  seen.requests = 0;
  const byName = await search(page, name, faults);
  const byWords = await search(page, words, faults);
  const { requests } = seen;
  await session.send('HeapProfiler.enable');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const memory = await memoryOf(browser);
  await context.close();
  return {
    opened,
    openedRequests,
    openedMegabytes,
    name: byName,
    words: byWords,
    requests,
    memory,
    heap: usedSize / 1e6,
  };
}

async function search(page: Page, text: string, faults: readonly string[]): Promise<number> {
  const field = page.locator('.hb-search-dialog input');
  await field.fill('');
  await page.waitForTimeout(300);
  return time(async () => {
    await field.fill(text);
    const status = page.locator('.hb-search-status');
    await status
      .filter({ hasText: /\d/ })
      .waitFor({ timeout: 120_000 })
      .catch(async () => {
        const said = await status.textContent();
        throw new Error(`The search for ${text} says "${said}": ${faults.join('; ')}`);
      });
  });
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** MB that the processes of pages hold for themselves, shared pages by their share. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return pids.reduce((sum, pid) => sum + proportional(pid), 0) / 1000;
}

/** kB of a process. */
function proportional(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Bytes of the largest page below a folder, in kB. */
export function largestPage(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  return Math.max(...pages.map((path) => readFileSync(`${folder}/${path}`).length)) / 1000;
}
