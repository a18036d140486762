import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './test.ts';

const PLAYBOOK = '/playbooks/postgres-connections-exhausted/';

/** A playbook whose card has one command with one placeholder. */
const CARD = '/playbooks/queue-backlog/';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function startRun(page: Page): Promise<void> {
  await page.goto(PLAYBOOK);
  await page.getByRole('button', { name: 'Start a run' }).click();
  await expect(page.getByRole('region', { name: 'Run of this playbook' })).toBeVisible();
}

const boxes = (page: Page) => page.locator('hb-run').getByRole('checkbox');

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test.describe('the commands of a page', () => {
  /** What the card of the playbook offers, as its author wrote it, and with a value in its place. */
  const written = async (page: Page): Promise<string> =>
    (await page.locator('.hb-incident pre').first().innerText()).trim();

  test('are filled from the address, quoted for their place, and copied without asking', async ({ page }) => {
    await page.goto(CARD);
    const text = await written(page);
    await page.goto(`${CARD}?group=a'b;rm`);
    const card = page.locator('.hb-incident');
    await expect(card.locator('mark').first()).toHaveText(String.raw`'a'\''b;rm'`);
    await card.getByRole('button', { name: 'Copy' }).first().click();
    await expect(card.getByText('Copied', { exact: true })).toBeVisible();
    expect(await clipboard(page)).toBe(text.replaceAll('<group>', String.raw`'a'\''b;rm'`));
  });

  test('with an empty placeholder bring its field to the button, and leave nothing old to paste', async ({
    page,
  }) => {
    await page.goto(CARD);
    const text = await written(page);
    await page.evaluate(() => navigator.clipboard.writeText('rm -rf /of/yesterday'));
    const card = page.locator('.hb-incident');
    await card.getByRole('button', { name: 'Copy' }).first().click();
    await expect(card.getByRole('status').first()).toHaveText('Not copied: fill in <group>.');
    expect(await clipboard(page)).toMatch(/^# [\w\s.,:]+$/);
    const field = card.getByLabel('<group>');
    await expect(field).toBeFocused();
    await field.press('Enter');
    await expect(field).toBeFocused();
    await field.fill('orders');
    await field.press('Enter');
    await expect(card.getByText('Copied', { exact: true })).toBeVisible();
    expect(await clipboard(page)).toBe(text.replaceAll('<group>', 'orders'));
    await expect(page.locator('hb-values input[name=group]')).toHaveValue('orders');
    await expect(card.getByRole('button', { name: 'Copy' }).first()).toBeFocused();
  });

  test('are copied as written by a button that says so, and left by Escape', async ({ page }) => {
    await page.goto(CARD);
    const text = await written(page);
    const card = page.locator('.hb-incident');
    await card.getByRole('button', { name: 'Copy' }).first().click();
    await card.getByLabel('<group>').press('Escape');
    await expect(card.getByLabel('<group>')).toHaveCount(0);
    await card.getByRole('button', { name: 'Copy' }).first().click();
    await card.getByRole('button', { name: 'Copy as written' }).click();
    await expect(card.getByText('Copied', { exact: true })).toBeVisible();
    expect(await clipboard(page)).toBe(text);
  });

  test('keep their field on the first screen of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(CARD);
    const card = page.locator('.hb-incident');
    await card.getByRole('button', { name: 'Copy' }).first().click();
    await expect(card.getByLabel('<group>')).toBeInViewport();
    await expect(card.getByRole('status').first()).toBeInViewport();
  });

  test('of every playbook leave whom to call on the first screen of a phone', async ({ page, request }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 390, height: 844 });
    const { records } = (await (await request.get('/handbook.json')).json()) as {
      records: { kind: string; url: string }[];
    };
    const playbooks = records.filter(({ kind }) => kind === 'playbook');
    expect(playbooks.length).toBeGreaterThan(20);
    const hidden: string[] = [];
    for (const { url } of playbooks) {
      await page.goto(url);
      const call = page.locator('.hb-incident [data-card="call"] dd > *').first();
      const box = await call.boundingBox();
      // The first line of it, with the name, is what has to be seen.
      if (box === null || box.y + 24 > 844) hidden.push(`${url}: ${box?.y}`);
    }
    expect(hidden).toEqual([]);
  });

  test('keep their values for the session and show what was written when they are cleared', async ({
    page,
    context,
  }) => {
    await page.goto(PLAYBOOK);
    await page.locator('summary', { hasText: 'Values for the commands' }).click();
    await page.getByLabel('<cluster>').fill('orders');
    await expect(page.locator('.expressive-code mark').first()).toHaveText('orders');
    await page.reload();
    await expect(page.getByLabel('<cluster>')).toHaveValue('orders');
    await expect(page.locator('.expressive-code mark').first()).toHaveText('orders');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.locator('.expressive-code mark')).toHaveCount(0);
    await expect(page.locator('.expressive-code pre').first()).toContainText('<cluster>');
    const other = await context.newPage();
    await other.goto(PLAYBOOK);
    await expect(other.getByLabel('<cluster>')).toHaveValue('');
  });

  test('are copied by selection where there is no clipboard', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(`${PLAYBOOK}?cluster=orders`);
    await page.locator('.hb-incident').getByRole('button', { name: 'Copy' }).click();
    await expect(page.locator('.hb-incident').getByText('Copied')).toBeVisible();
  });
});

