import { expect, type Page, test } from '@playwright/test';

/**
 * What a reader does from a cold page until the goal is reached, counted: a tap, or words typed with the key that sends
 * them, is one action.
 */
class Reader {
  actions = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async tap(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    this.actions++;
    await this.page.getByRole(role, { name }).first().click();
  }

  /** Types into the field that is there and sends it off. */
  async say(words: string): Promise<void> {
    this.actions++;
    const field = this.page.getByRole('searchbox').first();
    await field.fill(words);
    await expect(this.page.locator('.hb-search-results a').first()).toContainText(/./);
    await field.press('Enter');
  }
}

/** Its playbook begins with a command that is complete as written. */
const ALERT = 'CacheHitRateLow';
const PHONE = { width: 390, height: 844 };

test.describe('on a phone, from an alert to its first safe command', () => {
  test.use({ viewport: PHONE, permissions: ['clipboard-read', 'clipboard-write'] });

  test('it takes one action behind the link of the alert', async ({ page }) => {
    const reader = new Reader(page);
    await page.goto(`/alert/${ALERT}/`);
    const card = page.locator('.hb-incident');
    await expect(card.getByRole('button', { name: 'Copy' }).first()).toBeInViewport();
    await reader.tap('button', /^Copy$/);
    await expect(card.getByText('Copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toBe('');
    expect((await card.locator('pre, code').allTextContents()).join('\n')).toContain(copied.split('\n')[0]);
    expect(reader.actions).toBeLessThanOrEqual(2);
  });

  test('it takes two actions with its name in the open search', async ({ page }) => {
    const reader = new Reader(page);
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await reader.say(ALERT);
    await expect(page).toHaveURL(/\/playbooks\/cache-stampede\/$/);
    await expect(page.locator('.hb-incident').getByRole('button', { name: 'Copy' }).first()).toBeInViewport();
    await reader.tap('button', /^Copy$/);
    await expect(page.locator('.hb-incident').getByText('Copied')).toBeVisible();
    expect(reader.actions).toBe(2);
  });
});

test('a new hire sees the next step with one action: the choice of a role, and on the next day one tap', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto('/onboarding/backend-engineer/');
  await page.getByLabel('I am the').selectOption({ index: 1 });
  const next = page.getByText(/^Next:/).first();
  await expect(next).toBeInViewport();
  const step = page.getByRole('checkbox', { checked: false }).first();
  await step.check();
  await page.clock.setFixedTime(new Date(Date.now() + 86_400_000));
  const reader = new Reader(page);
  await page.goto('/');
  await reader.tap('link', /^Continue/);
  await expect(page).toHaveURL(/\/onboarding\/backend-engineer\//);
  await expect(page.locator('.hb-box:target')).toBeInViewport();
  expect(reader.actions).toBe(1);
});

test('a lead sees what is due with one action, and nothing else', async ({ page, request }) => {
  await page.setViewportSize(PHONE);
  await page.clock.setFixedTime(new Date('2027-06-01T12:00:00Z'));
  const reader = new Reader(page);
  await page.goto('/');
  await reader.tap('link', /^What is due$/);
  expect(reader.actions).toBe(1);
  const rows = page.locator('.hb-due-table tbody tr:visible');
  const said = page.getByText(/^\d+ overdue today\.$/);
  await expect(said).toBeInViewport();
  // The rows of all pages are there once they are as many as is said.
  await expect(rows).toHaveCount(Number.parseInt((await said.textContent()) ?? '', 10));
  const days = await rows
    .locator('time')
    .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
  expect(days.length).toBeGreaterThan(5);
  expect(days.every((day) => day < '2027-06-01')).toBe(true);
  expect(days).toEqual([...days].sort());
  // What is kept for the record alone is not there.
  const { records } = (await (await request.get('/handbook.json')).json()) as {
    records: { kind: string; url: string; status?: { value: string } | null }[];
  };
  const dead = records.filter(({ kind, status }) => kind === 'adr' && status?.value === 'superseded');
  expect(dead.length).toBeGreaterThan(0);
  const links = await rows
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  expect(links.filter((link) => dead.some(({ url }) => url === link))).toEqual([]);
});

test('what is due can be asked for by owner and kind, and sent as an address', async ({ page }) => {
  await page.goto('/due/');
  const rows = page.locator('.hb-due-table tbody tr:visible');
  const all = await page.locator('form').getByRole('status').textContent();
  await page.getByLabel('Kind').selectOption('action');
  await expect(page.locator('form').getByRole('status')).not.toHaveText(all ?? '');
  await expect(page).toHaveURL(/kind=action/);
  await expect(rows.first()).toContainText('Action');
  const owner = await page.getByLabel('Owner').locator('option').nth(1).getAttribute('value');
  await page.goto(`/due/?owner=${owner}`);
  await expect(rows.first()).toContainText(owner ?? '');
  // On a phone, too, the filter that an address sets is to be seen, and is said to be.
  await page.setViewportSize(PHONE);
  await page.reload();
  await expect(page.getByLabel('Owner')).toBeVisible();
  await expect(page.locator('details', { has: page.getByLabel('Owner') })).toHaveJSProperty('open', true);
  await page.goto('/due/');
  await expect(page.getByLabel('Owner')).toBeHidden();
});

test('that nothing is overdue is not said in the colour of a fault', async ({ page }) => {
  const colourOf = (text: RegExp) =>
    page
      .getByText(text)
      .evaluate((said) => [said, said.parentElement].map((one) => one && getComputedStyle(one).color));
  await page.clock.setFixedTime(new Date('2027-06-01T12:00:00Z'));
  await page.goto('/due/');
  const [late, around] = await colourOf(/^\d+ overdue today\.$/);
  expect(late).not.toBe(around);
  await page.clock.setFixedTime(new Date('2001-06-01T12:00:00Z'));
  await page.reload();
  const [none, same] = await colourOf(/^Nothing is overdue today\.$/);
  expect(none).toBe(same);
});
