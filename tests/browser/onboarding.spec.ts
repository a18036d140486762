import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, isoDay, meter, PATH, secondPage, step, stored, test } from './onboarding/fixture.ts';

test('a tick survives a reload and shows in another tab, in the sidebar and on the home page', async ({
  page,
  context,
  site,
}) => {
  await page.goto(site.url + PATH);
  await expect(meter(page)).toHaveText('1 of 8 steps');
  const other = await secondPage(context, site.url + PATH);
  await step(page, 'New hire: Release it').check();
  await expect(meter(page)).toHaveText('2 of 8 steps');
  await expect(step(other, 'New hire: Release it')).toBeChecked();
  await expect(meter(other)).toHaveText('2 of 8 steps');
  await page.reload();
  await expect(step(page, 'New hire: Release it')).toBeChecked();
  await page.goto(`${site.url}/adr/`);
  await expect(page.locator('.hb-nav [data-hb-started]:visible .hb-meter')).toHaveText('2 of 8');
  await page.goto(`${site.url}/`);
  const paths = page.locator('main .hb-path-meter');
  const own = paths.filter({ hasText: 'Team path' });
  await expect(own).toContainText('2 of 8 steps');
  await expect(own.getByRole('link', { name: 'Continue with the next step' })).toBeVisible();
  const others = paths.filter({ hasNotText: 'Team path' });
  await expect(others.getByRole('link', { name: 'Continue with the next step' })).toBeHidden();
});

test.describe('two tabs', () => {
  // A busy machine does not always make two clicks within 10 ms.
  test.describe.configure({ retries: 5 });

  for (const locks of [true, false]) {
    test(`two ticks in two tabs within 10 ms survive in both, ${locks ? 'with' : 'without'} locks`, async ({
      page,
      context,
      site,
    }) => {
      if (!locks) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
      await page.goto(site.url + PATH);
      const other = await secondPage(context, site.url + PATH);
      expect(await other.evaluate(() => 'locks' in navigator)).toBe(locks);
      const at = Date.now() + 400;
      const tick = (name: string) => ({ name, at });
      const click = ({ name, at: time }: { name: string; at: number }) =>
        new Promise<number>((resolve) => {
          const label = [...document.querySelectorAll('.hb-box + label')].find((own) =>
            own.textContent?.includes(name),
          );
          const wait = (): void => {
            if (Date.now() < time - 60) return void setTimeout(wait);
            // The last moments without the event loop, so that both tabs begin together.
            while (Date.now() < time);
            resolve(Date.now());
            (label as HTMLElement).click();
          };
          wait();
        });
      const times = await Promise.all([
        page.evaluate(click, tick('Fix a typo')),
        other.evaluate(click, tick('Release it')),
      ]);
      expect(Math.abs(times[0] - times[1])).toBeLessThanOrEqual(10);
      for (const own of [page, other])
        for (const name of ['New hire: Fix a typo', 'New hire: Release it'])
          await expect(step(own, name)).toBeChecked();
      await page.reload();
      for (const name of ['New hire: Fix a typo', 'New hire: Release it'])
        await expect(step(page, name)).toBeChecked();
    });
  }
});

test('a box that the author ticked stays as the reader leaves it', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  await expect(step(page, 'Lead: Order the laptop')).toBeChecked();
  expect(await stored(page)).toEqual({});
  await step(page, 'Lead: Order the laptop').uncheck();
  await page.reload();
  await expect(step(page, 'Lead: Order the laptop')).not.toBeChecked();
  await expect(meter(page)).toHaveText('0 of 8 steps');
});

test('a role and a start date make the path mine', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  await page.getByLabel('I am the').selectOption('New hire');
  await expect(meter(page)).toHaveText('0 of 5 steps');
  await expect(page.locator('li', { has: step(page, 'Buddy: Show the dashboards') }).last()).toContainText(
    'Waiting on Buddy',
  );
  await page.getByLabel('Start date').fill(isoDay(-4));
  await page.getByLabel('Start date').blur();
  await expect(page.locator('[data-agenda]')).toHaveText('2 overdue, 1 due this week, 2 can wait');
  await expect(page.locator('li[data-is~=overdue]').first()).toContainText('Overdue since');
  await page.locator('[data-filter]').selectOption('due this week or overdue');
  await expect(step(page, 'New hire: Sign in')).toBeVisible();
  await expect(step(page, 'Buddy: Show the dashboards')).toBeHidden();
  await page.locator('[data-filter]').selectOption('waiting on others');
  await expect(step(page, 'Buddy: Show the dashboards')).toBeVisible();
  await expect(step(page, 'New hire: Release it')).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('I am the')).toHaveValue('New hire');
  await expect(page.getByLabel('Start date')).toHaveValue(isoDay(-4));
});