test.describe('a run', () => {
  test('in two tabs and after a reload loses nothing that was ticked', async ({ page, context }) => {
    await startRun(page);
    await boxes(page).nth(0).check();
    const other = await context.newPage();
    await other.goto(PLAYBOOK);
    await expect(boxes(other).nth(0)).toBeChecked();
    await other.getByRole('button', { name: 'Start a run' }).click();
    await expect(boxes(other).nth(0)).not.toBeChecked();
    await boxes(other).nth(1).check();
    await boxes(page).nth(2).check();
    await boxes(other).nth(3).check();
    await page.reload();
    await other.reload();
    const state = async (tab: Page, index: number): Promise<boolean[]> => {
      await tab.getByLabel('Runs kept here').selectOption({ index });
      return Promise.all([0, 1, 2, 3].map((step) => boxes(tab).nth(step).isChecked()));
    };
    for (const tab of [page, other]) {
      expect(await state(tab, 0)).toEqual([false, true, false, true]);
      expect(await state(tab, 1)).toEqual([true, false, true, false]);
    }
  });

  test.describe('where storage refuses', () => {
    const refusals: Record<string, (context: BrowserContext) => Promise<unknown>> = {
      'because it is full': (context) =>
        context.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        }),
      'because it is forbidden': (context) =>
        context.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('no', 'SecurityError');
            },
          });
        }),
    };
    for (const [name, refuse] of Object.entries(refusals)) {
      test(`is kept until the page closes, ${name}: said once, exportable, and leaving warns`, async ({
        page,
        context,
      }) => {
        await refuse(context);
        await startRun(page);
        await boxes(page).nth(0).check();
        await boxes(page).nth(1).check();
        await expect(boxes(page).nth(0)).toBeChecked();
        await expect(page.locator('hb-run').getByRole('alert')).toHaveText(/keeps nothing.*Export it/);
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Export as Markdown' }).click();
        const text = readFileSync(await (await download).path(), 'utf8');
        expect(text.match(/Done:/g)).toHaveLength(2);
        let asked = false;
        page.once('dialog', (dialog) => {
          asked = dialog.type() === 'beforeunload';
          return dialog.accept();
        });
        await page.close({ runBeforeUnload: true });
        await expect.poll(() => asked).toBe(true);
      });
    }
  });

  test('takes notes with times, is named, reset, undone and exported as a timeline', async ({ page }) => {
    await startRun(page);
    await page.getByLabel('Name of the run').fill('Night of the budget');
    await page.getByLabel('Name of the run').press('Enter');
    await boxes(page).nth(0).check();
    await page.getByLabel('Note, with the time').fill('Paged team-data');
    await page.getByLabel('Note, with the time').press('Enter');
    await expect(page.getByRole('list', { name: 'Notes' })).toContainText(/Paged team-data\d\d:\d\d UTC/);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect(boxes(page).nth(0)).not.toBeChecked();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(boxes(page).nth(0)).toBeChecked();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as Markdown' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('run-night-of-the-budget.md');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('| Time (UTC) | Event |\n|---|---|\n');
    expect(text).toMatch(/\| \d{4}-\d\d-\d\d \d\d:\d\d \| Paged team-data \|/);
  });

  test('is handed over by link, asks first, and starts empty for the next one', async ({ page, browser }) => {
    await startRun(page);
    await boxes(page).nth(2).check();
    await page.getByRole('button', { name: 'Hand over as a link' }).click();
    const output = page.getByLabel('Copy this text');
    await expect(output).toHaveValue(/#run=[\w-]+$/);
    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await other.goto(await output.inputValue());
    await other.getByRole('button', { name: 'Take over', exact: true }).click();
    await expect(boxes(other).nth(2)).toBeChecked();
    await other.getByRole('button', { name: 'Start a run' }).click();
    await expect(boxes(other).nth(2)).not.toBeChecked();
    await elsewhere.close();
  });
});

