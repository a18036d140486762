import { readdirSync, readFileSync } from 'node:fs';
import { createDiagramRenderer, renderDiagramFigure } from '../../src/diagrams/index.ts';
import { type Example, ownExamples, publishedExamples } from '../diagrams/examples.ts';
import { measureContrast, openFigures } from './diagrams/contrast.ts';
import { compareWithChromium, summarise, table } from './diagrams/oracle.ts';
import { expect, test } from './test.ts';

const ROOT = new URL('../../', import.meta.url);

/** Types that cannot be compared: why is in `bench/diagrams-oracle.md`. */
const INCOMPARABLE = /^(?:journey|c4|eventmodeling|mindmap|venn)-/;

/** Every diagram of the handbook of this repository. */
function contentExamples(): Example[] {
  return ['adr', 'content', 'playbooks'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const text = readFileSync(new URL(`${folder}/${file}`, ROOT), 'utf8');
        const fences = [...text.matchAll(/^```mermaid\n([\s\S]*?)^```/gm)];
        return fences.map((fence, i) => ({ name: `${folder}/${file}#${i + 1}`, text: fence[1] ?? '' }));
      }),
  );
}

test('diagrams lie where Chromium would put them', async ({ browser }) => {
  test.setTimeout(240_000);
  const examples = publishedExamples().filter(({ name }) => !INCOMPARABLE.test(name));
  const comparisons = await compareWithChromium(browser, examples);
  console.log(table(comparisons));
  const { structure, near } = summarise(comparisons);
  expect(structure).toBe(comparisons.length);
  expect(near / comparisons.length).toBeGreaterThanOrEqual(0.95);
  for (const { name, overflows } of comparisons) expect(overflows[0], name).toBeLessThanOrEqual(overflows[1]);
});

for (const [set, examples, least] of [
  ['diagrams of the handbook', contentExamples(), 4.5],
  ['example diagrams', [...publishedExamples(), ...ownExamples()], 3],
] as const) {
  test(`text of ${set} has a contrast of ${least}:1 in both themes`, async ({ page }) => {
    test.setTimeout(600_000);
    const renderer = createDiagramRenderer();
    const weak: string[] = [];
    let texts = 0;
    for (const { name, text } of examples) {
      const drawn = await renderer.render({ text, path: name, line: 1 });
      if (!drawn.ok) throw new Error(`${name}: ${drawn.error.message}`);
      for (const theme of ['light', 'dark'] as const) {
        await openFigures(page, renderDiagramFigure(drawn, { source: text }), theme);
        const contrasts = await measureContrast(page);
        texts += contrasts.length;
        const low = contrasts.filter(({ ratio }) => ratio < least);
        weak.push(...low.map((entry) => `${name} ${theme}: ${entry.text} ${entry.ratio.toFixed(2)}`));
      }
    }
    await renderer.close();
    expect(texts).toBeGreaterThan(0);
    expect(weak).toEqual([]);
  });
}

test('only one type keeps its light colours in the dark theme', async () => {
  test.setTimeout(600_000);
  const renderer = createDiagramRenderer();
  const cards = new Set<string>();
  for (const { text } of [...publishedExamples(), ...ownExamples()]) {
    const drawn = await renderer.render({ text, path: 'a.md', line: 1 });
    if (drawn.ok && drawn.lightCard) cards.add(drawn.type);
  }
  await renderer.close();
  expect([...cards]).toEqual(['sankey']);
});

