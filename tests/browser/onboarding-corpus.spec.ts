import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli, serveSites } from './onboarding/fixture-site.ts';
import { expect, test } from './test.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/hypothesis+onboarding', import.meta.url));

test('ticks work on the site of a real folder of issue templates', async ({ page }) => {
  test.skip(!existsSync(CORPUS), '../shared/corpus is not here');
  test.setTimeout(150_000);
  const home = await mkdtemp(join(tmpdir(), 'handbook-corpus-'));
  const out = join(home, 'site');
  runCli(['build', CORPUS, '--onboarding', '.github/ISSUE_TEMPLATE', '--docs', 'docs', '--out', out]);
  const server = await serveSites({ '': out });
  await page.goto(`${server.url}/onboarding/`);
  await page.locator('main .hb-path-card h2 a').first().click();
  const phases = page.locator('[data-hb-phase]');
  await expect(phases).toHaveCount(7);
  const counts = await phases.evaluateAll((all) =>
    all.map((phase) => phase.querySelectorAll('.hb-box').length),
  );
  expect(counts).toEqual([1, 6, 4, 9, 2, 5, 3]);
  for (const [role, count] of [
    ['Engineer', 22],
    ['Manager', 4],
    ['Buddy', 4],
  ] as const) {
    await page.getByLabel('I am the').selectOption(role);
    await expect(page.locator('.hb-path > .hb-meter span')).toHaveText(`0 of ${count} steps`);
  }
  await page.getByRole('checkbox', { name: 'Engineer: merge your PR' }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Engineer: merge your PR' })).toBeChecked();
  await server.close();
  await rm(home, { recursive: true, force: true });
});
