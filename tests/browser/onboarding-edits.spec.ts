import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSite,
  type FixtureSite,
  removeSites,
  runCli,
  type SiteServer,
  serveSites,
} from './onboarding/fixture-site.ts';
import { FILES, TEAM } from './onboarding/team-path.ts';
import { expect, test } from './test.ts';

const PATH = '/onboarding/team/';
const TICKED = ['Sign in to', 'Find one error', 'Show the dashboards', 'Fix a typo', 'Release it'];

/** The path after a year: a step inserted, two reordered, two reworded, one removed, one in another phase. */
const EDITED = TEAM.replace('- [ ] **Buddy**: Show the dashboards\n', '')
  .replace(
    '- [ ] **New hire**: Read',
    '- [ ] **Buddy**: Show the dashboards\n- [ ] **Lead**: Say hello\n- [ ] **New hire**: Read',
  )
  .replace('  - [ ] **New hire**: Find one error\n', '  - [ ] **New hire**: Find one recent error in it\n')
  .replace('- [ ] **New hire**: Fix a typo\n', '')
  .replace('1. [ ] **New hire**: Release it\n', '')
  .replace('## Week 2: mend', '- [ ] **New hire**: Release it\n\n## Week 2: mend');

let before: FixtureSite;
let plain: FixtureSite;
let locked: string;
let server: SiteServer;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  before = buildSite(FILES);
  plain = buildSite({
    ...FILES,
    'onboarding/team.md': EDITED,
    'adr/0001-use-logs.md': FILES['adr/0001-use-logs.md'].replace('Accepted', 'Deprecated'),
  });
  // The same edit in a repository that has a lock: written before, confirmed after.
  runCli(['lock', before.root]);
  writeFileSync(join(before.root, 'onboarding/team.md'), EDITED);
  runCli(['lock', before.root]);
  locked = `${before.directory}-locked`;
  cpSync(before.directory, `${before.directory}-first`, { recursive: true });
  runCli(['build', before.root, '--out', locked]);
  server = await serveSites({});
});

test.afterAll(async () => {
  await server.close();
  removeSites();
});

test.beforeEach(async ({ page }) => {
  server.show({ '': before.directory });
  await page.goto(server.url + PATH);
  await page.getByLabel('I am the').selectOption('New hire');
  for (const words of TICKED) await page.locator('.hb-box + label', { hasText: words }).click();
  await page
    .locator('.hb-box + label', { hasText: 'Read the first decision' })
    .locator('..')
    .locator('.hb-box')
    .check();
});

test('without a lock ticks follow what was inserted and reordered; the rest is archived, and the percentage is right', async ({
  page,
}) => {
  server.show({ '': plain.directory });
  await page.goto(server.url + PATH);
  const checked = (words: string) =>
    expect(page.locator('li[data-is]', { hasText: words }).last().locator('> .hb-box, > p > .hb-box'));
  await checked('Sign in to').toBeChecked();
  await checked('Show the dashboards').toBeChecked();
  await checked('Find one recent error').not.toBeChecked();
  await checked('Release it').not.toBeChecked();
  await checked('Say hello').not.toBeChecked();
  await expect(page.locator('li', { hasText: 'Find one recent error' }).last()).toContainText(
    'New since your last visit',
  );
  // For the new hire: read, sign in, find, release, and the one alternative that is left; done are the first two.
  await expect(page.locator('.hb-path > .hb-meter span')).toHaveText('2 of 5 steps');
  await page.getByRole('button', { name: 'Archived steps: 3' }).click();
  for (const words of ['Find one error', 'Fix a typo', 'Release it'])
    await expect(page.getByRole('dialog')).toContainText(words);
});

test('with a lock reworded and moved steps keep their ticks too', async ({ page }) => {
  server.show({ '': locked });
  await page.goto(server.url + PATH);
  for (const words of ['Sign in to', 'Show the dashboards', 'Find one recent error', 'Release it'])
    await expect(
      page.locator('li[data-is]', { hasText: words }).last().locator('> .hb-box, > p > .hb-box'),
    ).toBeChecked();
  await expect(page.locator('li', { hasText: 'Find one recent error' }).last()).toContainText(
    'Changed since you ticked it',
  );
  await expect(page.locator('.hb-path > .hb-meter span')).toHaveText('4 of 5 steps');
  await expect(page.getByRole('button', { name: 'Archived steps: 1' })).toBeVisible();
});

test('a tick made before the lock was confirmed is kept after it', async ({ page }) => {
  server.show({ '': plain.directory });
  await page.goto(server.url + PATH);
  await page
    .locator('li[data-is]', { hasText: 'Say hello' })
    .last()
    .locator('> .hb-box, > p > .hb-box')
    .check();
  await page.locator('.hb-box + label', { hasText: 'Find one recent error' }).click();
  server.show({ '': locked });
  await page.goto(server.url + PATH);
  await expect(
    page
      .locator('li[data-is]', { hasText: 'Find one recent error' })
      .last()
      .locator('> .hb-box, > p > .hb-box'),
  ).toBeChecked();
  await expect(page.locator('li', { hasText: 'Find one recent error' }).last()).not.toContainText(
    'Changed since',
  );
});

test('a step that the last visit knew by a former id is not new', async ({ page }) => {
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator('.hb-box + label', { hasText: 'Sign in to' }).click();
  const item = page.locator('li[data-is]', { hasText: 'Find one recent error' }).last();
  server.show({ '': plain.directory });
  await page.goto(server.url + PATH);
  await expect(item).toContainText('New since your last visit');
  server.show({ '': locked });
  await page.goto(server.url + PATH);
  await expect(item).not.toContainText('New since your last visit');
});

test('a decision that changed since it was read comes back', async ({ page }) => {
  await expect(page.locator('li', { hasText: 'Read the first decision' }).last()).not.toContainText(
    'Changed since',
  );
  server.show({ '': plain.directory });
  await page.goto(server.url + PATH);
  await expect(page.locator('li', { hasText: 'Read the first decision' }).last()).toContainText(
    'Changed since you ticked it',
  );
});

test('two handbooks on one origin do not see each other', async ({ page }) => {
  server.show({ '/other': plain.directory, '': before.directory });
  await page.goto(server.url + PATH);
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(
    keys.filter((key) => key.startsWith('handbook:')).every((key) => key.startsWith('handbook:handbook:/:')),
  ).toBe(true);
});
