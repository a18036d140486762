import type { BrowserContext, Locator, Page } from '@playwright/test';
import { test as base, expect } from '../test.ts';
import { buildSite, removeSites, type SiteServer, serveSites } from './fixture-site.ts';
import { FILES } from './team-path.ts';

export const PATH = '/onboarding/team/';

/** Tests of a site that is built once from the files of `team-path.ts`. */
export const test = base.extend<object, { site: SiteServer & { directory: string } }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const { directory } = buildSite(FILES);
      const server = await serveSites({ '': directory });
      await use({ ...server, directory });
      await server.close();
      removeSites();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect };

/** The box of a step by the words it begins with. */
export function step(page: Page, words: string): Locator {
  return page.getByRole('checkbox', { name: words });
}

/** The words of the panel's meter. */
export function meter(page: Page): Locator {
  return page.locator('.hb-path > .hb-meter span');
}

/** What is stored under the keys of the handbook. */
export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('handbook:'))),
  );
}

export async function secondPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

export function isoDay(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
