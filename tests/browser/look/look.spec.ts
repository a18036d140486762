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

/** A small handbook of its own: each kind of page at its shortest. */
const HANDBOOK = fileURLToPath(new URL('./handbook/', import.meta.url));

/** One page of each kind. */
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
  guide: '/guide/',
  rules: '/rules/',
  rule: '/rules/link/dead/',
  missing: '/404.html',
};

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

/** Opens a page as it looks on one day. */
async function open(page: Page, path: string): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-06-01T12:00:00Z'));
  await page.goto(`${server.url}${path}`);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

/** What is drawn beside words: marks of style sheets and pictures. */
const MARKS = '*::before, *::after, svg { visibility: hidden !important }';

/**
 * The words of the screen over which something is drawn: where a letter stands, the page must look the same with and
 * without its marks. Two pictures of one page on one machine are compared, so that no picture has to be kept.
 */
async function coveredWords(page: Page): Promise<string[]> {
  const shot = async (): Promise<string> =>
    (await page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  const whole = await shot();
  const style = await page.addStyleTag({ content: MARKS });
  const bare = await shot();
  await style.evaluate((element: Element) => element.remove());
  return page.evaluate(
    async ([first, second]) => {
      const pixels = async (data: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (!canvas) throw new Error('Unexpected browser without a canvas.');
        canvas.drawImage(image, 0, 0);
        return canvas.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await pixels(first ?? ''), await pixels(second ?? '')];
      const differs = (x: number, y: number): boolean => {
        const at = (y * a.width + x) * 4;
        return [0, 1, 2].some((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)) > 24);
      };
      const covered: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent?.trim();
        if (
          !text ||
          !parent?.checkVisibility({ visibilityProperty: true }) ||
          parent.closest('svg, select, .sl-skip-link, .sr-only')
        )
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        let count = 0;
        for (const { left, right, top, bottom } of range.getClientRects()) {
          // Letters fill the middle of their line.
          const inset = (bottom - top) / 5;
          for (let y = Math.max(0, Math.ceil(top + inset)); y < Math.min(a.height, bottom - inset); y++)
            for (let x = Math.max(0, Math.ceil(left)); x < Math.min(a.width, right - 1); x++)
              if (differs(x, y)) count++;
        }
        if (count > 3) covered.push(`${text.slice(0, 40)} (${count})`);
      }
      return covered;
    },
    [whole, bare],
  );
}

/** Tables of which a part lies beyond the edge. */
const wideTables = (page: Page): Promise<string[]> =>
  page
    .locator('main .hb-table-scroll')
    .evaluateAll((scrolls) =>
      scrolls
        .filter((scroll) => scroll.scrollWidth > scroll.clientWidth + 1)
        .map((scroll) => scroll.textContent?.trim().slice(0, 40) ?? ''),
    );

for (const [name, path] of Object.entries(PAGES))
  test(`${name} shows every word whole, on a desk and on a phone, by day and by night`, async ({ page }) => {
    await open(page, path);
    for (const viewport of SCREENS)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `wider than ${viewport.width} pixels`).toBeLessThanOrEqual(0);
        expect(await wideTables(page), `tables wider than ${viewport.width} pixels`).toEqual([]);
        expect(await coveredWords(page), `${viewport.width} pixels, ${colorScheme}`).toEqual([]);
      }
  });

test('a list on a phone has its filters folded, unless the address brings one, and its numbers named', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, '/adr/');
  await expect(page.getByLabel('Status')).toBeHidden();
  await page.getByText('Filter', { exact: true }).click();
  await page.getByLabel('Status').selectOption('accepted');
  await page.reload();
  await expect(page.getByLabel('Status')).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 700 });
  await open(page, '/adr/');
  await expect(page.getByLabel('Status')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, PAGES.services);
  const heads = page.locator('td[data-head]:not(:empty)');
  await expect(heads.first()).toHaveAttribute('data-head', 'Tier');
});

test('what copies a page stands in one line above its title on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  for (const path of [PAGES.home, PAGES.log, PAGES.health]) {
    await open(page, path);
    const twin = await page.locator('.hb-title > .hb-twin').boundingBox();
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect((twin?.y ?? 0) + (twin?.height ?? 0)).toBeLessThanOrEqual((title?.y ?? 0) + 2);
    expect(twin?.height).toBeLessThan(32);
  }
});

test('a mark over a letter is noticed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, PAGES.decision);
  expect(await coveredWords(page)).toEqual([]);
  await page.addStyleTag({
    content:
      'h1 { position: relative } h1::before { content: ""; position: absolute; left: 4px; top: 12px; width: 8px; height: 8px; border-radius: 4px; background: red }',
  });
  expect((await coveredWords(page)).join()).toContain('Sign tickets');
});
