import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import {
  buildSite,
  type FixtureSite,
  removeSites,
  type SiteServer,
  serveSites,
} from '../onboarding/fixture-site.ts';

/** A small handbook of its own: what stands in the reference handbook may change without a picture to renew. */
const HANDBOOK = fileURLToPath(new URL('./handbook/', import.meta.url));

/** One page of each kind, by the name of its pictures. */
const PAGES = {
  home: '/',
  log: '/adr/',
  decision: '/adr/0002-signed-tickets/',
  replaced: '/adr/0001-one-database/',
  'in-force': '/adr/in-force/',
  graph: '/adr/graph/',
  timeline: '/adr/timeline/',
  compare: '/adr/compare/0001-one-database/0003-database-per-harbour/',
  playbooks: '/playbooks/',
  playbook: '/playbooks/gate-offline/',
  incidents: '/postmortems/',
  incident: '/postmortems/2024-11-03-noon-queue/',
  actions: '/postmortems/actions/',
  metrics: '/postmortems/metrics/',
  paths: '/onboarding/',
  path: '/onboarding/deckhand/',
  services: '/services/',
  service: '/services/tickets/',
  page: '/how-a-ticket-travels/',
  due: '/due/',
  health: '/status/',
  missing: '/404.html',
};

/** So few pixels differ between two machines with one browser; a mark over a letter has more. */
const TOLERANCE = { maxDiffPixels: 40, threshold: 0.15 };

const SCREENS = [
  { width: 1024, height: 640 },
  { width: 390, height: 700 },
];

// The policy of the site refuses the styles that a test brings.
test.use({ bypassCSP: true });

let site: FixtureSite;
let server: SiteServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const paths = readdirSync(HANDBOOK, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.\w+$/.test(path),
  );
  site = buildSite(
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(HANDBOOK, path), 'utf8')])),
  );
  server = await serveSites({ '/': site.directory });
});
test.afterAll(async () => {
  await server?.close();
  removeSites();
});

/** Opens a page as it looks on one day, with letters that the site brings itself. */
async function open(page: Page, path: string): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-06-01T12:00:00Z'));
  await page.goto(`${server.url}${path}`);
  await page.addStyleTag({
    content:
      ':root { --__sl-font-mono: Inter; --sl-font-mono: Inter; } :is(code, pre, kbd) * { font-family: Inter !important; }',
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

for (const [name, path] of Object.entries(PAGES))
  test(`${name} looks as it did, on a desk and on a phone, by day and by night`, async ({ page }) => {
    await open(page, path);
    for (const { width, height } of SCREENS)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `wider than ${width} pixels`).toBeLessThanOrEqual(0);
        await expect.soft(page).toHaveScreenshot(`${name}-${width}-${colorScheme}.png`, TOLERANCE);
      }
  });

test('a mark over a letter is noticed', async ({ page }) => {
  await page.setViewportSize(SCREENS[0] ?? { width: 1024, height: 640 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await open(page, PAGES.decision);
  await page.addStyleTag({
    content:
      'h1 { position: relative } h1::before { content: ""; position: absolute; left: 4px; top: 8px; width: 9px; height: 9px; border-radius: 5px; background: currentcolor }',
  });
  expect(await page.screenshot({ animations: 'disabled', caret: 'hide' })).not.toMatchSnapshot(
    'decision-1024-light.png',
    TOLERANCE,
  );
});