test('a phase says what comes first until it is done, and the next step is named', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  const second = page.locator('[data-hb-phase]').nth(1);
  await expect(second).toContainText('Comes after: Week 1: look 1 of 5 steps');
  await expect(second.getByText('1 of 5 steps')).toBeVisible();
  await expect(second).toHaveAttribute('data-early', '');
  await expect(page.locator('[data-next]')).toContainText('Read the first decision');
  for (const name of ['New hire: Read', 'New hire: Sign in', 'New hire: Find one error', 'Buddy: Show'])
    await step(page, name).check();
  await expect(second).not.toHaveAttribute('data-early', '');
  await expect(second.getByText('5 of 5 steps')).toBeHidden();
  await expect(page.locator('[data-next]')).toHaveText('Next: New hire: Fix a typo');
  // Without a role the panel asks for it, since the next step may be another's.
  await expect(page.locator('[data-next]')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Choose who you are' })).toBeVisible();
  await page.getByLabel('I am the').selectOption('New hire');
  await page.locator('[data-next]').click();
  await expect(step(page, 'New hire: Fix a typo')).toBeInViewport();
});

test('the list of paths says what each asks for, how far it is, phase by phase, and where to go on', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/onboarding/`);
  const card = page.locator('.hb-path-card').filter({ hasText: 'Team path' });
  await expect(card).toContainText('What a newcomer does.');
  await expect(card.locator('dl')).toContainText('8 and 2 optional or alternative');
  await expect(card.locator('dl')).toContainText('New hire 5, Buddy 1, Lead 2');
  const phases = card.getByRole('listitem');
  await expect(phases).toHaveText([/Week 1: look\s*1 of 5/, /Week 2: mend\s*0 of 3/]);
  await expect(card.getByRole('link', { name: 'Start' })).toBeVisible();

  await page.goto(site.url + PATH);
  await step(page, 'New hire: Fix a typo').check();
  await page.goto(`${site.url}/onboarding/`);
  await expect(phases).toHaveText([/Week 1: look\s*1 of 5/, /Week 2: mend\s*1 of 3/]);
  await expect(card.getByText('No step that applies to you is open.')).toBeHidden();
  await phases.nth(1).getByRole('link').click();
  await expect(step(page, 'New hire: Release it')).toBeInViewport();
  await page.goBack();
  await card.getByRole('link', { name: 'Continue with the next step' }).click();
  await expect(step(page, 'New hire: Read the first decision')).toBeInViewport();

  for (const box of await page.locator('.hb-box').all()) await box.check();
  await page.goto(`${site.url}/onboarding/`);
  await expect(card.getByText('No step that applies to you is open.')).toBeVisible();
  await expect(card.getByRole('link', { name: /Start|Continue/ })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Who stands where' })).toBeVisible();
});

test('steps are skipped, set aside and brought back from the keyboard', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  await step(page, 'New hire: Release it').focus();
  await page.keyboard.press('Space');
  await expect(step(page, 'New hire: Release it')).toBeChecked();
  await expect(step(page, 'New hire: Release it')).toBeFocused();
  await expect(page.getByRole('button', { name: 'More for this step' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'More for this step' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Skipped' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(meter(page)).toHaveText('1 of 8 steps, 1 skipped');
  await expect(page.getByRole('button', { name: 'More for this step' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(meter(page)).toHaveText('1 of 7 steps');
  await page.reload();
  await expect(page.locator('li[data-is~=na]')).toContainText('Does not apply to me');
  for (const _ of [1, 2, 3]) await expect(meter(page)).toHaveText('1 of 7 steps');
});

test('undo takes back step by step, starting over too', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  await step(page, 'New hire: Release it').check();
  await step(page, 'Buddy: Show').check();
  const undo = page.getByRole('button', { name: 'Undo' });
  await page.getByRole('button', { name: 'Save and share' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Start over' }).selectOption('Week 2: mend');
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await expect(step(page, 'New hire: Release it')).not.toBeChecked();
  await expect(step(page, 'Buddy: Show')).toBeChecked();
  await undo.click();
  await expect(step(page, 'New hire: Release it')).toBeChecked();
  await undo.click();
  await expect(step(page, 'Buddy: Show')).not.toBeChecked();
  await undo.click();
  await expect(meter(page)).toHaveText('1 of 8 steps');
  // With nothing left to undo the button keeps the focus and does nothing.
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(meter(page)).toHaveText('1 of 8 steps');
});

test('undo of a first change leaves a step as its author left it, and a setting empty', async ({
  page,
  site,
}) => {
  await page.goto(site.url + PATH);
  const undo = page.getByRole('button', { name: 'Undo' });
  await step(page, 'Lead: Order the laptop').uncheck();
  await undo.click();
  await expect(step(page, 'Lead: Order the laptop')).toBeChecked();
  await page.getByLabel('I am the').selectOption('Buddy');
  await undo.click();
  await expect(page.getByLabel('I am the')).toHaveValue('');
  await page.getByLabel('Start date').fill(isoDay(0));
  await undo.click();
  await expect(page.locator('[data-agenda]')).toHaveText('');
});

test('a start date that is typed is one change', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  await page.getByLabel('Start date').focus();
  await page.keyboard.type('11112026');
  await expect(page.getByLabel('Start date')).toHaveValue('2026-11-11');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Start date')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
});

test('starting over on all paths covers what is on no page at hand, and can be undone', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/adr/0001-use-logs/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.goto(`${site.url}/onboarding/second/`);
  await page.locator('.hb-box').first().check();
  await page.evaluate(() => {
    const [key = ''] = Object.keys(localStorage).filter((name) => name.endsWith(':onboarding:second'));
    const text = localStorage.getItem(key) ?? '';
    // A path that this page does not show, and another handbook of the origin.
    localStorage.setItem(key.replace(/second$/, 'elsewhere'), text);
    localStorage.setItem(key.replace('handbook:', 'handbook:other-'), text);
  });
  await page.goto(site.url + PATH);
  await expect(step(page, 'New hire: Read the first decision')).toBeChecked();
  const before = await stored(page);
  await page.getByRole('button', { name: 'Save and share' }).click();
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: 'Start over' })
    .selectOption('All paths and settings');
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  const states = async (): Promise<Record<string, string[]>> =>
    Object.fromEntries(
      Object.entries(await stored(page)).map(([key, text]) => [
        key,
        Object.entries<{ state: string }>(JSON.parse(text).marks)
          .filter(([id]) => id !== '@known')
          .map(([, { state }]) => state),
      ]),
    );
  await expect
    .poll(async () => Object.entries(await states()).filter(([, own]) => own.some((state) => state !== '')))
    .toEqual([[expect.stringContaining('handbook:other-'), ['done']]]);
  // The author's own tick stands again.
  await expect(meter(page)).toHaveText('1 of 8 steps');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(step(page, 'New hire: Read the first decision')).toBeChecked();
  const read = (text = ''): string[] =>
    Object.values<{ state: string }>(JSON.parse(text).marks).map(({ state }) => state);
  await expect
    .poll(async () =>
      Object.entries(await stored(page))
        .map(([key, text]) => [key, read(text)])
        .sort(),
    )
    .toEqual(
      Object.entries(before)
        .map(([key, text]) => [key, read(text)])
        .sort(),
    );
});

test('progress is exported, cleared and imported as it was; what is no export changes nothing', async ({
  page,
  site,
}) => {
  await page.goto(site.url + PATH);
  await page.getByLabel('I am the').selectOption('New hire');
  await step(page, 'New hire: Release it').check();
  await page.getByRole('button', { name: 'Save and share' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a file' }).click();
  const file = await (await saving).path();
  const marks = JSON.parse(readFileSync(file, 'utf8')).marks;
  expect(Object.values(marks)).toContainEqual(
    expect.objectContaining({ state: 'done', text: 'New hire: Release it' }),
  );
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(meter(page)).toHaveText('1 of 8 steps');
  await page.getByRole('button', { name: 'Save and share' }).click();
  const input = page.getByLabel('Progress file');
  for (const text of [
    '{',
    '{"handbook":"progress","v":1,"key":"other","marks":{}}',
    '{"handbook":"progress","v":9,"marks":{}}',
  ]) {
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('alert')).not.toBeEmpty();
    expect(await stored(page)).toEqual({});
  }
  await input.setInputFiles(file);
  await expect(page.getByRole('dialog')).toContainText('There: 1 of 5 steps done.');
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(meter(page)).toHaveText('1 of 5 steps');
  await expect(step(page, 'New hire: Release it')).toBeChecked();
  // With the moments at which they were ticked.
  await expect
    .poll(async () => JSON.parse(Object.values(await stored(page))[0] ?? '{}').marks)
    .toEqual(marks);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(meter(page)).toHaveText('1 of 8 steps');
});

test('the Markdown for a tracker and the calendar carry the state', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  await step(page, 'New hire: Release it').check();
  await page.getByLabel('Start date').fill(isoDay(0));
  await page.getByLabel('Start date').blur();
  await page.getByRole('button', { name: 'Save and share' }).click();
  const markdown = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as Markdown' }).click();
  const text = readFileSync(await (await markdown).path(), 'utf8');
  expect(text).toContain('## Team path\n\n### Week 1: look\n');
  expect(text).toContain('- [x] New hire: Release it\n');
  expect(text).toMatch(/\n {2}- \[ \] New hire: Find one error/);
  const calendar = page.waitForEvent('download');
  await page.getByRole('button', { name: /calendar file/ }).click();
  const ics = readFileSync(await (await calendar).path(), 'utf8');
  expect(ics).toContain(`DTSTART;VALUE=DATE:${isoDay(7).replaceAll('-', '')}`);
  expect(ics).not.toContain('SUMMARY:New hire: Release it');
});

test('a link carries the progress and changes nothing until it is accepted', async ({
  page,
  browser,
  site,
}) => {
  await page.goto(site.url + PATH);
  await step(page, 'New hire: Release it').check();
  await page.getByRole('button', { name: 'Save and share' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link').inputValue();
  expect(link.length).toBeLessThan(8192);
  const context = await browser.newContext();
  const other = await context.newPage();
  const requests: string[] = [];
  other.on('request', (request) => requests.push(request.url()));
  await other.goto(link);
  await expect(other.getByRole('dialog')).toContainText('There: 2 of 8 steps done.');
  expect(await stored(other)).toEqual({});
  await other.getByRole('button', { name: 'Merge' }).click();
  await expect(step(other, 'New hire: Release it')).toBeChecked();
  expect(requests.every((url) => url.startsWith(site.url) && !url.includes('p='))).toBe(true);
  await other.goto('about:blank');
  await other.goto(`${link.slice(0, -9)}`);
  await expect(other.getByRole('dialog')).toContainText('cut off or changed');
  // A link may be pasted where the path is open already.
  await other.goto(link);
  await expect(other.getByRole('dialog').last()).toContainText('There: 2 of 8 steps done.');
  await context.close();
});

test('marking a record as read ticks the step that asks for it', async ({ page, site }) => {
  await page.goto(`${site.url}/adr/0001-use-logs/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByRole('button', { name: 'Read', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goto(site.url + PATH);
  await expect(step(page, 'New hire: Read')).toBeChecked();
});

test('is a list to read without JavaScript and from a file', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  for (const url of [site.url + PATH, `file://${site.directory}${PATH}index.html`]) {
    const page = await context.newPage();
    await page.goto(url);
    await expect(page.getByText('Find one error')).toBeVisible();
    expect(await page.locator('.hb-box:disabled').count()).toBe(10);
    await expect(page.getByRole('button', { name: 'Save and share' })).toBeHidden();
  }
  await context.close();
  const scripted = await browser.newPage();
  await scripted.goto(`file://${site.directory}${PATH}index.html`);
  await expect(scripted.getByText('Find one error')).toBeVisible();
  await expect(scripted.getByRole('button', { name: 'Save and share' })).toBeHidden();
  await scripted.close();
});

