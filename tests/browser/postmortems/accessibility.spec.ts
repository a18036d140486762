import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../test.ts';

const PAGES = [
  '/postmortems/',
  '/postmortems/2026-08-25-hot-orders-partition/',
  '/postmortems/actions/',
  '/postmortems/actions/by-service/',
  '/postmortems/metrics/',
];

for (const path of PAGES) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`${path} has no violation in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      for (const details of await page.locator('main details').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}

test('every mark and label of a plot stands out from its ground in print and in forced colours', async ({
  page,
}) => {
  for (const path of ['/postmortems/metrics/', '/postmortems/2026-08-25-hot-orders-partition/']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ media: 'print', forcedColors: 'none', colorScheme });
      await page.goto(path);
      expect(await marksLikeTheirGround(page)).toEqual([]);
      await page.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme });
      expect(await marksLikeTheirGround(page)).toEqual([]);
      await page.emulateMedia({ media: 'screen', forcedColors: 'none', colorScheme });
      expect(await marksLikeTheirGround(page)).toEqual([]);
    }
  }
});

test('a wide plot scrolls in its own box on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of PAGES) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

/** The shapes and words of all plots whose paint is that of the plot's ground. */
function marksLikeTheirGround(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const plots = [...document.querySelectorAll('svg.hb-plot')];
    if (plots.length === 0) return ['no plot'];
    return plots.flatMap((plot) => {
      const ground = getComputedStyle(plot).backgroundColor;
      return [...plot.querySelectorAll('circle, rect, path, line, text')]
        .filter((mark) => {
          const { fill, stroke } = getComputedStyle(mark);
          const seen = (paint: string): boolean =>
            paint !== 'none' && paint !== ground && !/^rgba\(.*, 0\)$/.test(paint);
          return !seen(fill) && !seen(stroke);
        })
        .map((mark) => mark.outerHTML.slice(0, 120));
    });
  });
}
