import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROUPS } from '../../docs/site/sidebar.ts';
import { listDocs } from '../docs/read-docs.ts';
import { serveFolder } from '../docs/read-site.ts';
import { makeForeignFolder, run } from '../package/packed.ts';
import { crawlSite } from './crawl.ts';

const ROOT = join(import.meta.dirname, '../..');

let site: string;
beforeAll(async () => {
  site = makeForeignFolder();
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const words = [astro, 'build', '--root', 'docs', '--outDir', site];
  const { status, output } = await run(process.execPath, words, { cwd: ROOT });
  expect(status, output).toBe(0);
}, 180_000);
afterAll(() => rmSync(site, { recursive: true, force: true }));

describe('the site of the documentation', () => {
  it('has a page for each file, in the sidebar of every page', () => {
    const home = new JSDOM(readFileSync(join(site, 'index.html'), 'utf8')).window.document;
    const links = [...home.querySelectorAll('nav.sidebar a')].map((link) => link.getAttribute('href'));
    for (const page of listDocs().filter((name) => name !== 'index.md')) {
      const name = page.replace(/\.md$/, '');
      expect(existsSync(join(site, name, 'index.html')), name).toBe(true);
      expect(links).toContain(`/${name}/`);
    }
    expect(GROUPS.length).toBeGreaterThan(4);
  });

  it('leads nowhere to nothing', () => {
    const { dead, collisions, pages } = crawlSite(site);
    // The whole text of all pages holds links of examples, which lead nowhere on purpose.
    expect(dead.filter((one) => !one.startsWith('llms-full.txt'))).toEqual([]);
    expect(collisions).toEqual([]);
    expect(pages).toBeGreaterThan(40);
  });

  it('can be searched, and read by those who cannot see it', { timeout: 240_000 }, async () => {
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ colorScheme });
        await serveFolder(context, site);
        const page = await context.newPage();
        for (const path of ['/', '/tour/', '/comparison/', '/settings/', '/words-decisions/']) {
          await page.goto(`http://docs.invalid${path}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
          expect(found, `${path} ${colorScheme}`).toEqual([]);
        }
        if (colorScheme === 'light') {
          await page.goto('http://docs.invalid/start/');
          await page.keyboard.press('Control+k');
          await page.getByRole('searchbox').fill('proposedDays');
          await page.locator('.hb-search-dialog').getByText('Settings').first().waitFor();
        }
        await context.close();
      }
    } finally {
      await browser.close();
    }
  });
});
