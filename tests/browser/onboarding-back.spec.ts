import { expect, PATH, secondPage, step, test } from './onboarding/fixture.ts';

// The driver switches the cache off unless it is told not to.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  },
});

test('a page that the back/forward cache kept shows what other tabs did meanwhile', async ({
  page,
  context,
  site,
}) => {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await page.goto(site.url + PATH);
  await step(page, 'New hire: Find one error').check();
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await page.goto(`${site.url}/adr/`);
  const other = await secondPage(context, site.url + PATH);
  await step(other, 'New hire: Release it').check();
  await step(other, 'New hire: Find one error').uncheck();
  await other.close();
  // The page is there at once and loads nothing.
  await page.goBack({ waitUntil: 'commit' });
  await expect(step(page, 'New hire: Release it')).toBeChecked();
  await expect(step(page, 'New hire: Find one error')).not.toBeChecked();
  const seen = await page.evaluate(() => [Reflect.get(window, 'kept'), Reflect.get(window, 'persisted')]);
  expect(seen).toEqual([true, true]);
});
