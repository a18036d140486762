import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addOffline } from '../../src/cli/site/offline/add-offline.ts';
import { writePack } from '../../src/cli/site/pack/write-pack.ts';
import { serveSite } from '../../src/node/site-server.ts';
import { expect, test } from './test.ts';

const SITE = join(import.meta.dirname, '../../.handbook/test-site');

let scratch: string;
test.beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'handbook-fleet-'));
});
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a pack that is opened as a file finds a playbook by alert, title and word, and keeps a tick', async ({
  browser,
}) => {
  const out = join(scratch, 'laptop');
  await writePack({ folder: SITE, base: '/' }, ['playbook', 'onboarding'], out);
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) asked.push(request.url());
    });
    await page.goto(pathToFileURL(join(out, 'index.html')).href);
    await expect(page.locator('h1')).toHaveText('Playbooks');
    await page.keyboard.press('Control+k');
    const field = page.locator('.hb-search-dialog input');
    const first = page.locator('.hb-search-results a').first();
    for (const typed of ['metrics_absent', 'roll back a release', 'stampede']) {
      await field.fill(typed);
      await expect(first, typed).toHaveAttribute('href', /playbooks\/[\w-]+\/index\.html$/);
    }
    await field.fill('MetricsAbsent');
    await field.press('Enter');
    await expect(page).toHaveURL(/playbooks\/monitoring-blind\/index\.html$/);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );

    await page.goto(pathToFileURL(join(out, 'onboarding/index.html')).href);
    await page.locator('main a[href$="index.html"]').first().click();
    const boxes = page.locator('main .hb-box');
    for (let at = 0; at < 6; at++) await boxes.nth(at).check();
    // Each role has a meter of its own.
    await expect(page.locator('main progress[value="6"]')).not.toHaveCount(0);
    await page.reload();
    await expect(boxes.nth(5)).toBeChecked();
    expect(asked).toEqual([]);
    await context.close();
  }
});

test('when the network goes down playbooks and the page of an alert stay, each with its age', async ({
  browser,
}) => {
  const site = join(scratch, 'site');
  cpSync(SITE, site, { recursive: true });
  await addOffline(site, { offline: true, base: '/', language: 'en' });
  const served = await serveSite(site, '/');
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(served.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
      .toBe('activated');
    served.server.close();
    served.server.closeAllConnections();
    const age = page.locator('[data-banner=offline]');
    for (const path of ['playbooks/monitoring-blind/', 'playbooks/', 'alert/MetricsAbsent/']) {
      await page.goto(`${served.address}${path}`);
      await expect(age, path).toContainText(String(new Date().getUTCFullYear()));
      await expect(page.locator('h1'), path).toBeVisible();
    }
    await page.goto(`${served.address}playbooks/monitoring-blind/`);
    const font = await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily);
    expect(font).toContain('Inter');
    await page.goto(`${served.address}adr/`);
    await expect(page.getByRole('link', { name: 'Playbooks' })).toHaveAttribute('href', '/playbooks/');
  } finally {
    served.server.closeAllConnections();
    await context.close();
  }
});