test('names every box by its own words and tells its state beside it', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  await step(page, 'New hire: Release it').check();
  await expect(page.getByRole('group', { name: 'Week 1: look' })).toMatchAriaSnapshot(`
    - 'group "Week 1: look"':
      - text: "Week 1: look"
      - 'heading "Week 1: look" [level=2]'
      - paragraph:
        - 'progressbar "Progress: Week 1: look"'
        - text: 1 of 5 steps
      - list:
        - listitem:
          - 'checkbox "New hire: Read the first decision and ask"'
          - strong: New hire
          - text: ": Read"
          - link "the first decision"
          - text: and ask
        - listitem:
          - 'checkbox "Lead: Order the laptop" [checked]'
          - strong: Lead
          - text: ": Order the laptop"
        - listitem:
          - 'checkbox "New hire: Sign in to grafana within 2 days"'
          - strong: New hire
          - text: ": Sign in to"
          - code: grafana
          - text: within 2 days
          - list:
            - listitem:
              - 'checkbox "New hire: Find one error"'
              - strong: New hire
              - text: ": Find one error"
  `);
  await expect(page.locator('.hb-path [role=status]')).toHaveText('2 of 8 steps');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`has no violation in ${scheme}, with state, menu and dialog`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(site.url + PATH);
    await page.getByLabel('I am the').selectOption('New hire');
    await page.getByLabel('Start date').fill(isoDay(-40));
    await page.getByLabel('Start date').blur();
    await step(page, 'New hire: Release it').check();
    await step(page, 'New hire: Fix a typo').hover();
    await page.getByRole('button', { name: 'More for this step' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    const audit = async (): Promise<unknown[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    };
    expect(await audit()).toEqual([]);
    await page.getByRole('menuitem', { name: 'Skipped' }).click();
    await page.getByRole('button', { name: 'Save and share' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await audit()).toEqual([]);
    for (const path of ['/onboarding/', '/onboarding/cohort/']) {
      await page.goto(site.url + path);
      expect(await audit(), path).toEqual([]);
    }
  });
}

test('fits 320 pixels and four times the size, and prints with its state', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const url of [PATH, '/onboarding/', '/onboarding/cohort/', '/']) {
    await page.goto(site.url + url);
    await expect(page.getByRole('button', { name: 'Search decisions' }).first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, url).toBeLessThanOrEqual(0);
  }
  // A window of 1280 by 1024 at 400 % is one of 320 by 256.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(site.url + PATH);
  const covered = await page.locator('.hb-box').evaluateAll((boxes) =>
    boxes.filter((box) => {
      (box as HTMLElement).focus();
      const { x, y, width, height } = box.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) !== box;
    }),
  );
  expect(covered).toEqual([]);
  await page.getByRole('button', { name: 'Save and share' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await step(page, 'New hire: Release it').check();
  await page.emulateMedia({ media: 'print' });
  await expect(step(page, 'New hire: Release it')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save and share' })).toBeHidden();
  const mark = await step(page, 'New hire: Release it').evaluate(
    (box) => getComputedStyle(box).backgroundImage,
  );
  expect(mark).toContain('svg');
  await page.goto(`${site.url}/onboarding/second/`);
  await page
    .getByText('For those who travel')
    .evaluate((own) => own.closest('details')?.removeAttribute('open'));
  await expect(step(page, 'Ask for a card')).toBeVisible();
});

test('a lead sees who stands where, in this browser only', async ({ page, site }) => {
  await page.goto(site.url + PATH);
  const key = await page.evaluate(
    () =>
      JSON.parse(
        (document.querySelector<HTMLElement>('[data-hb-page]')?.dataset.hbPath ?? '').replaceAll('`', '"'),
      ).key,
  );
  const ids = await page.locator('.hb-box').evaluateAll((boxes) => boxes.map((box) => box.id.slice(5)));
  const file = (done: number, at: number) => ({
    handbook: 'progress',
    v: 1,
    key,
    title: 'Team path',
    marks: Object.fromEntries(
      ids.slice(0, done).map((id, index) => [id, { state: 'done', at: at + index * 86_400_000 * 2 }]),
    ),
  });
  await page.goto(`${site.url}/onboarding/cohort/`);
  const sent: string[] = [];
  // What belongs to the site may load late; nothing may be sent, by a body, a query or to another host.
  page.on('request', (request) => {
    const { origin, pathname, search } = new URL(request.url());
    const isScript = pathname.startsWith('/scripts/') && /^\?v=[0-9a-f]{8}$/.test(search);
    const isOwn = request.method() === 'GET' && origin === new URL(site.url).origin;
    const isPlain = isOwn && (search === '' || isScript);
    if (!isPlain) sent.push(`${request.method()} ${request.url()}`);
  });
  await page.getByLabel('Progress files').setInputFiles([
    { name: 'ada.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file(5, 1.7e12))) },
    { name: 'bo.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file(2, 1.7e12))) },
    { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
  ]);
  await expect(page.getByRole('row', { name: 'ada 5/8' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'bo 2/8' })).toBeVisible();
  await expect(page.locator('output')).toContainText('other.json');
  await expect(page.getByRole('row', { name: /Lead: Order the laptop/ })).toContainText('2.0');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  const scroll = page.locator('.hb-cohort .hb-table-scroll').first();
  expect(await scroll.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  // Nor do the heads of the columns beyond the edge make the row taller.
  expect((await page.locator('.hb-cohort thead').first().boundingBox())?.height).toBeLessThan(40);
  // A number without its head would say nothing.
  await expect(page.getByRole('columnheader', { name: 'Done' })).toBeInViewport();
  expect(sent).toEqual([]);
});

test('a lead signs gates, sees who may do what since when, and takes the sign-offs along', async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.url}/onboarding/cohort/`);
  const key = await page
    .locator('.hb-cohort')
    .evaluate(
      (element: HTMLElement) =>
        JSON.parse(element.dataset.paths ?? '[]').find(({ phases }: { phases: { gate: string | null }[] }) =>
          phases.some(({ gate }) => gate !== null),
        ).manifest.key,
    );
  const progress = JSON.stringify({
    handbook: 'progress',
    v: 1,
    key,
    title: 'Gated',
    marks: { '@start': { state: '2026-02-01', at: 1 } },
  });
  const open = (own: typeof page, name: string, text: string): Promise<void> =>
    own
      .getByLabel('Progress files')
      .setInputFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(text) }]);
  await open(page, 'ada.json', progress);
  const access = page.getByRole('region', { name: /Who may do what/ });
  await expect(access.getByRole('row', { name: 'ada –' })).toBeVisible();
  await page.getByLabel('Person').fill('ada');
  await page.getByLabel('Decided by').fill('Grace');
  await page.getByLabel('On', { exact: true }).fill('2026-03-01');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(access.getByRole('row', { name: 'ada 2026-03-01 (Grace)' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the sign-offs' }).click();
  const saved = readFileSync(await (await waiting).path(), 'utf8');
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  expect(readFileSync(await (await sheet).path(), 'utf8')).toContain(
    'ada,Week 1: look,"Lead, by a talk",Grace,2026-03-01,developer',
  );

  // Kept without a file, taken back, and read again from the file.
  await page.reload();
  await expect(access.getByRole('row', { name: /^ada/ })).toContainText('2026-03-01 (Grace)');
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('region', { name: /Sign-offs/ })).toHaveCount(0);
  await page.close();
  const other = await secondPage(context, `${site.url}/onboarding/cohort/`);
  await other.evaluate(() => localStorage.clear());
  await other.reload();
  await open(other, 'sign-offs.json', saved);
  await expect(other.getByRole('region', { name: /Who may do what/ })).toContainText('2026-03-01 (Grace)');
});

test('a scorecard is kept, exported and cleared with a way back', async ({ page, site }) => {
  await page.goto(`${site.url}/onboarding/second/`);
  const card = page.getByRole('group', { name: 'Databases' });
  await card.getByRole('radio', { name: '3' }).check();
  await card.getByLabel('Remarks: Databases').fill('Knew | locks');
  await page.reload();
  await expect(card.getByRole('radio', { name: '3' })).toBeChecked();
  await expect(card.getByLabel('Remarks: Databases')).toHaveValue('Knew | locks');
  const form = page.getByRole('form', { name: 'Engineer' });
  const saving = page.waitForEvent('download');
  await form.getByRole('button', { name: 'Download as Markdown' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('| Databases | 3 | Knew \\| locks |');
  await form.getByRole('button', { name: 'Clear' }).click();
  await expect(card.getByRole('radio', { name: '3' })).not.toBeChecked();
  await form.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByRole('radio', { name: '3' })).toBeChecked();
});