test.describe('the resolver', () => {
  const exact = [
    'PostgresConnectionsExhausted',
    'postgresconnectionsexhausted',
    'POSTGRESCONNECTIONSEXHAUSTED',
    'postgres-connections-exhausted',
    'Postgres_Connections-Exhausted',
    'pgbouncerclientswaiting/',
  ];
  for (const name of exact) {
    test(`leads from /alert/${name} to the playbook with its query`, async ({ page }) => {
      await page.goto(`/alert/${name}?cluster=orders`);
      await page.waitForURL((url) => url.pathname === PLAYBOOK);
      expect(new URL(page.url()).search).toBe('?cluster=orders');
      await expect(page.getByLabel('<cluster>')).toHaveValue('orders');
    });
  }

  test('offers the nearest names, their cards and who to call for an unknown one, without a request', async ({
    page,
  }) => {
    const requests: string[] = [];
    await page.goto('/alert/PostgresConnectionExhausted?cluster=a');
    page.on('request', (request) => request.url().endsWith('favicon.svg') || requests.push(request.url()));
    const first = page.locator('hb-missing li').first();
    await expect(first.getByRole('link')).toHaveAttribute('href', `${PLAYBOOK}?cluster=a`);
    await expect(first).toContainText('Impact:');
    await expect(first).toContainText('Who to call:');
    await expect(page.getByText('Nothing fits? Escalate')).toBeVisible();
    expect(requests).toEqual([]);
  });

  test('lists every alert for other tools', async ({ request }) => {
    const entries: { alert: string; url: string }[] = await (await request.get('/alerts.json')).json();
    expect(entries.find(({ alert }) => alert === 'PgBouncerClientsWaiting')?.url).toBe(PLAYBOOK);
  });
});

test.describe('access', () => {
  test('has no violation on a playbook, in a run and on the page for missing addresses', async ({ page }) => {
    const violations = async (): Promise<string[]> =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      );
    await page.goto(PLAYBOOK);
    expect(await violations()).toEqual([]);
    await startRun(page);
    await boxes(page).nth(0).check();
    await page.getByRole('button', { name: 'Hand over as a link' }).click();
    expect(await violations()).toEqual([]);
    await page.goto('/alert/nothing-like-it');
    expect(await violations()).toEqual([]);
  });

  test('works by keyboard', async ({ page }) => {
    await page.goto(PLAYBOOK);
    await page.getByRole('button', { name: 'Start a run' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Name of the run')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(boxes(page).nth(0)).toBeChecked();
    await expect(boxes(page).nth(0)).toBeFocused();
  });

  test('prints the whole page and reads without JavaScript', async ({ page, browser }) => {
    await page.goto(PLAYBOOK);
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Diagnosis', 'Mitigation', 'Rollback', 'Escalation'])
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(page.locator('.hb-incident')).toBeVisible();
    await expect(page.locator('.hb-copy').first()).toBeHidden();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(PLAYBOOK);
    await expect(bare.locator('.hb-incident')).toContainText('Find out who holds the connections');
    await expect(bare.getByRole('heading', { name: 'Mitigation', exact: true })).toBeVisible();
    await expect(bare.getByRole('button', { name: 'Start a run' })).toBeHidden();
    await bare.goto('/alert/PostgresConnectionsExhausted/');
    await bare.waitForURL((url) => url.pathname === PLAYBOOK);
    await plain.close();
  });
});

test.describe('the worksheet', () => {
  const PAGE = '/playbooks/plan-capacity-for-a-traffic-spike/';

  test('computes as numbers change, keeps them in the address, and is a table without JavaScript', async ({
    page,
    browser,
  }) => {
    await page.goto(PAGE);
    const rate = page.locator('[data-result="requestsPerSecond"][data-growth="1"]');
    const before = await rate.textContent();
    await page.getByLabel('Daily active users').fill('864000');
    await page.getByLabel('Sessions per user').fill('2');
    await page.getByLabel('Requests per session').fill('50');
    await page.getByLabel('Peak factor').fill('4');
    await expect(rate).toHaveText('4,000');
    await expect(page.locator('[data-result="requestsPerSecond"][data-growth="10"]')).toHaveText('40,000');
    const address = page.url();
    const other = await page.context().newPage();
    await other.goto(address);
    await expect(other.locator('[data-result="requestsPerSecond"][data-growth="1"]')).toHaveText('4,000');
    await page.getByLabel('Headroom').fill('2');
    await expect(page.getByLabel('Headroom')).toHaveAttribute('aria-invalid', 'true');
    await expect(rate).toHaveText('–');
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(PAGE);
    await expect(bare.locator('[data-result="requestsPerSecond"][data-growth="1"]')).toHaveText(before ?? '');
    await plain.close();
  });
});

test.describe('upkeep', () => {
  test('tells ages and what is overdue by the reader\u2019s clock, per owner', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2031-01-01T12:00:00Z'));
    await page.goto(PLAYBOOK);
    await expect(page.locator('.hb-facts hb-age').first()).toContainText(/years? ago|last year/);
    await expect(page.locator('.hb-key-facts .hb-overdue')).toBeVisible();
    await page.goto('/status/');
    const overdue = page.locator('hb-upkeep section', {
      has: page.getByRole('heading', { name: 'team-data' }),
    });
    await expect(overdue.getByRole('link', { name: /PostgreSQL connections exhausted/ })).toBeVisible();
    await page.clock.setFixedTime(new Date('2020-01-01T12:00:00Z'));
    await page.reload();
    await expect(page.locator('hb-upkeep section:visible')).toHaveCount(0);
    await expect(page.getByText('No playbook is overdue or deprecated.')).toBeVisible();
  });
});

