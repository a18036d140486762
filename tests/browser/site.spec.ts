import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Pages that stand for all: home, an index of each kind, a record of each kind. */
const PAGES = [
  '/',
  '/adr/',
  '/adr/timeline/',
  '/adr/graph/',
  '/adr/compare/0004-cache-catalogue-reads-in-process-memory/0008-share-catalogue-reads-through-redis/',
  '/due/',
  '/adr/in-force/',
  '/alert/',
  '/adr/0004-cache-catalogue-reads-in-process-memory/',
  '/playbooks/',
  '/playbooks/cache-stampede/',
  '/postmortems/',
  '/postmortems/2026-08-25-hot-orders-partition/',
  '/postmortems/actions/',
  '/postmortems/metrics/',
  '/services/',
  '/services/orders/',
  '/onboarding/',
  '/onboarding/backend-engineer/',
  '/onboarding/cohort/',
  '/guide/',
  '/architecture/',
  '/on-call/',
  '/status/',
  '/rules/',
  '/rules/link/dead/',
  '/404.html',
];

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type(words);
}

test('a service lists its playbooks, incidents, decisions, open actions and next reviews', async ({
  page,
}) => {
  await page.goto('/services/postgres/');
  const card = (name: string) =>
    page.locator('.hb-card', { has: page.getByRole('heading', { name, exact: true }) });
  for (const name of ['Playbooks', 'Incidents', 'Decisions', 'Open actions', 'Next reviews'])
    await expect(card(name).getByRole('listitem').first()).toBeVisible();
  await expect(card('Incidents').getByRole('link').first()).toHaveAttribute('href', /\/postmortems\//);
  const severities = await card('Playbooks').locator('.hb-severity').allTextContents();
  expect(severities).toContain('SEV1');
  expect(severities).toEqual(severities.toSorted());
  await card('Incidents').getByRole('link', { name: /more$/ }).click();
  await expect(page).toHaveURL(/\/postmortems\/\?service=postgres/);
});

test.describe('the theme', () => {
  const PAGE = '/playbooks/postgres-replication-lag/';
  const colours = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [document.body, document.querySelector('h1'), document.querySelector('.expressive-code pre')].flatMap(
        (element) => {
          const { backgroundColor, color } = getComputedStyle(element ?? document.documentElement);
          return [backgroundColor, color];
        },
      ),
    );

  test('follows the system, with a script and without one', async ({ browser, baseURL }) => {
    const seen = new Map<string, string[]>();
    for (const colorScheme of ['light', 'dark'] as const)
      for (const javaScriptEnabled of [true, false]) {
        const context = await browser.newContext({
          colorScheme,
          javaScriptEnabled,
          ...(baseURL ? { baseURL } : {}),
        });
        const page = await context.newPage();
        await page.goto(PAGE);
        seen.set(`${colorScheme} ${javaScriptEnabled}`, await colours(page));
        await context.close();
      }
    expect(seen.get('light false')).toEqual(seen.get('light true'));
    expect(seen.get('dark false')).toEqual(seen.get('dark true'));
    expect(seen.get('light true')).not.toEqual(seen.get('dark true'));
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`has the colours of code, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(PAGE);
      const inks = await page
        .locator('.expressive-code .ec-line .code span')
        .evaluateAll((spans) => [...new Set(spans.map((span) => getComputedStyle(span).color))]);
      expect(inks.length).toBeGreaterThan(2);
    });
});

test.describe('search', () => {
  test('finds a playbook by the name of its alert, from the keyboard', async ({ page }) => {
    await page.goto('/');
    await search(page, 'PostgresConnectionsExhausted');
    const first = page.locator('.hb-search-results a').first();
    await expect(first).toContainText('PostgreSQL connections exhausted');
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/playbooks\/postgres-connections-exhausted\//);
  });

  test('finds a decision by a word of its body', async ({ page }) => {
    await page.goto('/adr/');
    await search(page, 'least-recently-used');
    await expect(page.locator('.hb-search-results')).toContainText('Cache catalogue reads in process memory');
  });

  test('narrows by kind, status and service', async ({ page }) => {
    await page.goto('/');
    await search(page, 'cache');
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('.hb-search-results li')).not.toHaveCount(0);
    await dialog.getByLabel('Kind').selectOption('Decisions');
    await dialog.getByLabel('Status').selectOption('Superseded');
    await expect(dialog.getByRole('status')).toHaveText(/^Results: \d+$/);
    await expect
      .poll(async () => {
        const items = await dialog.locator('.hb-search-results li > a').allTextContents();
        return items.length > 0 && items.every((text) => text.includes('Decisions · Superseded'));
      })
      .toBe(true);
    await expect(dialog.locator('select[name="service"]')).toBeVisible();
  });

  test('says what to do when nothing is found, closes on Escape and gives the focus back', async ({
    page,
  }) => {
    await page.goto('/');
    const button = page.getByRole('button', { name: /search/i }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type('ωωωωψψψψ');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing found');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button).toBeFocused();
  });
});

test.describe('the decision log', () => {
  test('keeps filters and order in its address', async ({ page }) => {
    await page.goto('/adr/');
    const rows = page.locator('tbody tr:visible');
    const all = await rows.count();
    await page.getByLabel('Status').selectOption('superseded');
    const some = await rows.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await page.getByRole('button', { name: 'Date' }).click();
    await expect(page).toHaveURL(/status=superseded/);
    await expect(page).toHaveURL(/sort=/);
    await page.reload();
    await expect(rows).toHaveCount(some);
    await expect(page.getByLabel('Status')).toHaveValue('superseded');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(rows).toHaveCount(all);
  });
});

test.describe('every page', () => {
  // The smaller window is one of 1280 x 1024 at 400 %.
  for (const [theme, width, height] of [
    ['light', 1280, 720],
    ['dark', 1280, 720],
    ['light', 320, 256],
  ] as const) {
    test(`has no fault that axe finds, in ${theme} at ${width} pixels`, async ({ browser }) => {
      test.setTimeout(480_000);
      const context = await browser.newContext({ colorScheme: theme, viewport: { width, height } });
      const page = await context.newPage();
      for (const path of PAGES) {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
        expect(found, `${path} in ${theme} at ${width}`).toEqual([]);
      }
      await context.close();
    });
  }

  test('asks no other host for anything and loads no script of Mermaid', async ({ page, baseURL }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    for (const path of PAGES) await page.goto(path, { waitUntil: 'networkidle' });
    expect(requests.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
    expect(requests.filter((url) => /mermaid/i.test(url))).toEqual([]);
    expect(faults).toEqual([]);
  });

  for (const width of [1440, 768, 320]) {
    test(`fits a window of ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const path of PAGES) {
        await page.goto(path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
        const search = page.getByRole('button', { name: 'Search decisions' }).first();
        await expect(search, `${path} at ${width}`).toBeVisible();
      }
    });
  }

  test('is complete without scripts', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/adr/');
    expect(await page.locator('tbody tr:visible').count()).toBeGreaterThan(10);
    await page.goto('/services/');
    await expect(page.locator('figure[data-diagram] svg').first()).toBeVisible();
    await context.close();
  });

  test('works where storage is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto('/adr/');
    await page.getByLabel('Select theme').first().selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(faults).toEqual([]);
  });
});