test.describe('on a page of the site', () => {
  test('a picture is zoomed, shown whole and in full by keys', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('/architecture/');
    const figure = page.locator('figure[data-diagram]').first();
    const view = figure.locator('.hb-diagram-view');
    const svg = view.locator('svg').first();
    const width = async (): Promise<number> => (await svg.boundingBox())?.width ?? 0;
    await expect(figure.getByRole('button')).toHaveCount(4);
    const before = await width();
    await view.focus();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(before * 1.2);
    await page.keyboard.press('0');
    await expect(figure.locator('hb-diagram')).toHaveAttribute('data-zoom', 'whole');
    await page.keyboard.press('f');
    await expect(page.locator('dialog.hb-diagram-dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(figure.locator('.hb-diagram-view')).toBeVisible();
    await expect.poll(width).toBeCloseTo(before, 0);
    expect(requests.filter((url) => /mermaid/i.test(url))).toEqual([]);
  });

  test('a wide picture scrolls in its frame at 320 px, with text of 12 px at least', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('/database-schema/');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const sizes = await page.locator('figure[data-diagram] .hb-diagram-view > svg').evaluateAll((svgs) =>
      svgs.map((svg) => {
        const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
        const texts = [...svg.querySelectorAll('tspan, text')].filter(
          (e) => e.childElementCount === 0 && e.textContent,
        );
        const drawn = Math.min(...texts.map((e) => Number.parseFloat(getComputedStyle(e).fontSize)));
        return { drawn, shown: drawn * scale };
      }),
    );
    expect(sizes.length).toBeGreaterThan(0);
    for (const { drawn, shown } of sizes) expect(shown).toBeGreaterThanOrEqual(Math.min(12, drawn) - 0.1);
  });

  test('a picture is complete without JavaScript and light on paper', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto('/architecture/');
    const figure = page.locator('figure[data-diagram]').first();
    await expect(figure.locator('svg[aria-roledescription]').first()).toBeVisible();
    await expect(figure.getByRole('button')).toHaveCount(0);
    await figure.locator('summary').first().click();
    await expect(figure.locator('.hb-diagram-words li').first()).toBeVisible();
    await context.close();
  });

  test('the words of a picture are found by search', async ({ page }) => {
    await page.goto('/architecture/');
    const words = await page.locator('figure[data-diagram] .text-inner-tspan').allTextContents();
    const prose = await page.locator('main p, main li, main h1, main h2, main td').allTextContents();
    const only = words
      .flatMap((text) => text.match(/\p{L}{6,}/gu) ?? [])
      .find((word) => !prose.some((text) => text.toLowerCase().includes(word.toLowerCase())));
    expect(only, 'a word that stands in a picture only').toBeTruthy();
    const urls = await page.evaluate(async (word) => {
      const pagefind = await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`);
      const { results } = await pagefind.search(word);
      return Promise.all(
        results.map(async (result: { data(): Promise<{ url: string }> }) => (await result.data()).url),
      );
    }, only);
    expect(urls).toContain('/architecture/');
  });

  test('a picture keeps its colours where the system forces others', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/architecture/');
    const text = page.locator('figure[data-diagram] svg text').first();
    const forced = await text.evaluate((element) => getComputedStyle(element).fill);
    await page.emulateMedia({ forcedColors: 'none' });
    expect(await text.evaluate((element) => getComputedStyle(element).fill)).toBe(forced);
  });
});

test('a Chromium paints what this thread paints', async () => {
  const text = 'flowchart LR\n  accTitle: Two\n  A[One] --> B[Two]';
  const request = { text, path: 'a.md', line: 1 };
  process.env.CHROMIUM_PATH ??= '/usr/bin/chromium';
  const inBrowser = createDiagramRenderer({ cache: false, renderer: 'chromium' });
  const inThread = createDiagramRenderer({ cache: false });
  const [a, b] = await Promise.all([inBrowser.render(request), inThread.render(request)]);
  const fault = await inBrowser.render({ ...request, text: 'flowchart LR\n  A -->>> B' });
  await Promise.all([inBrowser.close(), inThread.close()]);
  if (!a.ok || !b.ok) throw new Error(JSON.stringify([a, b]));
  expect({ ...a, svg: '' }).toEqual({ ...b, svg: '' });
  expect(fault).toMatchObject({ ok: false, error: { line: 2 } });
});