test.describe('a dangerous command', () => {
  const books = readdirSync('playbooks').filter((name) => name.endsWith('.md'));

  for (const [name, options] of Object.entries({
    'on a desktop': { viewport: { width: 1440, height: 900 } },
    'on a phone': { viewport: { width: 390, height: 844 } },
    'in print': { media: 'print' },
    'in forced colours': { forcedColors: 'active' },
  } as const)) {
    test(`has its word beside it and never over it, ${name}`, async ({ page }) => {
      if ('viewport' in options) await page.setViewportSize(options.viewport);
      if ('media' in options) await page.emulateMedia({ media: options.media });
      if ('forcedColors' in options) await page.emulateMedia({ forcedColors: options.forcedColors });
      let marked = 0;
      for (const book of books) {
        await page.goto(`/playbooks/${book.replace(/\.md$/, '')}/`);
        const overlaps = await page.locator('.ec-line.hb-danger').evaluateAll((lines) =>
          lines.map((line) => {
            const word = line.querySelector('.hb-danger-word');
            const code = line.querySelector('.code');
            if (!word || !code || !word.textContent?.trim()) return 'no word';
            const range = document.createRange();
            range.selectNodeContents(code);
            const box = word.getBoundingClientRect();
            const hit = [...range.getClientRects()].some(
              (rect) =>
                rect.left < box.right &&
                rect.right > box.left &&
                rect.top < box.bottom - 1 &&
                rect.bottom > box.top + 1,
            );
            const before = getComputedStyle(code, '::before');
            return hit || (before.content !== 'none' && before.position === 'absolute')
              ? line.textContent
              : '';
          }),
        );
        marked += overlaps.length;
        expect(overlaps.filter(Boolean)).toEqual([]);
      }
      expect(marked).toBeGreaterThan(20);
    });
  }
});

test.describe('finding', () => {
  for (const query of [
    'PgBouncerClientsWaiting',
    'bouncerclients',
    'pgbouncerclients',
    'FATAL: sorry, too many clients already',
  ]) {
    test(`leads from "${query}" to the playbook first`, async ({ page }) => {
      await page.goto('/');
      await page.keyboard.press('Control+K');
      await page.getByRole('searchbox').fill(query);
      await expect(page.locator('.hb-search-results a').first()).toHaveAttribute(
        'href',
        new RegExp(PLAYBOOK),
      );
    });
  }
});
