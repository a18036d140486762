import { expect, test } from '../test.ts';

interface LedgerAction {
  owner: string | null;
  text: string;
  due: string | null;
  state: string;
}

test('an action shows as overdue once the clock has passed its due date', async ({ page, request }) => {
  const ledger = (await (await request.get('/postmortems/actions.json')).json()) as LedgerAction[];
  const action = ledger.filter(({ state, due }) => state === 'open' && due?.length === 10).at(-1);
  if (!action?.due) throw new Error('Unexpected ledger without an open action that has a due date.');
  const row = page.locator('tr[data-open]').filter({ hasText: action.text });
  const overdue = row.locator('[data-overdue]');

  await page.clock.setFixedTime(new Date(`${action.due}T12:00:00Z`));
  await page.goto('/postmortems/actions/');
  await expect(row).toBeVisible();
  await expect(overdue).toBeHidden();

  await page.clock.setFixedTime(new Date(Date.parse(`${action.due}T12:00:00Z`) + 24 * 3600 * 1000));
  await page.reload();
  await expect(overdue).toBeVisible();
  const late = ledger.filter(({ state, due }) => state === 'open' && due && due <= (action.due ?? ''));
  await expect(page.locator('[data-overdue-count]')).toHaveText(`${late.length} overdue today.`);

  await page.getByLabel('State').selectOption('overdue');
  await expect(page.locator('tr[data-open]:visible')).toHaveCount(late.length);
  const owners = [...new Set(late.map(({ owner }) => owner))];
  await expect(page.locator('.hb-group:visible')).toHaveCount(owners.length);
});

test('the view of overdue actions can be sent as an address', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2030-01-01T12:00:00Z'));
  await page.goto('/postmortems/actions/?state=overdue');
  await expect(page.locator('tr[data-open]:visible')).not.toHaveCount(0);
  await expect(page.locator('tr[data-state]:visible:not([data-open])')).toHaveCount(0);
});

test('without JavaScript the pages of the ledger are complete', async ({ browser, request, baseURL }) => {
  const ledger = (await (await request.get('/postmortems/actions.json')).json()) as LedgerAction[];
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/postmortems/actions/`);
  const links = await page
    .locator('nav.hb-pages a')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  let rows = 0;
  for (const address of new Set([page.url(), ...links])) {
    await page.goto(address);
    rows += await page.locator('tr[data-state]:visible').count();
  }
  expect(rows).toBe(ledger.length);
  await context.close();
});

test('the table for spreadsheets has a row for every action', async ({ request }) => {
  const ledger = (await (await request.get('/postmortems/actions.json')).json()) as LedgerAction[];
  const csv = await (await request.get('/postmortems/actions.csv')).text();
  const [titles, ...rows] = csv.trimEnd().split('\r\n');
  expect(titles).toMatch(/^action,owner,due,state,/);
  expect(rows).toHaveLength(ledger.length);
});

test('incidents are filtered by service, severity, factor and year', async ({ page }) => {
  await page.goto('/postmortems/');
  const rows = page.locator('tbody tr:visible');
  const all = await rows.count();
  for (const label of ['service', 'severity', 'factor', 'year']) {
    const field = page.locator(`select[name=${label}]`);
    await field.selectOption({ index: 1 });
    const shown = await rows.count();
    expect(shown, label).toBeGreaterThan(0);
    expect(shown, label).toBeLessThan(all);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(rows).toHaveCount(all);
  }
});
