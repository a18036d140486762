import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

interface Query {
  text: string;
  /** Pages that answer; none where the search should find nothing. */
  pages: string[];
}

const QUERIES = readFileSync('tests/fixtures/search/queries.txt', 'utf8')
  .split('\n')
  .filter((line) => line.includes('->'))
  .map((line): Query => {
    const [text = '', pages = ''] = line.split('->');
    return { text: text.trim(), pages: pages.trim().split(/\s+/).filter(Boolean) };
  });

async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('Control+k');
  await expect(searchbox(page)).toBeFocused();
}

const searchbox = (page: Page) => page.getByRole('searchbox', { name: 'Search the handbook' });
const status = (page: Page) => page.locator('.hb-search-status');
const results = (page: Page) => page.locator('.hb-search-results li > a');

async function ask(page: Page, text: string): Promise<string[]> {
  await page.evaluate(() => {
    for (const selector of ['.hb-search-status', '.hb-search-results'])
      document.querySelector(selector)?.replaceChildren();
  });
  await searchbox(page).fill(text);
  await expect(status(page)).not.toBeEmpty();
  await expect(status(page)).toHaveText(/Nothing found|Results: [1-9]/);
  if (/Results/.test((await status(page).textContent()) ?? ''))
    await expect(results(page).first()).toBeVisible();
  return results(page).evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
}

test('ranks the page that answers first, over a table of queries', async ({ page }) => {
  test.setTimeout(600_000);
  expect(QUERIES.length).toBeGreaterThanOrEqual(60);
  await open(page);
  const misses: string[] = [];
  let first = 0;
  let three = 0;
  for (const { text, pages } of QUERIES) {
    const found = await ask(page, text);
    const rank =
      pages.length === 0 ? (found.length === 0 ? 0 : 99) : found.findIndex((url) => pages.includes(url));
    if (rank === 0) first++;
    if (rank >= 0 && rank < 3) three++;
    if (rank !== 0) misses.push(`${text}: ${rank < 0 ? 'not found' : rank + 1}`);
  }
  expect(first / QUERIES.length, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(three / QUERIES.length, misses.join('\n')).toBeGreaterThanOrEqual(0.98);
});

test('says what it mended and what stands nowhere', async ({ page }) => {
  await open(page);
  await ask(page, 'replcation lag');
  await expect(status(page)).toContainText('“replication” instead of “replcation”');
  await ask(page, 'nosuchthing');
  await expect(status(page)).toContainText('Nothing found for “nosuchthing”');
  await ask(page, 'kafka zzyzx');
  await expect(status(page)).toContainText('zzyzx');
});

test('shows sentences of the page, its kind, status, services and severity', async ({ page }) => {
  await open(page);
  await ask(page, 'PostgresReplicationLagHigh');
  const first = results(page).first();
  await expect(first).toContainText('Playbooks · SEV2 · postgres');
  await expect(first.locator('.hb-search-excerpt')).toHaveText(
    /^(?:[\w ]+: )?(?:… )?[A-Z][^.]* [^.]*[.?!…:]$/,
  );
  await ask(page, 'partition orders');
  await expect(results(page).first()).toContainText('Decisions · Accepted');
});

test('has the living successor above the decision that it replaced', async ({ page }) => {
  await open(page);
  const found = await ask(page, 'catalogue cache');
  const living = found.findIndex((url) => url.includes('/0016-'));
  for (const dead of ['/0004-', '/0008-'])
    expect(living).toBeLessThan(found.findIndex((url) => url.includes(dead)));
});

test('never has a page about the handbook itself above a record', async ({ page }) => {
  await open(page);
  const found = await ask(page, 'superseded');
  const rule = found.findIndex((url) => url.startsWith('/rules/'));
  expect(found.slice(0, rule < 0 ? undefined : rule).length).toBeGreaterThan(2);
});

test('says nothing of frames in its excerpts: no title of a terminal, head of a table, or mark of a status', async ({
  page,
}) => {
  await open(page);
  for (const text of ['ADR-0017', 'pg_terminate_backend', 'kubectl patch job', 'ADR-0002', 'BudgetBurn']) {
    await ask(page, text);
    for (const excerpt of await page.locator('.hb-search-excerpt').allTextContents()) {
      expect(excerpt).not.toMatch(
        /Terminal window|⚠|Expression\w|Action Owner Due|ADR-\d{4} (?:Accepted|Superseded)/,
      );
      const [place = '', sentence = place] = excerpt.split(': ');
      expect(sentence.replace(/\.$/, '')).not.toBe(place === sentence ? '' : place);
    }
  }
});

test('narrows by service and severity', async ({ page }) => {
  await open(page);
  await ask(page, 'postgres');
  await page.getByLabel('Severity').selectOption('SEV1');
  await expect(results(page).first()).toContainText('SEV1');
  await page.locator('.hb-search-filters select[name=service]').selectOption('orders');
  await expect(results(page).first()).toContainText(/orders| \+\d/);
});

test('answers after three keys', async ({ page }) => {
  await open(page);
  await page.keyboard.type('rep', { delay: 30 });
  await expect(results(page).first()).toHaveAttribute('href', /postgres-replication-lag/);
});

test('works by the keyboard alone, from "/" too, and keeps pages at hand', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(searchbox(page)).toBeFocused();
  await ask(page, 'cache stampede');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Keep Cache stampede at hand' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/cache-stampede/);
  await open(page, '/adr/');
  await expect(page.locator('.hb-search-results')).toContainText('Pinned');
  await expect(results(page).first()).toContainText('Cache stampede');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/cache-stampede/);
});

test('begins with a query that the page brings, has no violation, and none in the dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await ask(page, 'lag');
    const { violations } = await new AxeBuilder({ page }).include('.hb-search-dialog').analyze();
    expect(violations).toEqual([]);
  }
});
